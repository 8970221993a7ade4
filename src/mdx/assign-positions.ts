import type { Nodes, PhrasingContent } from 'mdast';
import type { Point } from 'unist';

/** Assigns positions to children without any by searching for their text in the source. */
export function assignPositions(
  parent: Nodes,
  children: PhrasingContent[],
  text: string,
  pointAt: PointAt,
): void {
  let cursor = parent.position ? offsetOf(parent.position.start) + markerLength(parent, text) : 0;
  for (const child of children) {
    if (child.position) {
      cursor = offsetOf(child.position.end);
      continue;
    }
    const [only] = child.type === 'link' ? child.children : [child];
    const value = only?.type === 'text' ? only.value : '';
    // A text with an escape or entity is not found literally; it ends where the next address
    // starts.
    const found = text.indexOf(value, cursor);
    const isNext = child.type === 'link' ? found >= 0 : found === cursor;
    const start = child.type === 'link' && isNext ? found : cursor;
    const end = isNext ? start + value.length : cursor;
    child.position = { start: pointAt(start), end: pointAt(end) };
    if (only && only !== child) only.position = child.position;
    cursor = end;
  }
  closeGaps(
    children,
    parent.position && offsetOf(parent.position.end) - markerLength(parent, text),
    pointAt,
  );
}

/** Extends texts that contain escapes up to the next child. */
function closeGaps(
  children: readonly PhrasingContent[],
  end: number | undefined,
  pointAt: PointAt,
): void {
  for (const [index, child] of children.entries()) {
    const next = children[index + 1]?.position?.start.offset ?? end;
    if (
      child.type === 'text' &&
      child.position &&
      next !== undefined &&
      offsetOf(child.position.end) < next
    )
      child.position.end = pointAt(next);
  }
}

/** Returns the length of the markers that a node starts and ends with. */
function markerLength({ type, position }: Nodes, text: string): number {
  if (type === 'strong') return 2;
  if (type === 'delete')
    return /^~+/u.exec(text.slice(position ? offsetOf(position.start) : 0))?.[0].length ?? 0;
  return type === 'emphasis' ? 1 : 0;
}

/** The line and column of an offset, all from the start of a text. */
export type PointAt = (offset: number) => Point;

/** Returns a function that maps an offset to its line and column (from 1). */
export function createPointLookup(text: string): PointAt {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}

/** The offset of a point; those of remark always have one. */
export function offsetOf({ offset }: Point): number {
  return offset ?? 0;
}
