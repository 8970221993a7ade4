import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Scalar } from 'yaml';
import type { LocatedProblem } from '../problem.ts';
import { AMBIGUOUS_NUMBER } from '../vietnamese/numbers.ts';
import { explainYaml } from './explain-yaml.ts';

/** A YAML text as plain data, and where in the file each part of it stands. */
export interface YamlData {
  value: unknown;
  /** Line and column (from 1) of the value at `path`, or of its name; of the nearest parent when there is none. */
  locate: (path: readonly PropertyKey[], isName?: boolean) => Position;
  /** What is read otherwise than it may be meant: numbers with two readings, words after a sign `#`. */
  ambiguous: LocatedProblem[];
}

export interface Position {
  line: number;
  column: number;
  /** How long a name or value of one line is, in UTF-16 units. */
  length?: number;
}

const NO_REFERENCES = {
  message: 'Phần khai báo không dùng được dấu neo (&), tham chiếu (*) và nhãn kiểu (!).',
  expected: 'Viết thẳng giá trị; nếu chữ bắt đầu bằng &, * hoặc ! thì đặt cả phần chữ trong ngoặc kép.',
};

const REPEATED = { message: 'Mục này được ghi hai lần.', expected: 'Giữ lại một lần, xóa dòng kia.' };

const NO_DIRECTIVES = { message: 'Phần khai báo không dùng được dòng bắt đầu bằng %.', expected: 'Xóa dòng này.' };

/** What may be an anchor, a reference, a tag, a comment or a number with two readings: most texts hold none, and are not looked through. */
const NOTABLE = /[&*!#]|\d\.\d{3}/u;

/**
 * Reads YAML as plain data: no anchors, aliases or tags, so it can neither explode nor make objects.
 * `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml(text: string, firstLine = 1): { yaml: YamlData; problems?: never } | { yaml?: never; problems: LocatedProblem[] } {
  const counter = new LineCounter();
  // The parser would compare each name with all before it.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: LocatedProblem[] = [];
  const lines = text.split('\n');
  // One error leads to more below it, which mean nothing.
  for (const { code, pos: [offset] } of document.errors.length > 0 ? document.errors.slice(0, 1) : document.warnings) {
    const { line, column } = at(offset);
    if (code === 'TAG_RESOLVE_FAILED') problems.push({ line, column, ...NO_REFERENCES });
    else {
      const explained = explainYaml(lines, { line: line - firstLine, column, code });
      problems.push({ ...explained, line: explained.line + firstLine });
    }
  }
  for (const offset of repeatedNames(document)) problems.push({ ...at(offset), ...REPEATED });
  const place = (node: Node | undefined): Position => {
    const [start, end] = node?.range ?? [0, 0];
    return { ...at(start), ...(isScalar(node) && !text.slice(start, end).includes('\n') && { length: end - start }) };
  };
  const unclear: LocatedProblem[] = [];
  const directive = text.search(/^%/mu);
  if (directive >= 0 && document.directives.yaml.explicit) problems.push({ ...at(directive), ...NO_DIRECTIVES });
  if (problems.length === 0 && NOTABLE.test(text)) {
    visit(document, {
      Node: (_key, node) => {
        const isReference = isAlias(node) || ((isScalar(node) || isCollection(node)) && Boolean(node.anchor ?? node.tag));
        const written = isScalar(node) && typeof node.value === 'number' ? (node.source ?? '') : '';
        if (AMBIGUOUS_NUMBER.test(written)) unclear.push({ ...place(node), ...ambiguous(written) });
        if (isScalar(node) && hidesText(node)) unclear.push({ ...place(node), ...hidden(node) });
        if (isReference) problems.push({ ...at(node.range?.[0] ?? 0), ...NO_REFERENCES });
      },
    });
  }
  if (problems.length > 0) return { problems };
  return { yaml: { value: document.toJS({ maxAliasCount: 0 }), locate: (path, isName = false) => place(nodeOf(document, path, isName)), ambiguous: unclear } };
}

/** Where names stand that their group of fields has already. */
function repeatedNames(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        names.add(key.value);
      }
    },
  });
  return offsets;
}

/** Whether words stand before a sign `#`, after which nothing is read. */
function hidesText({ type, source = '', comment }: Scalar): boolean {
  return type === 'PLAIN' && source.includes(' ') && typeof comment === 'string' && !comment.startsWith('\n');
}

function hidden({ source = '', comment }: Scalar): { message: string; expected: string } {
  return {
    message: 'Từ dấu # trở đi bị coi là ghi chú riêng, nên không hiện ra.',
    expected: `Đặt cả phần chữ trong ngoặc kép: "${source} #${comment ?? ''}"; nếu đúng là ghi chú thì chuyển xuống một dòng riêng.`,
  };
}

function ambiguous(number: string): { message: string; expected: string } {
  const [whole = '', thousandths = ''] = number.split('.');
  return {
    message: `“${number}” có thể hiểu là ${whole}${thousandths} hoặc ${whole},${thousandths}.`,
    expected: `Viết ${whole}${thousandths}, hoặc đặt trong ngoặc kép theo lối Việt Nam: "${number}" là ${whole}${thousandths}, "${whole},${thousandths}" là số lẻ.`,
  };
}

/** The value at a path, or its name; of the nearest parent when there is none. */
function nodeOf(document: Document, path: readonly PropertyKey[], isName: boolean): Node | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return found ?? firstName(node);
      if (isScalar(pair.key)) found = pair.key;
      if (isName && depth === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else break;
    // Point at the value; an empty one has no place of its own, so its key stands for it.
    if (isNode(node) && !(isScalar(node) && node.value === null)) found = isMap(node) ? (firstName(node) ?? node) : node;
  }
  return found;
}

/** A group of fields has no place of its own: its first name stands for it. */
function firstName(node: unknown): Node | undefined {
  const key = isMap(node) ? node.items[0]?.key : undefined;
  return isNode(key) ? key : undefined;
}
