import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, type Report } from '../../src/editing/check.ts';
import { REPORT_FORMATS } from '../../src/editing/report.ts';
import { temporaryFolder } from '../support/build.ts';

/**
 * A catalogue of messages, `messages/*.txt`: what an editor does to a content tree without fault (`messages/content`), what
 * is then printed, and what is put right after reading it. `vitest -u` writes down what is printed now.
 *
 *     ### Tên mục viết sai
 *     - title: Huyện họp giao ban tháng 7
 *     + tieu_de: Huyện họp giao ban tháng 7
 *     >>>
 *     content/briefings/2020/07/giao-ban.mdx:2:1 …
 *     <<<
 *     - tieu_de: Huyện họp giao ban tháng 7
 *     + title: Huyện họp giao ban tháng 7
 *
 * Lines with `-` stand in the file, lines with `+` take their place; without `-` they are added at its end. `@ path` turns
 * to another file, `@ path => path` renames it, `@ path = name` makes it of what FILES calls so. After `<<<` a word says that the
 * editor writes what no message can know.
 */
export interface Case {
  title: string;
  change: string;
  printed: string;
  /** The editor's own words are needed, or another file: no message can name them. */
  own: boolean;
  mend: string;
}

export const TREE = 'tests/editing/messages/content';
const BRIEFING = 'briefings/2020/07/giao-ban.mdx';
/** The day on which the messages are printed. */
const TODAY = '2026-01-01';

/** The cases of a catalogue's file. */
export function casesIn(text: string): Case[] {
  return text.split(/^### /mu).slice(1).map((part) => {
    const found = /^(?<title>.*)\n(?<change>[\s\S]*?)^>>>\n(?<printed>[\s\S]*?)^<<<(?<own>.*)\n(?<mend>[\s\S]*)$/mu.exec(part)?.groups;
    if (!found) throw new Error(`Not a case: ${part}`);
    const { title = '', change = '', printed = '', own = '', mend = '' } = found;
    return { title, change, printed, own: own !== '', mend: mend.trimEnd() };
  });
}

/** A catalogue's file with these cases, below its heading. */
export function catalogueOf(heading: string, cases: readonly Case[]): string {
  return heading + cases.map(({ title, change, printed, own, mend }) => `### ${title}\n${change}>>>\n${printed}<<<${own ? ' tự viết' : ''}\n${mend}\n`).join('\n');
}

/** Does to a tree what the lines of a case say. @throws Error where the tree has no such lines. */
export function apply(folder: string, lines: string, files: Record<string, (path: string) => void>): void {
  let file = BRIEFING;
  for (const block of lines.trimEnd().split(/^(?=@ )/mu)) {
    const [first = '', ...rest] = block.split('\n');
    const [, path = file, sign, target = ''] = /^@ (.+?)(?: (=>|=) (.+))?$/u.exec(first) ?? [];
    file = sign === '=>' ? target : path;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (sign === '=>') renameSync(join(folder, path), join(folder, target));
    if (sign === '=') {
      rmSync(join(folder, file), { recursive: true, force: true });
      files[target]?.(join(folder, file));
    }
    edit(join(folder, file), block.startsWith('@ ') ? rest : [first, ...rest]);
  }
}

/** Runs of `-` lines become the `+` lines that follow them. */
function edit(path: string, lines: readonly string[]): void {
  for (const hunk of lines.join('\n').split(/(?<=^\+.*\n)(?=-)/mu)) {
    const of = (sign: string) => hunk.split('\n').filter((line) => line.startsWith(sign)).map((line) => unescaped(line.slice(2)) + '\n').join('');
    const [before, after] = [of('-'), of('+')];
    if (before === '' && after === '') continue;
    const text = before === '' && !exists(path) ? '' : readFileSync(path, 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no lines:\n${before}`);
    writeFileSync(path, before === '' ? text + after : text.replace(before, () => after));
  }
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** `\u{202E}` and `\t` in a case stand for characters that its reader could not see. */
function unescaped(line: string): string {
  return line.replace(/\\u\{(?<code>[0-9A-F]+)\}/gu, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('\\t', '\t');
}

/** A copy of the tree without fault. */
export function freshTree(): string {
  const folder = temporaryFolder();
  cpSync(TREE, folder, { recursive: true });
  return folder;
}

/** What `npm run check` finds in a tree. */
export function checkTree(folder: string): Promise<Report> {
  return check({ folder, cacheDir: temporaryFolder(), base: '/', today: TODAY });
}

/** What `npm run check` prints about a tree, as if it were the project's own. */
export function printed(folder: string, report: Report): string {
  return REPORT_FORMATS.people(report).replaceAll(`${folder}/`, 'content/').replaceAll(folder, 'content').split('\n\n').slice(0, -1).join('\n\n') + '\n';
}
