import type { ListItem } from './draft.ts';

/** Dashes, plus signs and stars, the bullets of Word, and what other programs leave of them; `o` and `§` are bullets that lost their font. */
const SIGN = /^(?<indent> *)(?<sign>[-–—+*•·●○◦∙‣⁃▪▫■□◆◇❖➢➤►▶✓✔✦★☆]|[o§](?= ))(?: +|(?<![*·o§])(?=\p{Lu}))(?<text>.*)$/u;

/** A line that begins as the items of lists do. */
export interface ListLine {
  sign: string;
  /** Spaces before the sign. */
  indent: number;
  text: string;
}

/** A line's sign and what follows it; `undefined` when it begins with none. Dashes of any length are one sign. */
export function listLine(line: string): ListLine | undefined {
  const { indent = '', sign, text = '' } = SIGN.exec(line)?.groups ?? {};
  return sign === undefined || text === '' ? undefined : { sign: /[–—]/u.test(sign) ? '-' : sign, indent: indent.length, text };
}

/**
 * Which signs stand outside which, whatever comes first: in papers of the administration a dash is the outer level and a plus the
 * inner one, in Word's lists a disc comes before a circle and a square.
 */
const LEVELS = ['*-+', '•o▪', '●○■', '●o§', '•○▪', '•◦▪', '·o§', '•o§'];

/** A list within lines: of how many it is made, and its items. */
export interface FoundList {
  length: number;
  items: ListItem[];
}

/** The lists of lines, by the number of their first. A sign that stands alone makes none. */
export function listsIn(lines: readonly string[]): Map<number, FoundList> {
  const lists = new Map<number, FoundList>();
  for (let start = 0; start < lines.length; start += 1) {
    const run: ListLine[] = [];
    for (let line = listLine(lines[start] ?? ''); line; line = listLine(lines[start + run.length] ?? '')) run.push(line);
    let at = start;
    for (const list of listsOfRun(withoutLoneEnd(run))) {
      if (list.length > 1) lists.set(at, list);
      at += list.length;
    }
    start += run.length;
  }
  return lists;
}

/** A sign that a run ends with and that it has nowhere else is no level of its own. */
function withoutLoneEnd(run: readonly ListLine[]): readonly ListLine[] {
  const last = run.at(-1);
  return run.filter(({ sign }) => sign === last?.sign).length === 1 ? run.slice(0, -1) : run;
}

interface Level {
  sign: string;
  indent: number;
  items: Node[];
}

interface Node {
  text: string;
  items: Node[];
}

/** Lines that all have signs, as one list, or as several where an outer sign follows an inner one that stood in none. */
function listsOfRun(run: readonly ListLine[]): FoundList[] {
  const lists: { length: number; items: Node[] }[] = [];
  let open: Level[] = [];
  for (const line of run) {
    const levels = levelsAbove(line, open);
    const own = levels.at(-1);
    const node = { text: line.text, items: [] };
    if (own && isLevelOf(own, line)) own.items.push(node);
    else {
      const items = own?.items.at(-1)?.items ?? [];
      items.push(node);
      if (!own) lists.push({ length: 0, items });
      levels.push({ sign: line.sign, indent: line.indent, items });
    }
    open = levels;
    const list = lists.at(-1);
    if (list) list.length += 1;
  }
  return lists.map(({ length, items }) => ({ length, items: items.map(itemOf) }));
}

/** The open levels that stay open at a line: down to its own, or to those that stand outside it. */
function levelsAbove(line: ListLine, open: readonly Level[]): Level[] {
  const own = open.findLastIndex((level) => isLevelOf(level, line));
  if (own !== -1) return open.slice(0, own + 1);
  return open.slice(0, open.findLastIndex((level) => !isOutside(line, level)) + 1);
}

function isLevelOf(level: Level, { sign, indent }: ListLine): boolean {
  return level.sign === sign && Math.abs(level.indent - indent) < 2;
}

/** Whether a line stands outside a level: by its sign, or else by how far both stand in. */
function isOutside({ sign, indent }: ListLine, level: Level): boolean {
  const order = LEVELS.find((signs) => signs.includes(sign) && signs.includes(level.sign));
  return order !== undefined && sign !== level.sign ? order.indexOf(sign) < order.indexOf(level.sign) : indent + 2 <= level.indent;
}

function itemOf({ text, items }: Node): ListItem {
  return items.length === 0 ? text : { text, items: items.map(itemOf) };
}

/** All texts of a list, in order. */
export function textsOf(items: readonly ListItem[]): string[] {
  return items.flatMap((item) => (typeof item === 'string' ? [item] : [item.text, ...textsOf(item.items)]));
}
