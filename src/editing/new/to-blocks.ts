import { Album, captionIn, possibleCaption } from './album.ts';
import type { Piece } from './documents/piece.ts';
import type { Block, DraftPhoto } from './draft.ts';
import { classifyParagraph, pictureName } from './find-captions.ts';
import { findLists, parseListLine } from './lists.ts';
import { isFormal, isOnlyText, isPlainParagraph } from './piece-kinds.ts';

/** Shorter paragraphs are datelines or greetings, not leads. */
export const MIN_LEAD_LENGTH = 40;

/** A line that only separates the lines above and below it. */
const RULE = /^[-–—_*=~.\s]{3,}$|^(?:[-–—\s]*(?:o0o|oOo|ooo)[-–—\s]*|\*\s?\*\s?\*)$/u;

/**
 * Converts pieces to blocks: captions become photographs in place, lines with bullets become lists.
 */
export function toBlocks(
  pieces: readonly Piece[],
  photographer: string | undefined,
): { blocks: Block[]; photos: DraftPhoto[] } {
  const blocks: Block[] = [];
  const album = new Album(photographer);
  // A paragraph with formatting of its own in the document is no list line.
  const lists = findLists(
    pieces.map((piece) => (piece.kind === 'paragraph' && !piece.node ? piece.text : '')),
  );
  let listEnd = 0;
  pieces.forEach((piece, index) => {
    const list = lists.get(index);
    if (list) {
      album.endRow();
      blocks.push({ kind: 'list', items: list.items });
      listEnd = index + list.length;
    }
    if (index < listEnd) return;
    if (piece.kind === 'picture') {
      const number = album.addPicture(piece.picture, captionIn(pieces[index + 1]) === undefined);
      if (number !== undefined) blocks.push({ kind: 'photo', number });
      return;
    }
    if (piece.kind === 'block') {
      album.endRow();
      blocks.push({ kind: 'markdown', node: piece.node, text: piece.text, isProse: piece.isProse });
      return;
    }
    const { node } = piece;
    const paragraph = piece.text.trimStart();
    if (!node && parseListLine(paragraph)) {
      album.endRow();
      blocks.push({ kind: 'paragraph', text: paragraph });
      return;
    }
    if (RULE.test(paragraph) && isPlainParagraph(piece)) {
      album.endRow();
      blocks.push({ kind: 'markdown', node: { type: 'thematicBreak' }, text: '', isProse: false });
      return;
    }
    const classified =
      node?.type === 'heading' ? { kind: 'text' as const } : classifyParagraph(paragraph);
    const namedFile = pictureName(paragraph);
    const caption = album.expectsCaption()
      ? (captionIn(piece) ?? possibleCaption(piece))
      : undefined;
    if (namedFile !== undefined)
      blocks.push({ kind: 'photo', number: album.addNamedPicture(namedFile) });
    else if (caption) album.captionNext(caption);
    else if (classified.kind === 'caption')
      blocks.push({ kind: 'photo', number: album.addCaption(classified.photo) });
    else if (!(classified.kind === 'credit' && album.creditLast(classified.name))) {
      album.endRow();
      if (classified.kind === 'unclear' && piece.isQuiet !== true)
        blocks.push({
          kind: 'question',
          text: 'Dòng ngay dưới là đề mục (thêm ## vào đầu dòng), chú thích ảnh (chuyển lên mục photos), hay một đoạn của bài?',
        });
      // The signatories of a paper did not necessarily take part, so this is no prose.
      if (isFormal(piece))
        blocks.push({
          kind: 'markdown',
          node: node ?? { type: 'paragraph', children: [{ type: 'text', value: paragraph }] },
          text: paragraph,
          isProse: false,
        });
      else
        blocks.push(
          node
            ? { kind: 'markdown', node, text: paragraph, isProse: true }
            : { kind: 'paragraph', text: paragraph },
        );
    }
  });
  return { blocks, photos: album.photos };
}

/** Drops a first paragraph that became the summary, which the page shows above the text already. */
export function withoutStandfirst(blocks: readonly Block[], summary: string | undefined): Block[] {
  const [first, ...rest] = blocks;
  const isParagraph =
    first?.kind === 'markdown'
      ? first.node.type === 'paragraph' && isOnlyText(first.node, first.text)
      : first?.kind === 'paragraph';
  return first !== undefined &&
    'text' in first &&
    isParagraph &&
    summary !== undefined &&
    first.text.endsWith(summary) &&
    first.text.length - summary.length < MIN_LEAD_LENGTH &&
    rest.some(({ kind }) => kind === 'paragraph' || kind === 'markdown')
    ? rest
    : [...blocks];
}

/** Drops lines that part nothing, at the start and the end. */
export function withoutRulesAtEnds(blocks: readonly Block[]): Block[] {
  const isText = (block: Block) => block.kind !== 'markdown' || block.node.type !== 'thematicBreak';
  return blocks.slice(blocks.findIndex(isText), blocks.findLastIndex(isText) + 1);
}
