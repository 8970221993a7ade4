import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { LocatedProblem } from '../problem.ts';

/** A YAML text as plain data, and where in the file each part of it stands. */
export interface YamlData {
  value: unknown;
  /** Line and column (from 1) of the value at `path`, or of its name; of the nearest parent when there is none. */
  locate: (path: readonly PropertyKey[], isName?: boolean) => Position;
  /** Numbers that can be read in two ways. */
  ambiguous: LocatedProblem[];
}

interface Position {
  line: number;
  column: number;
}

/** What the YAML parser's error codes mean to an editor. Codes: https://eemeli.org/yaml/#errors */
const SYNTAX: Partial<Record<YAMLError['code'], { message: string; expected: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Dòng này có thêm một dấu hai chấm, nên bị hiểu thành hai mục.',
    expected: 'Đặt cả phần chữ sau dấu hai chấm đầu tiên trong ngoặc kép: title: "Kỳ Anh: giao ban tháng 7".',
  },
  DUPLICATE_KEY: { message: 'Mục này được ghi hai lần.', expected: 'Giữ lại một lần.' },
  TAB_AS_INDENT: { message: 'Dòng này thụt vào bằng phím Tab.', expected: 'Thụt vào bằng dấu cách: mỗi bậc hai dấu cách.' },
  BAD_INDENT: { message: 'Dòng này thụt vào không đúng bậc.', expected: 'Các mục cùng bậc bắt đầu ở cùng một cột.' },
  MISSING_CHAR: { message: 'Thiếu một dấu đóng (ngoặc kép, ngoặc vuông) hoặc dấu hai chấm.', expected: 'Mỗi mục viết “tên: giá trị”; mỗi ngoặc mở có một ngoặc đóng.' },
  MULTILINE_IMPLICIT_KEY: { message: 'Dòng này thiếu dấu hai chấm sau tên mục.', expected: 'Mỗi mục viết “tên: giá trị”.' },
};
const OTHER_SYNTAX = {
  message: 'Phần khai báo này viết sai cách.',
  expected: 'Mỗi mục một dòng, viết “tên: giá trị”; chữ có dấu đặc biệt (: # [ ] { } & * ! | > % @) thì đặt trong ngoặc kép.',
};
const NO_REFERENCES = {
  message: 'Phần khai báo không dùng được dấu neo (&), tham chiếu (*) và nhãn kiểu (!).',
  expected: 'Viết thẳng giá trị; nếu chữ bắt đầu bằng &, * hoặc ! thì đặt cả phần chữ trong ngoặc kép.',
};

const NO_DIRECTIVES = { message: 'Phần khai báo không dùng được dòng bắt đầu bằng %.', expected: 'Xóa dòng này.' };

/** A number that YAML reads as a decimal and a Vietnamese reader as thousands: 20.519, also 2.000, of which YAML keeps 2. */
const AMBIGUOUS_NUMBER = /^[-+]?\d{1,3}\.\d{3}$/u;

/**
 * Reads YAML as plain data: no anchors, aliases or tags, so it can neither explode nor make objects.
 * `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml(text: string, firstLine = 1): { yaml: YamlData; problems?: never } | { yaml?: never; problems: LocatedProblem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: LocatedProblem[] = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    ...at(code === 'MISSING_CHAR' ? lastQuoteBefore(document, pos[0]) : pos[0]),
    ...(code === 'TAG_RESOLVE_FAILED' ? NO_REFERENCES : (SYNTAX[code] ?? OTHER_SYNTAX)),
  }));
  const unclear: LocatedProblem[] = [];
  const directive = text.search(/^%/mu);
  if (directive >= 0 && document.directives.yaml.explicit) problems.push({ ...at(directive), ...NO_DIRECTIVES });
  if (problems.length === 0) {
    visit(document, {
      Node: (_key, node) => {
        const isReference = isAlias(node) || ((isScalar(node) || isCollection(node)) && Boolean(node.anchor ?? node.tag));
        const written = isScalar(node) && typeof node.value === 'number' ? (node.source ?? '') : '';
        if (AMBIGUOUS_NUMBER.test(written)) unclear.push({ ...at(node.range?.[0] ?? 0), ...ambiguous(written) });
        if (isReference) problems.push({ ...at(node.range?.[0] ?? 0), ...NO_REFERENCES });
      },
    });
  }
  if (problems.length > 0) return { problems };
  return { yaml: { value: document.toJS({ maxAliasCount: 0 }), locate: (path, isName = false) => at(offsetOf(document, path, isName)), ambiguous: unclear } };
}

function ambiguous(number: string): { message: string; expected: string } {
  const [whole = '', thousandths = ''] = number.split('.');
  return {
    message: `“${number}” có thể hiểu là ${whole}${thousandths} hoặc ${whole},${thousandths}.`,
    expected: `Viết ${whole}${thousandths}, hoặc đặt trong ngoặc kép theo lối Việt Nam: "${number}" là ${whole}${thousandths}, "${whole},${thousandths}" là số lẻ.`,
  };
}

/** A quote that is not closed is noticed at the end of the text; the editor must look where the last one begins. */
function lastQuoteBefore(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < offset) start = range[0];
    },
  });
  return start;
}

function offsetOf(document: Document, path: readonly PropertyKey[], isName: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (isName && depth === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else break;
    // Point at the value; an empty one has no place of its own, so its key stands for it.
    if (isNode(node) && !(isScalar(node) && node.value === null)) offset = node.range?.[0] ?? offset;
  }
  return offset;
}
