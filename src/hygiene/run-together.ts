import { bodyLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/**
 * List markers of word processors and of editors in a hurry, by kind: `• một`, `-một`, `1.một`,
 * `a) một`, `I. một`. Markdown knows none of them, so their lines become one paragraph.
 */
const MARKERS: readonly RegExp[] = [
  /^[•●○◦▪■□▫‣⁃◆❖➢➤►▶→✓✔§·]\s*(?=\S)/u,
  /^[–—]\s+(?=\S)/u,
  /^-(?=[\p{L}\p{N}“"(])/u,
  /^\+(?=[\p{L}\p{N}“"(])/u,
  /^\*(?=[\p{L}\p{N}“"(])(?!.*\*)/u,
  /^o\s+(?=\p{Lu})/u,
  /^[IVX]{1,5}[.)]\s+(?=\S)/u,
  /^\p{L}[.)]\s*(?=[\p{L}“"(])(?!\p{L}\.)/u,
  /^\d{1,2}[.)](?=[\p{L}“"(])/u,
];

/**
 * Finds lines that look like a list but are parsed as one paragraph, in which readers see them run
 * together. Reports the first line of each such list.
 */
export function runTogetherLines(file: string): Finding[] {
  const findings: Finding[] = [];
  let previous: RegExp | undefined;
  let isReported = false;
  const lines = bodyLines(file);
  for (const [index, { text, offset }] of lines.entries()) {
    const line = text.trimStart();
    const marker = MARKERS.find((candidate) => candidate.test(line));
    if (marker === undefined || marker !== previous) isReported = false;
    const below = lines[index + 1]?.text.trimStart() ?? '';
    if (marker?.test(below) && !isReported && !endsWithBreak(text)) {
      const mark = marker.exec(line)?.[0].trimEnd() ?? '';
      isReported = true;
      findings.push({
        offset: offset + text.length - line.length,
        length: mark.length,
        message: `Các dòng bắt đầu bằng “${mark}” ở đây sẽ hiện liền nhau thành một đoạn.`,
        expected:
          'Danh sách thì bắt đầu mỗi dòng bằng “- ”, hoặc “1. ”, “2. ”, có dấu cách ở sau; không phải danh sách thì để một dòng trống giữa các dòng.',
      });
    }
    previous = marker;
  }
  return findings;
}

/** Whether a line ends with a Markdown line break. */
function endsWithBreak(line: string): boolean {
  return line.endsWith('  ') || line.endsWith('\\');
}
