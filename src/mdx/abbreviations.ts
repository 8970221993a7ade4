import type { Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { GlossaryEntry } from '../schemas/glossary.ts';

/**
 * A whole word, joined ones included: `UBND`, `KT-XH`, `LĐ-TB&XH`, the `QĐ-UBND` of a decision's number. What is
 * joined is looked up as a whole, so nothing shorter is seen inside it: the VH-TT of `VH-TT&DL` is another office.
 */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[&-][\p{L}\p{M}\p{N}_]+)*/gu;

/** A guarded tree in which the first use of each abbreviation is an `<abbr>` whose title says what it stands for. */
export function explainAbbreviations<Tree extends Nodes>(tree: Tree, glossary: readonly GlossaryEntry[]): Tree {
  return explain(tree, new Map(glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion])));
}

/** `unused` loses each abbreviation at its first use. */
function explain<Node extends Nodes>(node: Node, unused: Map<string, string>): Node {
  if (!('children' in node) || (node.type === 'link' && showsItsAddress(node))) return node;
  const before: Nodes[] = node.children;
  const children = before.flatMap((child): Nodes[] => (child.type === 'text' ? explainWords(child, unused) : [explain(child, unused)]));
  return { ...node, children };
}

/** Words of a bare web or mail address are not words of the text. */
function showsItsAddress(link: Link): boolean {
  const shown = toString(link);
  return /[.@]/u.test(shown) && link.url.endsWith(shown);
}

function explainWords(text: Text, unused: Map<string, string>): Text[] {
  // Few texts hold any: looking for them as they stand is ten times as quick as looking every word up.
  if (![...unused.keys()].some((abbreviation) => text.value.includes(abbreviation))) return [text];
  const pieces: Text[] = [];
  let end = 0;
  for (const { 0: word, index } of text.value.matchAll(WORD)) {
    const expansion = unused.get(word);
    if (expansion === undefined) continue;
    unused.delete(word);
    pieces.push(
      { type: 'text', value: text.value.slice(end, index) },
      // What remark-rehype makes an element of; the title is escaped where the tree becomes HTML.
      { type: 'text', value: word, data: { hName: 'abbr', hProperties: { title: expansion } } },
    );
    end = index + word.length;
  }
  pieces.push({ type: 'text', value: text.value.slice(end) });
  return pieces.filter(({ value }) => value !== '');
}
