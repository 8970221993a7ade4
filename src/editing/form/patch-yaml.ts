import { diffArrays } from 'diff';
import { Document, isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord } from '../../is-record.ts';

type Fields = Record<string, unknown>;

/** A stretch of a text, by its offsets, and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  by: string;
}

/**
 * A YAML text after its fields have changed from `was` to `wanted`. Only what differs is written anew, with `writeField` at the
 * top; all else stays as it is: comments, quotation marks, blank lines, the order of the fields.
 * @returns `undefined` when the text is not fields, one a line, or cannot be changed piece by piece.
 */
export function patchYaml(source: string, was: Fields, wanted: Fields, writeField: (name: string, value: unknown) => string = writeAnew): string | undefined {
  const document = parseDocument(source, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isBlockMap(document.contents)) return undefined;
  const edits = mapEdits({ source, map: document.contents, was, wanted, writeField, isItem: false });
  // Later ones first, so that the places of earlier ones stay.
  return edits?.toReversed().toSorted((a, b) => b.start - a.start).reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), source);
}

/** Whether two values are written alike: `2020` and `"2020"` are. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(value: unknown): string {
  return JSON.stringify([value], (_name, inner: unknown) => (typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : inner));
}

/** A field as YAML, texts on one line and lists of plain values too. */
export function writeAnew(name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  visit(document, { Seq: (_key, list) => { list.flow = list.items.every((item) => isScalar(item)); } });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

interface MapChange {
  source: string;
  map: YAMLMap;
  was: Fields;
  wanted: Fields;
  writeField: (name: string, value: unknown) => string;
  /** Whether the map is an item of a list, whose first field shares its line with the item's dash. */
  isItem: boolean;
}

function mapEdits({ source, map, was, wanted, writeField, isItem }: MapChange): Edit[] | undefined {
  const pairs = map.items.map((pair) => placeOf(source, pair));
  const edits: Edit[] = [];
  for (const [index, place] of pairs.entries()) {
    if (!place) return undefined;
    const { name, start, end, value } = place;
    if (isSameValue(was[name], wanted[name])) continue;
    if (wanted[name] === undefined) {
      if (isItem && index === 0) return undefined;
      edits.push({ start: lineStart(source, start), end: nextLine(source, end), by: '' });
      continue;
    }
    const inner = innerEdits(source, value, was[name], wanted[name]);
    if (inner) {
      edits.push(...inner);
      continue;
    }
    const by = indented(writeField(name, wanted[name]), columnOf(source, start));
    const comment = source.slice(end, lineEnd(source, end)).trim();
    // What comes after several lines would be read as part of them.
    if (comment !== '' && by.includes('\n')) return undefined;
    edits.push({ start, end, by });
  }
  const names = Object.keys(wanted);
  for (const [index, name] of names.entries()) {
    if (wanted[name] === undefined || pairs.some((place) => place?.name === name)) continue;
    const before = names.slice(0, index).flatMap((other) => pairs.filter((place) => place?.name === other)).at(-1);
    const first = pairs[0];
    if (!first || (!before && isItem)) return undefined;
    const written = indented(writeField(name, wanted[name]), columnOf(source, first.start));
    const margin = ' '.repeat(columnOf(source, first.start));
    const at = before ? lineEnd(source, before.end) : lineStart(source, first.start);
    edits.push({ start: at, end: at, by: before ? `\n${margin}${written}` : `${margin}${written}\n` });
  }
  return edits;
}

/** The edits within a field's value, when it is a group or a list that stays one. */
function innerEdits(source: string, value: unknown, was: unknown, wanted: unknown): Edit[] | undefined {
  if (isBlockMap(value) && isRecord(was) && isRecord(wanted)) return mapEdits({ source, map: value, was, wanted, writeField: writeAnew, isItem: false });
  if (isSeq(value) && value.flow !== true && Array.isArray(was) && Array.isArray(wanted)) return listEdits(source, value, was, wanted);
  return undefined;
}

function listEdits(source: string, list: YAMLSeq, was: readonly unknown[], wanted: readonly unknown[]): Edit[] | undefined {
  const dashes = list.srcToken?.type === 'block-seq' ? list.srcToken.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset)) : [];
  const items = list.items.map((node) => ({ node, end: endOf(source, node) }));
  if (dashes.length !== items.length || items.length !== was.length || items.length === 0) return undefined;
  const margin = columnOf(source, dashes[0] ?? 0);
  const edits: Edit[] = [];
  let gone: number[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of [...diffArrays(was.map(keyOf), wanted.map(keyOf)), { added: false, removed: false, count: 0 }]) {
    if (removed) {
      gone = Array.from({ length: count }, () => from++);
      continue;
    }
    const come = added ? Array.from({ length: count }, () => to++) : [];
    for (const [place, index] of gone.entries()) {
      const [item, dash, instead] = [items[index], dashes[index] ?? 0, come[place]];
      if (!item) return undefined;
      if (instead === undefined) edits.push({ start: lineStart(source, dash), end: nextLine(source, item.end), by: '' });
      else {
        const [old, value] = [was[index], wanted[instead]];
        const inner = isBlockMap(item.node) && isRecord(old) && isRecord(value) ? mapEdits({ source, map: item.node, was: old, wanted: value, writeField: writeAnew, isItem: true }) : undefined;
        edits.push(...(inner ?? [{ start: dash, end: item.end, by: indented(writeItem(value), margin) }]));
      }
    }
    const fresh = come.slice(gone.length).map((index) => `${' '.repeat(margin)}${indented(writeItem(wanted[index]), margin)}`);
    const before = items[from - 1];
    const at = before ? lineEnd(source, before.end) : lineStart(source, dashes[0] ?? 0);
    if (fresh.length > 0) edits.push({ start: at, end: at, by: before ? `\n${fresh.join('\n')}` : `${fresh.join('\n')}\n` });
    gone = [];
    if (!added) [from, to] = [from + count, to + count];
  }
  return edits;
}

function writeItem(value: unknown): string {
  const document = new Document([value]);
  return document.toString({ lineWidth: 0 });
}

/** Lines, all but the first moved to the right; without the last line break. */
function indented(text: string, columns: number): string {
  return text.replace(/\n$/u, '').replaceAll(/\n(?!\n|$)/gu, `\n${' '.repeat(columns)}`);
}

interface PairPlace {
  name: string;
  start: number;
  /** Where the value ends, without the blanks and comments after it. */
  end: number;
  value: unknown;
}

function placeOf(source: string, { key, value }: Pair): PairPlace | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const colon = source.indexOf(':', key.range[1]);
  const end = isNode(value) ? endOf(source, value) : colon + 1;
  return { name: String(key.value), start: key.range[0], end: Math.max(end, colon + 1), value };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function endOf(source: string, node: unknown): number {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return start + source.slice(start, end).trimEnd().length;
}

function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow !== true;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function nextLine(text: string, offset: number): number {
  return Math.min(text.length, lineEnd(text, offset) + 1);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
