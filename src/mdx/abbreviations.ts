import type { Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { GlossaryEntry } from '../schemas/glossary.ts';

/**
 * A whole word, compounds included: `UBND`, `KT-XH`, `LĐ-TB&XH`, the `QĐ-UBND` of a decision's
 * number. A compound is only looked up as a whole, because its parts can mean something else: the
 * VH-TT of `VH-TT&DL` is another office.
 */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[&-][\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * Returns the tree with the first use of each abbreviation turned into an `<abbr>` whose title is
 * its expansion.
 */
export function annotateAbbreviations<Tree extends Nodes>(
  tree: Tree,
  glossary: readonly GlossaryEntry[],
): Tree {
  return annotate(
    tree,
    new Map(glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion])),
  );
}

/** Removes each abbreviation from `unused` at its first use. */
function annotate<Node extends Nodes>(node: Node, unused: Map<string, string>): Node {
  if (!('children' in node) || (node.type === 'link' && showsItsAddress(node))) return node;
  const original: Nodes[] = node.children;
  const children = original.flatMap((child): Nodes[] =>
    child.type === 'text' ? annotateText(child, unused) : [annotate(child, unused)],
  );
  return { ...node, children };
}

/** The parts of a bare web or mail address are not abbreviations. */
function showsItsAddress(link: Link): boolean {
  const shown = toString(link);
  return /[.@]/u.test(shown) && link.url.endsWith(shown);
}

function annotateText(text: Text, unused: Map<string, string>): Text[] {
  // Few texts contain any abbreviation: a substring search is ten times as fast as looking up every
  // word.
  if (![...unused.keys()].some((abbreviation) => text.value.includes(abbreviation))) return [text];
  const pieces: Text[] = [];
  let end = 0;
  for (const { 0: word, index } of text.value.matchAll(WORD)) {
    const expansion = unused.get(word);
    if (expansion === undefined) continue;
    unused.delete(word);
    pieces.push(
      { type: 'text', value: text.value.slice(end, index) },
      // remark-rehype turns this into an element; serializing to HTML escapes the title.
      { type: 'text', value: word, data: { hName: 'abbr', hProperties: { title: expansion } } },
    );
    end = index + word.length;
  }
  pieces.push({ type: 'text', value: text.value.slice(end) });
  return pieces.filter(({ value }) => value !== '');
}
