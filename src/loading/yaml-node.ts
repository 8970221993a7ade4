import { isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** The node of the value at a path, or of its key; of the nearest parent when it does not exist. */
export function nodeOf(
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
