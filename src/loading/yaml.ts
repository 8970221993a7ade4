import {
  isAlias,
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { LocatedProblem } from '../problems/problem.ts';
import { doubtOn } from './ambiguous-yaml.ts';
import { explainYaml } from './explain-yaml.ts';
import { nodeOf } from './yaml-node.ts';

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
        const doubt = isScalar(node) && doubtOn(node);
        if (doubt) ambiguous.push({ ...locateNode(node), ...doubt });
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
