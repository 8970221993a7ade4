import { diffArrays } from 'diff';

/** Normalizes a file's text: NFC, `\n` line ends, no byte-order mark. */
export function normalizeText(file: string): string {
  return file
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC');
}

const LINES = /[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/gu;

/**
 * Restores line ends and Unicode normalization from `file` in the lines of `text` that otherwise
 * match.
 */
export function restoreLineStyles(file: string, text: string): string {
  const lines = file.match(LINES) ?? [];
  const lineEnd = /\r\n?|\n/u.exec(file)?.[0] ?? '\n';
  let index = 0;
  return diffArrays(lines.map(normalizeText), text.match(LINES) ?? [])
    .map(({ added, removed, count, value }) => {
      if (added) return value.join('').replaceAll('\n', lineEnd);
      const written = lines.slice(index, (index += count));
      return removed ? '' : written.join('');
    })
    .join('');
}
