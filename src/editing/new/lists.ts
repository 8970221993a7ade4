import type { ListItem } from './draft.ts';

const DASHES = '‐‑‒–—―−';
/**
 * Dashes, plus signs and stars, the bullets of Word, and what other programs turn them into; `o`
 * and `§` are bullets that lost their font. Directly before a word, a dash needs a capital, a star
 * is emphasis.
 */
const LIST_LINE = new RegExp(
  `^(?<indent> *)(?<sign>[-${DASHES}+*•·●○◦∙‣⁃⦁▪▫■□◆◇♦❖❑❒➢➤➔➜►▶⮚✓✔☑✦★☆]|[o§](?= ))(?: +|(?<![*·o§])(?=\\p{Lu})|(?<![-${DASHES}*·o§])(?=\\p{Ll}))(?<text>.*)$`,
  'u',
);
const DASH = new RegExp(`[${DASHES}]`, 'u');

/** A line that starts like a list item. */
export interface ListLine {
  sign: string;
  /** The number of spaces before the sign. */
  indent: number;
  text: string;
}

/**
 * Parses a line's list sign and text; returns `undefined` if it starts with none. Dashes of any
 * length are one sign.
 */
export function parseListLine(line: string): ListLine | undefined {
  const { indent = '', sign, text = '' } = LIST_LINE.exec(line)?.groups ?? {};
  return sign === undefined || text === ''
    ? undefined
    : { sign: DASH.test(sign) ? '-' : sign, indent: indent.length, text };
}

/**
 * Signs from outer to inner level, regardless of which comes first: in administrative papers a dash
 * is the outer level and a plus the inner one, in Word's lists a disc precedes a circle and a
 * square.
 */
const SIGN_ORDERS = ['*-+', '•o▪', '●○■', '●o§', '•○▪', '•◦▪', '·o§', '•o§'];

/** A list in the lines of a text: its number of lines, and its items. */
export interface FoundList {
  length: number;
  items: ListItem[];
}

/**
 * Finds the lists in lines, keyed by the index of their first line. A single line with a sign is no
 * list.
 */
export function findLists(lines: readonly string[]): Map<number, FoundList> {
  const lists = new Map<number, FoundList>();
  for (let start = 0; start < lines.length; start += 1) {
    const run: ListLine[] = [];
    for (
      let line = parseListLine(lines[start] ?? '');
      line;
      line = parseListLine(lines[start + run.length] ?? '')
    )
      run.push(line);
    let position = start;
    for (const list of nestRun(dropLoneEnd(run))) {
      if (list.length > 1) lists.set(position, list);
      position += list.length;
    }
    start += run.length;
  }
  return lists;
}

/**
 * Drops the last line of a run if its sign occurs only there, because it is no level of its own.
 */
function dropLoneEnd(run: readonly ListLine[]): readonly ListLine[] {
  const last = run.at(-1);
  return run.filter(({ sign }) => sign === last?.sign).length === 1 ? run.slice(0, -1) : run;
}

interface Level {
  sign: string;
  indent: number;
  items: ItemNode[];
}

interface ItemNode {
  text: string;
  items: ItemNode[];
}

/**
 * Nests a run of list lines into one list, or into several where an outer sign follows an inner one
 * outside any list.
 */
function nestRun(run: readonly ListLine[]): FoundList[] {
  const lists: { length: number; items: ItemNode[] }[] = [];
  const pairs = pairsByColon(run);
  let openLevels: Level[] = [];
  for (const line of run) {
    const levels = openLevelsAt(line, openLevels, pairs);
    const own = levels.at(-1);
    const node = { text: line.text, items: [] };
    if (own && isLevelOf(own, line)) own.items.push(node);
    else {
      const items = own?.items.at(-1)?.items ?? [];
      items.push(node);
      if (!own) lists.push({ length: 0, items });
      levels.push({ sign: line.sign, indent: line.indent, items });
    }
    openLevels = levels;
    const list = lists.at(-1);
    if (list) list.length += 1;
  }
  return lists.map(({ length, items }) => ({ length, items: items.map(toItem) }));
}

/**
 * Pairs of signs of which the second follows a line of the first that ends with a colon, and never
 * the other way round: the first is the outer one, even if that is unusual.
 */
function pairsByColon(run: readonly ListLine[]): Set<string> {
  const pairs = new Set(
    run.flatMap((line, index) => {
      const next = run[index + 1];
      return next && line.text.endsWith(':') && next.sign !== line.sign
        ? [line.sign + next.sign]
        : [];
    }),
  );
  return new Set([...pairs].filter(([outer = '', inner = '']) => !pairs.has(inner + outer)));
}

/** Returns the levels that stay open at a line: down to its own, or to those outside it. */
function openLevelsAt(
  line: ListLine,
  openLevels: readonly Level[],
  pairs: ReadonlySet<string>,
): Level[] {
  const own = openLevels.findLastIndex((level) => isLevelOf(level, line));
  if (own !== -1) return openLevels.slice(0, own + 1);
  return openLevels.slice(0, openLevels.findLastIndex((level) => !isOuter(line, level, pairs)) + 1);
}

function isLevelOf(level: Level, { sign, indent }: ListLine): boolean {
  return level.sign === sign && Math.abs(level.indent - indent) < 2;
}

/** Whether a line is outside a level: by its indentation, by colons, or else by its sign. */
function isOuter({ sign, indent }: ListLine, level: Level, pairs: ReadonlySet<string>): boolean {
  if (Math.abs(indent - level.indent) >= 2) return indent < level.indent;
  if (pairs.has(sign + level.sign)) return true;
  if (pairs.has(level.sign + sign)) return false;
  const order = SIGN_ORDERS.find((signs) => signs.includes(sign) && signs.includes(level.sign));
  return (
    order !== undefined && sign !== level.sign && order.indexOf(sign) < order.indexOf(level.sign)
  );
}

function toItem({ text, items }: ItemNode): ListItem {
  return items.length === 0 ? text : { text, items: items.map(toItem) };
}

/** Returns all texts of a list, in order. */
export function itemTexts(items: readonly ListItem[]): string[] {
  return items.flatMap((item) =>
    typeof item === 'string' ? [item] : [item.text, ...itemTexts(item.items)],
  );
}
