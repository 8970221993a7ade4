import { ArchivePairs } from '../hygiene/spelling/archive-pairs.ts';
import { misspeltIn } from '../hygiene/spelling/judge.ts';
import { Likelihood } from '../hygiene/spelling/likelihood.ts';
import { unpackCounters } from '../hygiene/spelling/packed-counters.ts';
import { vietnameseStatistics } from '../hygiene/spelling/word-statistics.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { locate } from './advise.ts';
import type { FileRead } from './read-batches.ts';
import { readText } from './read-text.ts';

/** Nobody mends more words of one file at once. */
const MAX_MISSPELT = 50;

/**
 * Decides which words of texts are likely misspelt: what several texts have is what the archive
 * writes, and its names are right.
 * @param names of people and places.
 * @returns advice by the path of the file, in text order.
 */
export function spellingAdvice(
  reads: readonly FileRead[],
  names: readonly string[],
): Map<string, LocatedProblem[]> {
  if (reads.every(({ spelling }) => !spelling || spelling.suspects === '')) return new Map();
  const archive = new ArchivePairs();
  for (const { spelling } of reads)
    if (spelling) archive.add(unpackCounters(spelling.archiveCounters));
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(/\P{L}+/u)));
  const likelihood = new Likelihood(vietnameseStatistics(), archive);
  const isName = (text: string) => text !== text.toLowerCase() && words.has(text.toLowerCase());
  return new Map(
    reads.flatMap(({ path, spelling }): [string, LocatedProblem[]][] => {
      if (!spelling) return [];
      const findings = misspeltIn(spelling, likelihood, isName).slice(0, MAX_MISSPELT);
      if (findings.length === 0) return [];
      const { text } = readText(path);
      return text === undefined ? [] : [[path, findings.map((finding) => locate(text, finding))]];
    }),
  );
}
