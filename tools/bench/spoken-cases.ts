import { readFileSync } from 'node:fs';

/** A written phrase in the manner of real news, and how it is read aloud. */
export interface SpokenCase {
  kind: string;
  written: string;
  spoken: string;
}

/** Reads cases, one a line as `written → spoken`, below headings that name their kinds. */
export function readSpokenCases(file: string): SpokenCase[] {
  let kind = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) kind = line.slice(2);
      const [written, spoken] = line.split(' → ');
      return written === undefined || spoken === undefined ? [] : [{ kind, written, spoken }];
    });
}
