import type { Nodes } from 'mdast';

/** Whether two trees contain the same text in the same formats, in any nesting. */
export function isSameFormattedText(a: Nodes, b: Nodes): boolean {
  return JSON.stringify(formattedRuns(a)) === JSON.stringify(formattedRuns(b));
}

/** Returns runs of text with their formats; adjacent runs of the same formats are merged. */
function formattedRuns(
  node: Nodes,
  formats: readonly string[] = [],
  runs: { words: string; formats: string }[] = [],
): { words: string; formats: string }[] {
  if ('children' in node) {
    const nested = isFormat(node) ? [...new Set([...formats, node.type])].toSorted() : formats;
    for (const child of node.children) formattedRuns(child, nested, runs);
    return runs;
  }
  const words = node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
  const names = formats.join(' ');
  const last = runs.at(-1);
  if (last?.formats === names) last.words += words;
  else if (words !== '') runs.push({ words, formats: names });
  return runs;
}

function isFormat({ type }: Nodes): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}
