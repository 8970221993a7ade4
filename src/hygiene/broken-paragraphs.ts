import type { Finding } from './finding.ts';

/** What Markdown takes for the beginning of a list, heading or quotation, also in the middle of a paragraph, and of a list only at the beginning of one. */
const INTERRUPTING = /^ {0,3}(?<mark>[-+*]|1[.)]|#{1,6}|>)(?<gap> +)(?=(?<first>\S))/u;
const ANY_NUMBER = /^ {0,3}(?<mark>(?<number>\d{1,9})[.)])(?: +(?=\S)|$)/u;
/** A text without such a line, as most are, needs no other look. */
const MARKED = /^ *(?:[-+*>]|#{1,6}|\d{1,9}[.)])(?: |$)/mu;
/** Lines that are no words of a paragraph: headings, lists, quotations, tables, tags, rules. */
const NO_PARAGRAPH = /^\s*(?:[-+*>|<#]|\d{1,9}[.)](?:\s|$)|(?:\*\s*){3,}$)|\|/u;
const LIST = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u;
/** What a sentence, or the introduction of a list, ends with; marks of emphasis and quotation may follow it. */
const FINISHED = /[.:;!?…][*_~)\]”’»"']*\s*$/u;
/** No list has so many items: such a number is a year, or an amount. */
const NO_ITEM = 100;
/** A line of a text that is broken by hand is about so long; the line above a list within a list is mostly short. */
const BROKEN_AT = 60;

/**
 * Lines in the middle of a sentence that Markdown takes for a list, a heading or a quotation (`kinh tế⏎- xã hội`), and numbers at
 * the beginning of a paragraph that it takes for those of a list (`1975. Năm ấy …`): the sign or number is no part of the text then.
 */
export function brokenParagraphs(text: string): Finding[] {
  const lines = text.split('\n');
  const first = lines.indexOf('---', 1) + 1;
  // Without a frontmatter there is no telling where the text begins.
  if (lines[0] !== '---' || first === 0 || !MARKED.test(text)) return [];
  const findings: Finding[] = [];
  let offset = lines.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0);
  for (let index = first; index < lines.length; index += 1) {
    const [line = '', above = ''] = [lines[index], index > first ? lines[index - 1] : ''];
    const mark = above.trim() === '' ? beginsWithNumber(line, lines[index + 1]) : breaksOff(lines, index, above);
    if (mark !== undefined) findings.push({ offset: offset + line.indexOf(mark), length: mark.length, ...adviceOn(mark) });
    offset += line.length + 1;
  }
  return findings;
}

/** The sign of a line that goes on with the sentence above it. */
function breaksOff(lines: readonly string[], index: number, above: string): string | undefined {
  const line = lines[index] ?? '';
  const { mark, first = '' } = INTERRUPTING.exec(line.trimStart())?.groups ?? {};
  if (mark === undefined || FINISHED.test(above)) return undefined;
  const isWithinItem = LIST.test(above);
  if (NO_PARAGRAPH.test(above) && !isWithinItem) return undefined;
  const indent = line.length - line.trimStart().length;
  // The next item of the list that the line above belongs to, or one of a list within it.
  if (isWithinItem && (indent === indentOf(above) || above.length < BROKEN_AT || !/[\p{Ll}\d]/u.test(first))) return undefined;
  if (/^[-+*1]/u.test(mark) && !/[\p{Ll}\d]/u.test(first) && isItem(lines[index + 1])) return undefined;
  return mark;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isItem(line = ''): boolean {
  return LIST.test(line);
}

/** The number of a line that begins a paragraph with a year or an amount, or holds nothing else. */
function beginsWithNumber(line: string, below: string | undefined): string | undefined {
  const { mark, number = '' } = ANY_NUMBER.exec(line)?.groups ?? {};
  if (mark === undefined) return undefined;
  const isAlone = line.trim() === mark && (below ?? '').trim() === '';
  return isAlone || Number(number) >= NO_ITEM ? mark : undefined;
}

function adviceOn(mark: string): { message: string; expected: string } {
  if (mark.startsWith('#')) return { message: `Dòng bắt đầu bằng “${mark} ” giữa câu bị hiểu là tiêu đề.`, expected: `Đúng là tiêu đề thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\${mark} ở đầu dòng.` };
  if (mark === '>') return { message: 'Dòng bắt đầu bằng “> ” giữa câu bị hiểu là lời trích.', expected: 'Đúng là lời trích thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\> ở đầu dòng.' };
  if (/^\d/u.test(mark) && mark !== '1.' && mark !== '1)') return { message: `“${mark}” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài.`, expected: `Không phải danh sách thì viết ${mark.slice(0, -1)}\\${mark.slice(-1)} ở đầu đoạn; đúng là danh sách thì để nguyên.` };
  return { message: `Dòng bắt đầu bằng “${mark} ” giữa câu bị hiểu là một mục của danh sách.`, expected: `Đúng là danh sách thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết ${/^\d/u.test(mark) ? `1\\${mark.slice(-1)}` : `\\${mark}`} ở đầu dòng.` };
}
