import { bodyLines, type FileLine } from './file-lines.ts';
import type { Finding } from './finding.ts';

/** Signs that a backslash does not escape. */
const RUN = /(?<!\\)(?:\*+|_+)/gu;
/**
 * Words in which the signs mean something else: addresses, and names such as `tep_anh`. Written so
 * that matching takes linear time.
 */
const NAME =
  /\]\([^)\]\s]*\)|(?:https?:\/\/|www\.)\S*|(?<![\w.+-])[\w.+-]{1,64}@\S+|(?<![\p{L}\p{N}_])[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+(?![\p{L}\p{N}_])/gu;
/** A line that starts a block of its own. */
const BLOCK_START = /^\s*(?:[-+*>]|#{1,6}|\d{1,9}[.)])\s/u;
/** Lines of tags and tables: their signs stand in attributes and cells. */
const NO_TEXT = /^\s*[<|]/u;
/** The mark of a footnote after a word, number or bracket; its note may start with the sign. */
const FOOTNOTE_MARK = /[\p{L}\p{N}%)”"(]\\?\*(?=[\s.,;:)|]|$)/mu;

/** A fast check, as most texts have none of the signs. */
const HAS_SIGN = /[*_]|^ {0,3}##+(?:[^\s#]|#{5})/mu;

/** An item whose only other star is its last character: `* nghiêng*`. */
const SPACED_ITEM = /^\s*\* +[^\s*](?:[^*]*[^\s*\\])?\*[.,;:!?…]?\s*$/u;
const STAR_ITEM = /^\s*\* /u;
/** Heading signs without a space after them, or more than a heading has. */
const NO_HEADING = /^ {0,3}(?<signs>#{2,6}(?=[^\s#])|#{7,}(?=\s*\S))/u;

/**
 * Finds signs of formatting that readers see, as they do nothing: an emphasis mark without a
 * partner in its paragraph (`*Theo Báo`, but not one that is likely a footnote's), an italic text
 * parsed as a list item (`* nghiêng*`), heading signs without a space (`##Mục`).
 */
export function loneMarks(file: string): Finding[] {
  const lines = bodyLines(file);
  const body = file.slice(lines[0]?.offset ?? file.length);
  if (!HAS_SIGN.test(body)) return [];
  const hasFootnotes = FOOTNOTE_MARK.test(body);
  return [
    ...blocksOf(lines).flatMap((block) => loneEmphasis(block, hasFootnotes)),
    ...lines.flatMap(({ text, offset }, index): Finding[] => {
      const signs = NO_HEADING.exec(text)?.groups?.['signs'];
      if (signs !== undefined)
        return [
          { offset: offset + text.indexOf(signs), length: signs.length, ...noHeading(signs) },
        ];
      const isSingleItem = [lines[index - 1], lines[index + 1]].every(
        (line) => !STAR_ITEM.test(line?.text ?? ''),
      );
      return isSingleItem && SPACED_ITEM.test(text)
        ? [{ offset: offset + text.indexOf('*'), length: 1, ...SPACED_EMPHASIS }]
        : [];
    }),
  ];
}

/** Groups lines into paragraphs and list items. */
function blocksOf(lines: readonly FileLine[]): FileLine[][] {
  const blocks: FileLine[][] = [];
  let current: FileLine[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '' || NO_TEXT.test(line.text)) current = undefined;
    else if (current && !BLOCK_START.test(line.text)) current.push(line);
    else blocks.push((current = [line]));
  }
  return blocks;
}

/** An emphasis mark in a block, and whether it looks as if a partner was meant. */
interface EmphasisMark {
  sign: string;
  offset: number;
  /** Whether nothing but a list marker precedes it in its block. */
  isFirst: boolean;
  needsPartner: boolean;
}

function loneEmphasis(block: readonly FileLine[], hasFootnotes: boolean): Finding[] {
  const marks = block.flatMap((line, index) => marksIn(line, index === 0));
  const [star, ...otherStars] = marks.filter(({ sign }) => sign === '*');
  const [underscore, ...otherUnderscores] = marks.filter(
    ({ sign, needsPartner }) => sign === '_' && needsPartner,
  );
  return [
    ...(star?.needsPartner && otherStars.length === 0 && !(star.isFirst && hasFootnotes)
      ? [star]
      : []),
    ...(underscore && otherUnderscores.length === 0 ? [underscore] : []),
  ].map(({ sign, offset }) => ({ offset, length: 1, ...withoutPartner(sign) }));
}

/** The runs of signs in a line; those of more than one sign need no partner here: see mdx/marks. */
function marksIn({ text, offset }: FileLine, isFirstLine: boolean): EmphasisMark[] {
  if (!/[*_]/u.test(text)) return [];
  const marker = BLOCK_START.exec(text)?.[0].length ?? 0;
  const words = text.replace(NAME, ({ length }) => ' '.repeat(length));
  return Array.from(words.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    if (index < marker) return [];
    const [before, after] = [words.slice(0, index), words.slice(index + run.length)];
    const opens = /(?:^|[\s(“"‘[])$/u.test(before) && /^[\p{L}“"‘(]/u.test(after);
    const closes = /[\p{L}\p{N}.”"’)]$/u.test(before) && /^(?:[^\p{L}\p{N}]|$)/u.test(after);
    return [
      {
        sign: run.charAt(0),
        offset: offset + index,
        isFirst: isFirstLine && words.slice(marker, index).trim() === '',
        // A star after a word is mostly the mark of a footnote.
        needsPartner: run.length === 1 && (opens || (run === '_' && closes)),
      },
    ];
  });
}

function withoutPartner(sign: string): Pick<Finding, 'message' | 'expected'> {
  return {
    message: `Dấu ${sign} ở đây đứng một mình, nên người đọc sẽ thấy nguyên dấu.`,
    expected: `Chữ nghiêng viết *chữ nghiêng*, một cặp dấu trong cùng một đoạn; không cần thì xóa dấu đi. Đúng là muốn hiện dấu thì viết \\${sign}.`,
  };
}

function noHeading(signs: string): Pick<Finding, 'message' | 'expected'> {
  return {
    message: `Dấu ${signs} ở đây không làm thành đề mục, nên người đọc sẽ thấy nguyên dấu.`,
    expected: 'Đề mục viết ##, một dấu cách, rồi chữ; bậc nhỏ hơn thì ### và ####.',
  };
}

const SPACED_EMPHASIS = {
  message: 'Dấu * với dấu cách ở sau bị hiểu là một mục của danh sách.',
  expected: 'Chữ nghiêng viết *chữ nghiêng*, dấu sát vào chữ; đúng là danh sách thì để nguyên.',
};
