import { bodyLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/** A marker that starts a list, heading or quotation even in the middle of a paragraph. */
const INTERRUPTING = /^ {0,3}(?<mark>(?:[-+*]|1[.)]|#{1,6})(?= )|>) *(?=(?<first>\S))/u;
/** A number that starts a list at the beginning of a paragraph. */
const LIST_NUMBER = /^ {0,3}(?<mark>(?<number>\d{1,9})[.)])(?: +(?=\S)|$)/u;
/** A fast check, as most texts have no such line. */
const HAS_MARKER = /^ *(?:>|(?:[-+*]|#{1,6}|\d{1,9}[.)])(?: |$))/mu;
/** Lines that are not part of a paragraph: headings, lists, quotations, tables, tags, rules. */
const NO_PARAGRAPH = /^\s*(?:[-+*>|<#]|\d{1,9}[.)](?:\s|$)|(?:\*\s*){3,}$)|\|/u;
const LIST = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u;
/** The end of a sentence or of the introduction of a list, before emphasis and closing quotes. */
const FINISHED = /[.:;!?…][*_~)\]”’»"']*\s*$/u;
/** No list has this many items: such a number is a year or an amount. */
const MIN_NOT_ITEM_NUMBER = 100;
/** The minimum length of a hard-wrapped line; the line above a nested list is mostly shorter. */
const MIN_WRAPPED_LENGTH = 60;

/**
 * Finds line breaks after which Markdown starts a list, heading or quotation within a sentence
 * (`kinh tế⏎- xã hội`), and numbers at the start of a paragraph that it parses as list markers
 * (`1975. Năm ấy …`). The marker would disappear from the text.
 */
export function brokenParagraphs(text: string): Finding[] {
  if (!HAS_MARKER.test(text)) return [];
  const body = bodyLines(text);
  const lines = body.map((line) => line.text);
  return body.flatMap(({ text: line, offset }, index): Finding[] => {
    const above = lines[index - 1] ?? '';
    // Headings, quotations and tags end a paragraph as a blank line does.
    const startsParagraph =
      above.trim() === '' || (/^\s*[#><]/u.test(above) && !/^\s*>/u.test(line));
    const sign = above.trim() === '' ? accidentalSign(lines, index) : undefined;
    const mark =
      sign ??
      (startsParagraph
        ? accidentalListNumber(line, lines[index + 1])
        : accidentalMarker(lines, index, above));
    if (mark === undefined) return [];
    return [
      {
        offset: offset + line.indexOf(mark),
        length: mark.length,
        ...(sign === undefined ? adviceOn(mark) : adviceOnSign(sign)),
      },
    ];
  });
}

/** A minus or plus before a temperature or percentage: `- 5 độ`, `+ 3%`. */
const SIGNED_NUMBER = /^ {0,3}(?<sign>[-+]) +(?=\d[\d.,]*\s?(?:%|°|độ(?!\p{L})))/u;
/** A comparison: `>5 tỷ`, `>= 5`. */
const GREATER = /^ {0,3}(?<sign>>) ?(?==|\d)/u;

/**
 * The sign at the start of a paragraph that is part of the text, but is parsed as a list item or
 * quotation; other lines of the same kind make it a real list or quotation.
 */
function accidentalSign(lines: readonly string[], index: number): string | undefined {
  const line = lines[index] ?? '';
  const sign = (SIGNED_NUMBER.exec(line) ?? GREATER.exec(line))?.groups?.['sign'];
  if (sign === undefined) return undefined;
  const isSame = (other: string | undefined) => other?.trimStart().startsWith(sign);
  const above = lines.slice(0, index).findLast((other) => other.trim() !== '');
  const below = lines.slice(index + 1).find((other) => other.trim() !== '');
  return isSame(above) || isSame(below) ? undefined : sign;
}

function adviceOnSign(sign: string): { message: string; expected: string } {
  return sign === '>'
    ? {
        message: 'Dấu > ở đầu đoạn bị hiểu là lời trích, nên người đọc không thấy dấu.',
        expected:
          'Viết bằng chữ (trên 5, ít nhất 5), hoặc viết \\> ở đầu đoạn; đúng là lời trích thì để nguyên.',
      }
    : {
        message: `Dấu ${sign} trước con số ở đầu đoạn bị hiểu là một mục của danh sách, nên người đọc không thấy dấu.`,
        expected: `Là dấu của con số thì viết \\${sign} ở đầu đoạn; đúng là danh sách thì để nguyên.`,
      };
}

/** The marker of a line that continues the sentence of the line above. */
function accidentalMarker(
  lines: readonly string[],
  index: number,
  above: string,
): string | undefined {
  const line = lines[index] ?? '';
  const { mark, first = '' } = INTERRUPTING.exec(line.trimStart())?.groups ?? {};
  if (mark === undefined || FINISHED.test(above)) return undefined;
  const isWithinItem = LIST.test(above);
  if (NO_PARAGRAPH.test(above) && !isWithinItem) return undefined;
  const indent = line.length - line.trimStart().length;
  // The next item of the same list, or the first of a nested list.
  if (
    isWithinItem &&
    (indent === indentOf(above) || above.length < MIN_WRAPPED_LENGTH || !/[\p{Ll}\d]/u.test(first))
  )
    return undefined;
  if (/^[-+*1]/u.test(mark) && !/[\p{Ll}\d]/u.test(first) && isItem(lines[index + 1]))
    return undefined;
  return mark;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isItem(line = ''): boolean {
  return LIST.test(line);
}

/** The list number at the start of a paragraph that is a year or amount, or alone on its line. */
function accidentalListNumber(line: string, below: string | undefined): string | undefined {
  const { mark, number = '' } = LIST_NUMBER.exec(line)?.groups ?? {};
  if (mark === undefined) return undefined;
  // An item's text may stand in the next line, indented.
  const isAlone = line.trim() === mark && !/^\s+\S/u.test(below ?? '');
  return isAlone || Number(number) >= MIN_NOT_ITEM_NUMBER ? mark : undefined;
}

function adviceOn(mark: string): { message: string; expected: string } {
  if (mark.startsWith('#'))
    return {
      message: `Dòng bắt đầu bằng “${mark} ” giữa câu bị hiểu là đề mục.`,
      expected: `Đúng là đề mục thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\${mark} ở đầu dòng.`,
    };
  if (mark === '>')
    return {
      message: 'Dòng bắt đầu bằng “> ” giữa câu bị hiểu là lời trích.',
      expected:
        'Đúng là lời trích thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\> ở đầu dòng.',
    };
  if (/^\d/u.test(mark) && mark !== '1.' && mark !== '1)')
    return {
      message: `“${mark}” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài.`,
      expected: `Không phải danh sách thì viết ${mark.slice(0, -1)}\\${mark.slice(-1)} ở đầu đoạn; đúng là danh sách thì để nguyên.`,
    };
  return {
    message: `Dòng bắt đầu bằng “${mark} ” giữa câu bị hiểu là một mục của danh sách.`,
    expected: `Đúng là danh sách thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết ${/^\d/u.test(mark) ? `1\\${mark.slice(-1)}` : `\\${mark}`} ở đầu dòng.`,
  };
}
