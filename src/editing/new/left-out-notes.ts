import { unknownAbbreviations } from '../../hygiene/abbreviations.ts';
import { abbreviationsIn, AMBIGUOUS } from '../../schemas/glossary.ts';
import type { Piece } from './documents/piece.ts';
import type { KnownArchive } from './known-archive.ts';

/**
 * Tells the editor which lines above the title (the office, the number, the motto) were left out.
 */
export function letterheadNotes(aboveTitle: readonly Piece[]): string[] {
  const lines = aboveTitle.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : []));
  return lines.length === 0
    ? []
    : [`Phần đầu văn bản, ở trên tiêu đề, không đưa vào bài: ${lines.join(' / ')}.`];
}

/** Tells the editor which lines are left out of the text. */
export function lineNotes(what: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${what} “${line}” không đưa vào bài.`);
}

/** Tells the editor which abbreviations readers may not know. */
export function abbreviationNotes(text: string, { glossary }: KnownArchive): string[] {
  const unknown = unknownAbbreviations(text, abbreviationsIn(glossary)).map(({ offset, length }) =>
    text.slice(offset, offset + length),
  );
  const ambiguous = unknown.filter((word) => AMBIGUOUS.has(word));
  const others = unknown.filter((word) => !AMBIGUOUS.has(word));
  return [
    ...(others.length > 0
      ? [
          `Chữ viết tắt chưa có trong content/glossary.yaml: ${others.join(', ')}. Nên viết đầy đủ ở lần đầu, hoặc thêm vào bảng.`,
        ]
      : []),
    ...(ambiguous.length > 0
      ? [`Chữ viết tắt có nhiều nghĩa: ${ambiguous.join(', ')}. Nên viết đầy đủ trong bài.`]
      : []),
  ];
}
