import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { allWords, plainWords } from './plain-words.ts';

/** Whether a node is or contains a picture. */
export function hasPicture(node: RootContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasPicture));
}

/** Joins a cell's blocks on one line, with semicolons between lines unless a line continues. */
export function toSingleLine(
  blocks: readonly RootContent[],
  separator?: string,
): PhrasingContent[] {
  const written = blocks.flatMap((block) => linesOf(block)).filter((line) => line.length > 0);
  const lines = written.length > 1 ? written.map(stripBullet) : written;
  return joinParts(
    lines,
    (before, after) =>
      separator ??
      (/[.,;:!?…–-]\s*$/u.test(wordsOf(before)) || /^\s*[\p{Ll}(]/u.test(wordsOf(after))
        ? ' '
        : '; '),
  );
}

/** Removes the bullet of a line that is joined with others. */
function stripBullet(line: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line;
  return first?.type === 'text'
    ? [{ type: 'text', value: first.value.replace(/^\s*[-–•+*]\s+/u, '') }, ...rest]
    : line;
}

function wordsOf(inline: readonly PhrasingContent[]): string {
  return inline.map((node) => plainWords(node)).join('');
}

/** Joins parts of a line with what `separator` returns for each two neighbours. */
export function joinParts(
  parts: readonly PhrasingContent[][],
  separator: (before: PhrasingContent[], after: PhrasingContent[]) => string,
): PhrasingContent[] {
  return parts.flatMap((part, index): PhrasingContent[] =>
    index === 0
      ? part
      : [{ type: 'text', value: separator(parts[index - 1] ?? [], part) }, ...part],
  );
}

/** Splits a block into lines; list numbers stay. */
function linesOf(block: RootContent): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const lines: PhrasingContent[][] = [[]];
      for (const child of block.children) {
        if (child.type === 'break') lines.push([]);
        else lines.at(-1)?.push(child);
      }
      return lines.map((line) =>
        line.map(allWords).join('').trim() === '' && !line.some(hasPicture) ? [] : line,
      );
    }
    case 'list':
      return block.children.flatMap((item, index) =>
        item.children.flatMap((child, place) =>
          linesOf(child).map((line, row): PhrasingContent[] => {
            const label =
              block.ordered === true && place === 0 && row === 0
                ? `${(block.start ?? 1) + index}. `
                : '';
            return label === '' ? line : [{ type: 'text', value: label }, ...line];
          }),
        ),
      );
    case 'table':
      return block.children.map((row) =>
        joinParts(
          row.children.map(({ children }) => children).filter((cell) => cell.length > 0),
          () => ', ',
        ),
      );
    default:
      return 'children' in block ? block.children.flatMap((child) => linesOf(child)) : [];
  }
}

/** Converts a row of a table that is too wide to a paragraph. */
export function asSentence(line: readonly PhrasingContent[][]): BlockContent {
  return {
    type: 'paragraph',
    children: joinParts(
      line.filter((cell) => cell.length > 0),
      () => '; ',
    ),
  };
}
