/** The end of an official document, `./.`, is but its point. */
const END_OF_DOCUMENT = /\s*\.\/\.?/g;
const THREE_POINTS = /\.{3,}/g;
/** A passage is left out: `[…]`, `(...)`. */
const LEFT_OUT = /\s*[[(]…[\])]/g;
const ELLIPSIS = /\s*…+\s*/g;

/** Somebody speaks of himself or to another: what he leaves unsaid is no list. */
const SPEAKER =
  /(?:^|[\s“"])(?:tôi|em|con|mình|anh|chị|bác|cháu|ôi|ơi|vâng|dạ|à|ừ|thì|mà|nhưng|nếu|không|chưa|rồi|vì|là)(?=[\s,…]|$)/iu;
/** Signs of a list: a comma, or words that begin one. */
const LIST = /,|;|:|(?:^|\s)(?:như|gồm|và|là các|từ)\s/u;

/**
 * Says `…`: `vân vân` behind a list or at the end of a statement, and a pause where somebody
 * hesitates, as `Em… em không biết` is no list.
 */
export function sayEllipses(text: string): string {
  const line = text.includes('/.')
    ? text.replace(END_OF_DOCUMENT, '.').replace(/\.{2}(?!\.)/g, '.')
    : text;
  const dotted = line.includes('...') ? line.replace(THREE_POINTS, '…') : line;
  if (!dotted.includes('…')) return dotted;
  let said = '';
  let end = 0;
  const left = dotted.replace(LEFT_OUT, '');
  for (const match of left.matchAll(ELLIPSIS)) {
    const before = left.slice(end, match.index);
    const behind = left.slice(match.index + match[0].length, match.index + match[0].length + 2);
    said += before + pause(said + before, behind);
    end = match.index + match[0].length;
  }
  return said + left.slice(end);
}

/** A form's blank, to be filled in: `ngày … tháng …`. */
const BLANK = /(?:^|\s)(?:ngày|tháng|năm|số)$/iu;

/** How far before the sign its list may begin. */
const NEARBY = 160;

function pause(before: string, behind: string): string {
  const sentence = /[^.!?“"]*$/u.exec(before.slice(-NEARBY))?.[0] ?? '';
  const isClosed = /^(?:[.;,:!?)”"]|$)/u.test(behind);
  // `v.v…` says it already.
  if (!/\p{L}/u.test(sentence) || /(?:^|\s)v\.?v\.?$/iu.test(before.slice(-5))) return '';
  if (BLANK.test(before.slice(-8))) return ' ';
  const isQuoted = /^[”"]/u.test(behind);
  const isList = LIST.test(sentence) || (isClosed && !isQuoted && !SPEAKER.test(sentence));
  if (isList && !SPEAKER.test(lastWords(sentence)))
    return /^[,.;:!?)”"]|^$/u.test(behind) ? ', vân vân' : ', vân vân, ';
  if (isClosed) return isQuoted || behind === '' ? '.' : '';
  return /^\p{Lu}/u.test(behind) ? '. ' : ', ';
}

function lastWords(sentence: string): string {
  return sentence.slice(sentence.lastIndexOf(',') + 1);
}
