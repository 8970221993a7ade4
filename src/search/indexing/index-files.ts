import type { Archive } from '../../archive/archive.ts';
import type { Briefing } from '../../archive/briefing.ts';
import { fileName, packContents } from '../contents.ts';
import { INDEX_FILES } from '../data.ts';
import { PAIR_SLOTS, SINGLE_SLOTS, isSingle } from '../layout.ts';
import { createLexicon } from '../lexicon.ts';
import { termsOfLine } from '../terms.ts';
import { fieldsOf, slotsAt, termsOfDay } from './lines.ts';
import { indexChunks, metadata, packed, type MonthRange } from './pagefind-files.ts';
import { Postings, type Posting } from './postings.ts';

/** A file to be served below the index's folder. */
export interface IndexFile {
  name: string;
  content: Uint8Array | string;
}

/** The archive's months in the order of its briefings, newest first, and which briefings are theirs. */
export function monthRanges({ years }: Archive): MonthRange[] {
  let from = 0;
  return years.flatMap(({ months }) =>
    months.map(({ year, month, briefings }) => {
      const range = { key: `${year}-${String(month).padStart(2, '0')}`, from, to: from + briefings.length };
      from = range.to;
      return range;
    }),
  );
}

/** The places that briefings name, as the lexicon and the browser know them. */
export function namedPlaces({ groups }: Archive): string[] {
  return groups.place.filter(({ briefings }) => briefings.length > 0).map(({ name }) => name);
}

/** Where every term of the archive stands. `textOf` reads a briefing's plain text; each is read once. */
export function collectPostings(archive: Archive, textOf: (briefing: Briefing) => string): Postings {
  const lexicon = createLexicon(archive.glossary, namedPlaces(archive));
  const postings = new Postings();
  archive.briefings.forEach((briefing, number) => {
    const [anywhere, headline] = [number * SINGLE_SLOTS, number * SINGLE_SLOTS + 1];
    for (const field of fieldsOf(briefing, textOf(briefing))) {
      const lines = field.lines.map((line) => termsOfLine(line, lexicon));
      const total = lines.reduce((sum, { syllables }) => sum + syllables.length, 0);
      let before = 0;
      for (const line of lines) {
        const start = before;
        postings.addLine(line, {
          headline: field.headline,
          singles: field.headline ? [anywhere, headline] : [anywhere],
          base: number * PAIR_SLOTS,
          slotsAt: (at) => slotsAt(start + at, total, field),
        });
        before += line.syllables.length;
      }
    }
    for (const term of termsOfDay(briefing)) postings.addTerm(term, anywhere);
  });
  return postings;
}

/** Pagefind's files: the words, named by their order, and the metadata; with the table of contents. */
export async function* pagefindFiles(postings: readonly Posting[], months: readonly MonthRange[]): AsyncGenerator<IndexFile> {
  const contents: string[] = [];
  // A few at a time: compressing waits for other threads, and nothing else needs to stay in memory.
  let waiting: Promise<IndexFile>[] = [];
  for (const { from, bytes } of indexChunks(postings, months, ({ key }) => (isSingle(key) ? SINGLE_SLOTS : PAIR_SLOTS))) {
    const name = fileName(contents.length);
    contents.push(from);
    waiting.push(packed(bytes).then((content) => ({ name: INDEX_FILES.words(name), content })));
    if (waiting.length === 16) {
      yield* await Promise.all(waiting);
      waiting = [];
    }
  }
  yield* await Promise.all(waiting);
  yield { name: INDEX_FILES.metadata, content: await packed(metadata(months)) };
  yield { name: INDEX_FILES.contents, content: JSON.stringify(packContents(contents)) };
}
