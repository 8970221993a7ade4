import * as z from 'astro/zod';
import { fingerprintOf } from '../hygiene/fingerprint.ts';
import type { SpellingRead } from '../hygiene/spelling/read-spelling.ts';
import { proseSpans } from '../hygiene/prose.ts';
import { figureSearch } from '../hygiene/stated-figures.ts';
import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { findParseCostProblem } from '../mdx/limits.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import type { RemovedData } from '../schemas/changes.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import { abbreviationsIn, glossaryEntrySchema, type GlossaryEntry } from '../schemas/glossary.ts';
import { adviceOn, privacyAdviceOn, spellingOf } from './advise.ts';
import { BriefingCache, type BriefingHead } from './cache.ts';
import { briefingDigest } from './digest.ts';
import { originalsOf } from './original-files.ts';
import { readBriefing, type ParsedBriefing } from './read-briefing.ts';
import { removedLeftovers } from './read-removed.ts';
import { readBytes, decodeText } from './read-text.ts';

/** The settings with which briefings are read. */
const readContextSchema = z.object({
  /** The file of the briefing cache. */
  cacheFile: z.string(),
  settings: z.object({ glossary: z.array(glossaryEntrySchema) }),
  /** The indicators whose figures texts may state, for advice. */
  indicators: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), decimals: z.number() }),
  ),
  /** The result of `digestSeed` for these settings. */
  seed: z.string(),
  /**
   * Whether to collect advice for the editor, with or without unknown abbreviations; `repeats` only
   * prepares the comparison with other briefings.
   */
  advice: z.enum(['none', 'repeats', 'all', 'without abbreviations']),
});
export type ReadContext = z.infer<typeof readContextSchema>;

/** The input of a worker thread. */
export const readJobSchema = z.object({ paths: z.array(z.string()), context: readContextSchema });
export type ReadJob = z.infer<typeof readJobSchema>;

/** The result of reading one briefing file; its body is in the cache. */
export interface FileRead {
  path: string;
  /** Its key in the cache; only when there are no problems. */
  digest?: string | undefined;
  /** The frontmatter if it is valid, even when the text has problems. */
  data?: BriefingData | undefined;
  /** All that is read of a removed briefing; it is not cached. */
  removed?: RemovedData | undefined;
  /** Whether a briefing with problems is a draft. */
  isDraft?: boolean | undefined;
  /** The abbreviations that the text explains; only when there are no problems. */
  abbreviations?: GlossaryEntry[] | undefined;
  notices: string[];
  problems: LocatedProblem[];
  advice: LocatedProblem[];
  /** Private details that the frontmatter gives no reason for; only together with advice. */
  privacy: LocatedProblem[];
  /** Only together with advice. */
  fingerprint?: number[] | undefined;
  /** Only together with advice. */
  spelling?: SpellingRead | undefined;
}

/** How many briefings are written to the cache in one transaction. */
const BATCH_SIZE = 200;

/** Reads briefing files in this thread and yields the results in batches. */
export function* readBatches(
  paths: readonly string[],
  { cacheFile, settings, indicators, seed, advice }: ReadContext,
): Generator<FileRead[]> {
  using cache = new BriefingCache(cacheFile);
  const abbreviations = advice === 'all' ? abbreviationsIn(settings.glossary) : undefined;
  const search = figureSearch(indicators);
  const parsed = new Map<string, ParsedBriefing>();

  /** Reads the spelling of a batch's texts, by path; one after another takes half of the time. */
  const unspelt = new Map<string, () => SpellingRead>();
  const readFile = (path: string): FileRead => {
    const read = readBytes(path);
    if (read.problems) return { path, ...NO_FINDINGS, problems: read.problems };
    const digest = briefingDigest(seed, read.bytes);
    const file = decodeText(read.bytes);
    if (file.problems) return { path, ...NO_FINDINGS, problems: file.problems };
    const known = parsed.get(digest) ?? cache.head(digest);
    const findAdvice = (data: BriefingData | undefined) => {
      if (advice === 'none') return {};
      const fingerprint = fingerprintOf(splitFrontmatter(file.text).body);
      if (advice === 'repeats') return { fingerprint };
      const spans = proseSpans(file.text);
      unspelt.set(path, () => spellingOf(file.text, spans));
      return {
        advice: adviceOn(file.text, spans, abbreviations, search, data),
        privacy: privacyAdviceOn(file.text, data?.privacy),
        fingerprint,
      };
    };
    const found = (head: BriefingHead): FileRead => ({
      path,
      ...NO_FINDINGS,
      digest,
      data: head.data,
      abbreviations: head.abbreviations,
      notices: head.notices,
      ...findAdvice(head.data),
    });
    if (known) return found(known);

    const { briefing, data, removed, isDraft, problems } = readBriefing(file, settings, path);
    if (removed)
      return {
        path,
        ...NO_FINDINGS,
        removed,
        advice:
          advice === 'none' || advice === 'repeats'
            ? []
            : removedLeftovers(file.text, originalsOf(path)),
      };
    // A text too complex to parse is an error already; looking for advice would take long too.
    if (!briefing)
      return {
        path,
        ...NO_FINDINGS,
        data,
        isDraft,
        problems,
        ...(!findParseCostProblem(file.text) && findAdvice(data)),
      };
    parsed.set(digest, briefing);
    return found(briefing);
  };

  for (let start = 0; start < paths.length; start += BATCH_SIZE) {
    const batch = paths.slice(start, start + BATCH_SIZE).map(readFile);
    cache.insert(parsed);
    parsed.clear();
    for (const read of batch) read.spelling = unspelt.get(read.path)?.();
    yield batch;
    unspelt.clear();
  }
}

export const NO_FINDINGS = { notices: [], problems: [], advice: [], privacy: [] };
