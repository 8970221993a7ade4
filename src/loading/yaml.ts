import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import type { LocatedProblem } from '../problems/problem.ts';
import { AMBIGUOUS_NUMBER } from '../vietnamese/numbers.ts';
import { explainYaml } from './explain-yaml.ts';

/** Parsed YAML as plain data, with the positions of its parts. */
export interface YamlData {
  value: unknown;
  /**
   * The position of the value at `path`, or with `isName` of its key; of the nearest parent when it
   * does not exist.
   */
  locate: (path: readonly PropertyKey[], isName?: boolean) => Position;
  /** Values that may not mean what was intended: ambiguous numbers, text after a `#`. */
  ambiguous: LocatedProblem[];
}

/** Line and column count from 1. */
export interface Position {
  line: number;
  column: number;
  /** The length of a key or single-line value, in UTF-16 code units. */
  length?: number;
}

const REFERENCES_FORBIDDEN = {
  message: 'Phần khai báo không dùng được dấu neo (&), tham chiếu (*) và nhãn kiểu (!).',
  expected:
    'Viết thẳng giá trị; nếu chữ bắt đầu bằng &, * hoặc ! thì đặt cả phần chữ trong ngoặc kép.',
};

const DUPLICATE_KEY = {
  message: 'Mục này được ghi hai lần.',
  expected: 'Giữ lại một lần, xóa dòng kia.',
};

const DIRECTIVES_FORBIDDEN = {
  message: 'Phần khai báo không dùng được dòng bắt đầu bằng %.',
  expected: 'Xóa dòng này.',
};

/**
 * Matches texts that may contain anchors, aliases, tags, comments or ambiguous numbers. Most texts
 * contain none and skip these checks.
 */
const NEEDS_CHECK = /[&*!#]|\d\.\d{3}/u;

/**
 * Parses YAML as plain data. Rejects anchors, aliases and tags, so it can neither expand without
 * limit nor create objects.
 * @param firstLine the line of the file on which `text` starts.
 */
export function parseYaml(
  text: string,
  firstLine = 1,
): { yaml: YamlData; problems?: never } | { yaml?: never; problems: LocatedProblem[] } {
  const counter = new LineCounter();
  // `uniqueKeys` compares each key with all previous ones; `repeatedKeys` is faster.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: LocatedProblem[] = [];
  const lines = text.split('\n');
  // Only the first error is meaningful; it causes others.
  for (const {
    code,
    pos: [offset],
  } of document.errors.length > 0 ? document.errors.slice(0, 1) : document.warnings) {
    const { line, column } = positionAt(offset);
    if (code === 'TAG_RESOLVE_FAILED') problems.push({ line, column, ...REFERENCES_FORBIDDEN });
    else {
      const explained = explainYaml(lines, { line: line - firstLine, column, code });
      problems.push({ ...explained, line: explained.line + firstLine });
    }
  }
  for (const offset of repeatedKeys(document))
    problems.push({ ...positionAt(offset), ...DUPLICATE_KEY });
  const locateNode = (node: Node | undefined): Position => {
    const [start, end] = node?.range ?? [0, 0];
    return {
      ...positionAt(start),
      ...(isScalar(node) && !text.slice(start, end).includes('\n') && { length: end - start }),
    };
  };
  const ambiguous: LocatedProblem[] = [];
  const directive = text.search(/^%/mu);
  if (directive >= 0 && document.directives.yaml.explicit)
    problems.push({ ...positionAt(directive), ...DIRECTIVES_FORBIDDEN });
  if (problems.length === 0 && NEEDS_CHECK.test(text)) {
    visit(document, {
      Node: (_key, node) => {
        const isReference =
          isAlias(node) ||
          ((isScalar(node) || isCollection(node)) && Boolean(node.anchor ?? node.tag));
        const number = isScalar(node) && typeof node.value === 'number' ? (node.source ?? '') : '';
        if (AMBIGUOUS_NUMBER.test(number))
          ambiguous.push({ ...locateNode(node), ...ambiguousNumber(number) });
        if (isScalar(node) && hidesText(node))
          ambiguous.push({ ...locateNode(node), ...hiddenText(node) });
        if (isReference)
          problems.push({ ...positionAt(node.range?.[0] ?? 0), ...REFERENCES_FORBIDDEN });
      },
    });
  }
  if (problems.length > 0) return { problems };
  return {
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      locate: (path, isName = false) => locateNode(nodeOf(document, path, isName)),
      ambiguous,
    },
  };
}

/** The offsets of keys that repeat an earlier key of their map. */
function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        keys.add(key.value);
      }
    },
  });
  return offsets;
}

/** Whether a comment follows a text of several words, so that the `#` may belong to it. */
function hidesText({ type, source = '', comment }: Scalar): boolean {
  return (
    type === 'PLAIN' &&
    source.includes(' ') &&
    typeof comment === 'string' &&
    !comment.startsWith('\n')
  );
}

function hiddenText({ source = '', comment }: Scalar): { message: string; expected: string } {
  return {
    message: 'Từ dấu # trở đi bị coi là ghi chú riêng, nên không hiện ra.',
    expected: `Đặt cả phần chữ trong ngoặc kép: "${source} #${comment ?? ''}"; nếu đúng là ghi chú thì chuyển xuống một dòng riêng.`,
  };
}

function ambiguousNumber(number: string): { message: string; expected: string } {
  const [whole = '', thousandths = ''] = number.split('.');
  return {
    message: `“${number}” có thể hiểu là ${whole}${thousandths} hoặc ${whole},${thousandths}.`,
    expected: `Viết ${whole}${thousandths}, hoặc đặt trong ngoặc kép theo lối Việt Nam: "${number}" là ${whole}${thousandths}, "${whole},${thousandths}" là số lẻ.`,
  };
}

/** The node of the value at a path, or of its key; of the nearest parent when it does not exist. */
function nodeOf(
  document: Document,
  path: readonly PropertyKey[],
  isName: boolean,
): Node | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!pair) return found ?? firstKey(node);
      if (isScalar(pair.key)) found = pair.key;
      if (isName && depth === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else break;
    // Prefers the value; an empty one has no position, so its key is used.
    if (isNode(node) && !(isScalar(node) && node.value === null))
      found = isMap(node) ? (firstKey(node) ?? node) : node;
  }
  return found;
}

/** The first key of a map, used as its position. */
function firstKey(node: unknown): Node | undefined {
  const key = isMap(node) ? node.items[0]?.key : undefined;
  return isNode(key) ? key : undefined;
}
