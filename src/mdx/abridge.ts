import type { Nodes, Root } from 'mdast';

/** How a line may begin that is no list, code, quotation or heading. */
const BEGINNING = /^(?!import|export|\d+[.)])[\p{L}\p{N}“"(]/u;
/** What may open or close emphasis, links, code, tags, expressions, entities, tables or bare addresses, or break a line. */
const MARK = /[*_[\]<>{}`\\&~@|\u0000-\u001f\u007f]|:\/\/|www\.| $/iu;
const BLANK = /^[ \t]*$/u;
/** What stands for a line. */
const STAND_IN = 'x';

/** A text for the parser without its first blank lines, and with one letter for each line of every paragraph that is words alone; and the way back. */
export interface Abridged {
  text: string;
  /**
   * Puts into the tree of the abridged text what it would hold had the whole been parsed: words, lines, columns and offsets.
   * @returns whether that could be done. Not where a paragraph stands within something else (code, a tag), nor where there are
   * expressions, which hold more places.
   */
  restore: (tree: Root) => boolean;
}

/**
 * Leaves out of a text what the parser would only look at sign by sign, which takes most of its time: a paragraph between
 * blank lines is the same whatever its words are, and most of a briefing is such paragraphs.
 */
export function abridge(text: string): Abridged {
  const whole = text.split('\n');
  const lines = [...whole];
  const paragraphs = new Map<number, string>();
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    for (end = start; end < whole.length && !BLANK.test(whole[end] ?? ''); end += 1);
    const paragraph = whole.slice(start, end);
    if (paragraph.length === 0 || !paragraph.every((line) => BEGINNING.test(line) && !MARK.test(line))) continue;
    paragraphs.set(start + 1, paragraph.join('\n'));
    lines.fill(STAND_IN, start, end);
  }
  const skipped = Math.max(0, whole.findIndex((line) => line !== ''));
  return { text: lines.slice(skipped).join('\n'), restore: (tree) => restore(tree, paragraphs, skipped, missingIn(lines, whole, skipped)) };
}

/** How much each line of an abridged text lacks, and all lines above it, of which so many have been skipped. */
function missingIn(lines: readonly string[], whole: readonly string[], skipped: number): { here: number; above: number }[] {
  let above = skipped;
  return whole.map((line, index) => {
    const here = line.length - (lines[index]?.length ?? 0);
    above += here;
    return { here, above: above - here };
  });
}

function restore(tree: Root, paragraphs: Map<number, string>, skipped: number, missing: readonly { here: number; above: number }[]): boolean {
  const move = (point: { line: number; column: number; offset?: number | undefined }) => {
    point.line += skipped;
    const { here = 0, above = 0 } = missing[point.line - 1] ?? {};
    const within = point.column > 1 ? here : 0;
    point.column += within;
    if (point.offset !== undefined) point.offset += above + within;
  };
  let isCode = false;
  const visit = (node: Nodes) => {
    isCode ||= node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm';
    const attributes = 'attributes' in node ? node.attributes : [];
    isCode ||= attributes.some(({ type, value }) => type === 'mdxJsxExpressionAttribute' || typeof value === 'object');
    for (const { position } of [node, ...attributes]) {
      if (!position) continue;
      move(position.start);
      move(position.end);
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
  // A tree begins where its text does, blank lines or not.
  if (tree.position) tree.position.start = { line: 1, column: 1, offset: 0 };
  return paragraphs.size === 0 && !isCode;
}
