import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** The range of a field in a YAML text, as offsets. */
interface PairRange {
  name: string;
  start: number;
  /** The end of the value, without trailing spaces and comments. */
  end: number;
  value: unknown;
}

/** Returns the range of a field; `undefined` if its name is not a scalar. */
export function pairRange(source: string, { key, value }: Pair): PairRange | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const colon = source.indexOf(':', key.range[1]);
  const end = isNode(value) ? endOf(source, value) : colon + 1;
  return { name: String(key.value), start: key.range[0], end: Math.max(end, colon + 1), value };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

export function endOf(source: string, node: unknown): number {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return start + source.slice(start, end).trimEnd().length;
}

export function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow !== true;
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

export function nextLine(text: string, offset: number): number {
  return Math.min(text.length, lineEnd(text, offset) + 1);
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
