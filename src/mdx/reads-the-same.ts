import type { Nodes } from 'mdast';

/** Whether two trees hold the same letters in the same formats, whichever of two formats is the outer one. */
export function readsTheSame(one: Nodes, other: Nodes): boolean {
  return JSON.stringify(formatted(one)) === JSON.stringify(formatted(other));
}

/** Texts with their formats; neighbours of the same formats are one. */
function formatted(node: Nodes, formats: readonly string[] = [], found: { words: string; formats: string }[] = []): { words: string; formats: string }[] {
  if ('children' in node) {
    const within = isFormat(node) ? [...new Set([...formats, node.type])].toSorted() : formats;
    for (const child of node.children) formatted(child, within, found);
    return found;
  }
  const words = node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
  const names = formats.join(' ');
  const last = found.at(-1);
  if (last?.formats === names) last.words += words;
  else if (words !== '') found.push({ words, formats: names });
  return found;
}

function isFormat({ type }: Nodes): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}
