import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawExcerpt, excerptAt } from '../problems/excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import { htmlPage } from '../rescue/report/html-page.ts';

/** A file with mistakes. */
export interface MistakenFile {
  /** Its path in messages. */
  file: string;
  /** Its content. */
  text: string;
  problems: readonly Problem[];
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.problem { border-inline-start: .3rem solid #c62828; padding: .5rem 1rem; margin: .75rem 0; background: color-mix(in srgb, #c62828 12%, transparent); }
.problem p { margin: .25rem 0; }
.problem pre { font: .875rem/1.4 ui-monospace, monospace; white-space: pre; overflow-x: auto; }
`;

/**
 * The page shown in development instead of an invalid briefing: its source with the mistakes in
 * place, and those of the frontmatter and other files at the top. It reloads when content changes.
 * @param script the URL of a module that loads the page again when the content has changed.
 */
export function mistakesPage({ file, text, problems }: MistakenFile, script: string): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1) + 1;
  const isInBody = (problem: Problem) =>
    problem.file === file && problem.line > end && problem.length !== 0;
  const inBody = problems.filter(isInBody);
  const source = lines.flatMap((line, index) => [
    h('pre', line === '' ? ' ' : line),
    ...inBody
      .filter((problem) => problem.line === index + 1)
      .map((problem) => renderProblem(problem, text, file)),
  ]);
  const title = `Bản tin chưa hiện được: ${problems.length} lỗi`;
  return htmlPage({ title, style: STYLE, scripts: [script] }, [
    h('h1', title),
    h('p', [
      h('code', file),
      ' chưa thành trang. Sửa rồi lưu tệp: trang này tự hiện lại, không cần khởi động lại.',
    ]),
    ...problems
      .filter((problem) => !isInBody(problem))
      .map((problem) => renderProblem(problem, text, file)),
    h('section', { ariaLabel: 'Bản tin như đang viết' }, source.slice(inBody.length > 0 ? end : 0)),
  ]);
}

function renderProblem(
  { file, line, column, length, message, expected }: Problem,
  text: string,
  shownFile: string,
): Element {
  const excerpt = file === shownFile ? excerptAt(text, line, column, length) : undefined;
  return h('div', { className: ['problem'], role: 'alert' }, [
    h('p', h('strong', `Lỗi: ${message}`)),
    ...(excerpt ? [h('pre', drawExcerpt(excerpt, line))] : []),
    ...(expected === undefined ? [] : [h('p', `Cách sửa: ${expected}`)]),
    h('p', h('small', `${file}:${line}:${column}`)),
  ]);
}
