import { diffArrays } from 'diff';
import { isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord } from '../../schemas/is-record.ts';
import { isSameValue, canonical, writeYamlField, writeItem, indented } from './yaml-values.ts';
import {
  pairRange,
  endOf,
  isBlockMap,
  lineStart,
  lineEnd,
  nextLine,
  columnOf,
} from './yaml-ranges.ts';

type Fields = Record<string, unknown>;

/** Replaces a range of a text, given by offsets. */
interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/**
 * Updates a YAML text whose fields change from `before` to `after`. Rewrites only what differs,
 * top-level fields with `writeField`; comments, quotation marks, blank lines and the order of
 * fields stay.
 * @returns `undefined` when the text is not a block map, or cannot be updated piecewise.
 */
export function patchYaml(
  source: string,
  before: Fields,
  after: Fields,
  writeField?: (name: string, value: unknown) => string,
): string | undefined {
  const document = parseDocument(source, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isBlockMap(document.contents)) return undefined;
  const edits = mapEdits({ source, map: document.contents, before, after, writeField });
  // In reverse order, so that earlier offsets stay valid.
  return edits
    ?.toReversed()
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
      source,
    );
}

interface MapChange {
  source: string;
  map: YAMLMap;
  before: Fields;
  after: Fields;
  writeField?: ((name: string, value: unknown) => string) | undefined;
  /** Whether the map is a list item, whose first field is on the line of the dash. */
  isItem?: boolean;
}

function mapEdits({
  source,
  map,
  before,
  after,
  writeField = writeYamlField,
  isItem = false,
}: MapChange): Edit[] | undefined {
  const pairs = map.items.map((pair) => pairRange(source, pair));
  const edits: Edit[] = [];
  for (const [index, pair] of pairs.entries()) {
    if (!pair) return undefined;
    const { name, start, end, value } = pair;
    if (isSameValue(before[name], after[name])) continue;
    if (after[name] === undefined) {
      if (isItem && index === 0) return undefined;
      edits.push(removal(source, start, end));
      continue;
    }
    const inner = innerEdits(source, value, before[name], after[name]);
    if (inner) {
      edits.push(...inner);
      continue;
    }
    const replacement = indented(writeField(name, after[name]), columnOf(source, start));
    const comment = source.slice(end, lineEnd(source, end)).trim();
    // After several lines, the comment would be read as part of the value.
    if (comment !== '' && replacement.includes('\n')) return undefined;
    edits.push({ start, end, replacement });
  }
  const names = Object.keys(after);
  for (const [index, name] of names.entries()) {
    if (after[name] === undefined || pairs.some((pair) => pair?.name === name)) continue;
    const precedingPair = names
      .slice(0, index)
      .flatMap((earlier) => pairs.filter((pair) => pair?.name === earlier))
      .at(-1);
    const first = pairs[0];
    if (!first || (!precedingPair && isItem)) return undefined;
    const margin = columnOf(source, first.start);
    const written = ' '.repeat(margin) + indented(writeField(name, after[name]), margin);
    edits.push(insertion(source, written, first.start, precedingPair?.end));
  }
  return edits;
}

/** Returns the edits inside a field's value if it stays a map or a list. */
function innerEdits(
  source: string,
  value: unknown,
  before: unknown,
  after: unknown,
): Edit[] | undefined {
  if (isBlockMap(value) && isRecord(before) && isRecord(after))
    return mapEdits({ source, map: value, before, after });
  if (isSeq(value) && value.flow !== true && Array.isArray(before) && Array.isArray(after))
    return listEdits(source, value, before, after);
  return undefined;
}

function listEdits(
  source: string,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): Edit[] | undefined {
  const dashes =
    list.srcToken?.type === 'block-seq'
      ? list.srcToken.items.flatMap(({ start }) =>
          start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
        )
      : [];
  const items = list.items.map((node) => ({ node, end: endOf(source, node) }));
  if (dashes.length !== items.length || items.length !== before.length || items.length === 0)
    return undefined;
  const margin = columnOf(source, dashes[0] ?? 0);
  const edits: Edit[] = [];
  let removedIndexes: number[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of [
    ...diffArrays(before.map(canonical), after.map(canonical)),
    { added: false, removed: false, count: 0 },
  ]) {
    if (removed) {
      removedIndexes = Array.from({ length: count }, () => from++);
      continue;
    }
    const addedIndexes = added ? Array.from({ length: count }, () => to++) : [];
    for (const [position, index] of removedIndexes.entries()) {
      const [item, dash, addedIndex] = [items[index], dashes[index] ?? 0, addedIndexes[position]];
      if (!item) return undefined;
      if (addedIndex === undefined) edits.push(removal(source, dash, item.end));
      else {
        const [oldValue, value] = [before[index], after[addedIndex]];
        const inner =
          isBlockMap(item.node) && isRecord(oldValue) && isRecord(value)
            ? mapEdits({ source, map: item.node, before: oldValue, after: value, isItem: true })
            : undefined;
        edits.push(
          ...(inner ?? [
            { start: dash, end: item.end, replacement: indented(writeItem(value), margin) },
          ]),
        );
      }
    }
    const insertedItems = addedIndexes
      .slice(removedIndexes.length)
      .map((index) => `${' '.repeat(margin)}${indented(writeItem(after[index]), margin)}`);
    if (insertedItems.length > 0)
      edits.push(insertion(source, insertedItems.join('\n'), dashes[0] ?? 0, items[from - 1]?.end));
    removedIndexes = [];
    if (!added) [from, to] = [from + count, to + count];
  }
  return edits;
}

/** Removes whole lines. */
function removal(source: string, start: number, end: number): Edit {
  return { start: lineStart(source, start), end: nextLine(source, end), replacement: '' };
}

/** Inserts lines below the line of `after`; without it, above the line of `first`. */
function insertion(source: string, lines: string, first: number, after?: number): Edit {
  const at = after === undefined ? lineStart(source, first) : lineEnd(source, after);
  return { start: at, end: at, replacement: after === undefined ? `${lines}\n` : `\n${lines}` };
}
