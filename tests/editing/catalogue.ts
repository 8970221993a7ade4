import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, type Report } from '../../src/editing/check.ts';
import { REPORT_FORMATS } from '../../src/editing/report.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/**
 * A case of the message catalogue, `messages/*.txt`: a mistake in a valid content tree
 * (`messages/content`), the output of the check, and the correction. `vitest -u` updates the
 * output.
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
 * Lines with `+` replace the lines with `-` before them; without `-` lines, they are appended to
 * the file. `@ path` switches to another file, `@ path => path` renames a file, and `@ path = name`
 * replaces a file with the content of that name in FILES. Words after `<<<` mean that the
 * correction needs words or files that no message can suggest.
 */
export interface Case {
  title: string;
  change: string;
  printed: string;
  /** Whether the correction needs words or files that no message can suggest. */
  needsOwnWords: boolean;
  correction: string;
}

export const TREE = 'tests/editing/messages/content';
const BRIEFING = 'briefings/2020/07/giao-ban.mdx';
/** The current date when messages are printed. */
const TODAY = '2026-01-01';

/** Parses the cases of a catalogue file. */
export function casesIn(text: string): Case[] {
  return text
    .split(/^### /mu)
    .slice(1)
    .map((part) => {
      const match =
        /^(?<title>.*)\n(?<change>[\s\S]*?)^>>>\n(?<printed>[\s\S]*?)^<<<(?<own>.*)\n(?<correction>[\s\S]*)$/mu.exec(
          part,
        )?.groups;
      if (!match) throw new Error(`Not a case: ${part}`);
      const { title = '', change = '', printed = '', own = '', correction = '' } = match;
      return {
        title,
        change,
        printed,
        needsOwnWords: own !== '',
        correction: correction.trimEnd(),
      };
    });
}

/** Formats a catalogue file with a heading and cases. */
export function catalogueOf(heading: string, cases: readonly Case[]): string {
  return (
    heading +
    cases
      .map(
        ({ title, change, printed, needsOwnWords, correction }) =>
          `### ${title}\n${change}>>>\n${printed}<<<${needsOwnWords ? ' tự viết' : ''}\n${correction}\n`,
      )
      .join('\n')
  );
}

/** Applies the edits of a case to a tree. @throws Error if the tree lacks the removed lines. */
export function apply(
  folder: string,
  lines: string,
  files: Record<string, (path: string) => void>,
): void {
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

/** Replaces each run of `-` lines with the `+` lines after it. */
function edit(path: string, lines: readonly string[]): void {
  for (const hunk of lines.join('\n').split(/(?<=^\+.*\n)(?=-)/mu)) {
    const linesWith = (sign: string) =>
      hunk
        .split('\n')
        .filter((line) => line.startsWith(sign))
        .map((line) => unescaped(line.slice(2)) + '\n')
        .join('');
    const [before, after] = [linesWith('-'), linesWith('+')];
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

/** Decodes `\u{202E}` and `\t`, which cases use for invisible characters. */
function unescaped(line: string): string {
  return line
    .replace(/\\u\{(?<code>[0-9A-F]+)\}/gu, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('\\t', '\t');
}

/** Copies the valid tree to a temporary folder. */
export function freshTree(): string {
  const folder = temporaryFolder();
  cpSync(TREE, folder, { recursive: true });
  return folder;
}

/** What a check of the valid tree keeps. As with editors, only what a case changes is read anew. */
const VALID_CACHE = temporaryFolder();
await check({ folder: TREE, cacheDir: VALID_CACHE, today: TODAY });

/** Returns the report of `npm run check` on a tree. */
export function checkTree(folder: string): Promise<Report> {
  const cacheDir = temporaryFolder();
  cpSync(VALID_CACHE, cacheDir, { recursive: true });
  return check({ folder, cacheDir, today: TODAY });
}

/** Returns what `npm run check` prints on a tree, as if it were the project's own. */
export function printed(folder: string, report: Report): string {
  return (
    REPORT_FORMATS.people(report)
      .replaceAll(`${folder}/`, 'content/')
      .replaceAll(folder, 'content')
      .split('\n\n')
      .slice(0, -1)
      .join('\n\n') + '\n'
  );
}
