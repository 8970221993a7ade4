import type { Nodes, Root } from 'mdast';

/** How a line may start that is not a list item, code, quotation or heading. */
const PLAIN_START = /^(?!import|export|\d+[.)])[\p{L}\p{N}“"(]/u;
/**
 * Characters that may be part of emphasis, links, code, tags, expressions, entities, tables or bare
 * addresses, or that break a line.
 */
const MARK = /[*_[\]<>{}`\\&~@|\u0000-\u001f\u007f]|:\/\/|www\.| $/iu;
const BLANK = /^[ \t]*$/u;
/** Replaces each line of a plain paragraph. */
const PLACEHOLDER = 'x';

/**
 * A text without its leading blank lines and with a placeholder for each line of a plain paragraph,
 * and the function that undoes this in the parsed tree.
 */
export interface Abridged {
  text: string;
  /**
   * Restores in the tree of the abridged text what parsing the full text would yield: words, lines,
   * columns and offsets. Changes the tree.
   * @returns whether that succeeded. It fails where a paragraph is nested in something else (code,
   * a tag), and on expressions, which carry further positions.
   */
  restore: (tree: Root) => boolean;
}

/**
 * Removes from a text what the parser would only scan character by character, which takes most of
 * its time: a paragraph between blank lines parses the same with any words, and most of a
 * briefing is such paragraphs.
 */
export function abridge(text: string): Abridged {
  const original = text.split('\n');
  const lines = [...original];
  const paragraphs = new Map<number, string>();
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    for (end = start; end < original.length && !BLANK.test(original[end] ?? ''); end += 1);
    const paragraph = original.slice(start, end);
    if (
      paragraph.length === 0 ||
      !paragraph.every((line) => PLAIN_START.test(line) && !MARK.test(line))
    )
      continue;
    paragraphs.set(start + 1, paragraph.join('\n'));
    lines.fill(PLACEHOLDER, start, end);
  }
  const skipped = Math.max(
    0,
    original.findIndex((line) => line !== ''),
  );
  return {
    text: lines.slice(skipped).join('\n'),
    restore: (tree) => restore(tree, paragraphs, skipped, removedPerLine(lines, original, skipped)),
  };
}

/** Returns for each line how many characters the abridged text lacks on it and above it. */
function removedPerLine(
  lines: readonly string[],
  original: readonly string[],
  skipped: number,
): { here: number; above: number }[] {
  let above = skipped;
  return original.map((line, index) => {
    const here = line.length - (lines[index]?.length ?? 0);
    above += here;
    return { here, above: above - here };
  });
}

function restore(
  tree: Root,
  paragraphs: Map<number, string>,
  skipped: number,
  removed: readonly { here: number; above: number }[],
): boolean {
  const shift = (point: { line: number; column: number; offset?: number | undefined }) => {
    point.line += skipped;
    const { here = 0, above = 0 } = removed[point.line - 1] ?? {};
    const onLine = point.column > 1 ? here : 0;
    point.column += onLine;
    if (point.offset !== undefined) point.offset += above + onLine;
  };
  let isCode = false;
  const visit = (node: Nodes) => {
    isCode ||=
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression' ||
      node.type === 'mdxjsEsm';
    const attributes = 'attributes' in node ? node.attributes : [];
    isCode ||= attributes.some(
      ({ type, value }) => type === 'mdxJsxExpressionAttribute' || typeof value === 'object',
    );
    for (const { position } of [node, ...attributes]) {
      if (!position) continue;
      shift(position.start);
      shift(position.end);
    }
    if (node.type === 'paragraph' && node.position?.start.column === 1) {
      const [text] = node.children;
      const words = paragraphs.get(node.position.start.line);
      if (words !== undefined && text?.type === 'text') {
        text.value = words;
        paragraphs.delete(node.position.start.line);
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  // A tree starts at the beginning of its text, even at blank lines.
  if (tree.position) tree.position.start = { line: 1, column: 1, offset: 0 };
  return paragraphs.size === 0 && !isCode;
}
