import { diffArrays } from 'diff';

/** A file in the form in which its text is shown: letters composed (NFC), `\n` line ends, no byte-order mark. */
export function plain(file: string): string {
  return file.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').normalize('NFC');
}

const LINES = /[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/gu;

/** A text whose lines are written as in `file` where they are the same there but for their line ends and how letters are composed. */
export function withLinesOf(file: string, text: string): string {
  const lines = file.match(LINES) ?? [];
  const end = /\r\n?|\n/u.exec(file)?.[0] ?? '\n';
  let place = 0;
  return diffArrays(lines.map(plain), text.match(LINES) ?? []).map(({ added, removed, count, value }) => {
    if (added) return value.join('').replaceAll('\n', end);
    const written = lines.slice(place, place += count);
    return removed ? '' : written.join('');
  }).join('');
}
