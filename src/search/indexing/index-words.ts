import type { Archive } from '../../archive/archive.ts';
import type { Briefing } from '../../archive/briefing.ts';
import { PAIR_SLOTS, SINGLE_SLOTS } from '../layout.ts';
import { searchedAbbreviations } from '../abbreviations.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { termsOfLine } from '../terms.ts';
import { fieldsOf, slotsAt, dateTermsOf } from './lines.ts';
import { monthDigest, monthsOf, type ArchiveMonth } from './months.ts';
import { Postings } from './postings.ts';
import { mergeWords, type MonthsPostings, type Words, type WordsMonth } from './words.ts';

/**
 * Briefings indexed before their words are merged: a larger batch takes more memory, a smaller one
 * more time.
 */
const BATCH_SIZE = 5_000;

/**
 * Indexes all words of an archive. Only months that are new or changed since `previous` are read.
 * @param textOf reads a briefing's plain text.
 * @param lexicon the same as for `previous`.
 */
export function indexWords(
  archive: Archive,
  textOf: (briefing: Briefing) => string,
  lexicon: Lexicon,
  previous: Words,
): Words {
  const months = monthsOf(archive).map((month) => ({ ...month, digest: monthDigest(month) }));
  const withoutBriefings = (list: readonly WordsMonth[]) =>
    list.map(({ key, digest }) => ({ key, digest }));
  const indexed = new Set(previous.months.map(({ key, digest }) => key + digest));
  const isIndexed = ({ key, digest }: WordsMonth) => indexed.has(key + digest);
  let words = previous;
  for (const batch of batches(months.filter((month) => !isIndexed(month)))) {
    for (const { key, digest } of batch) indexed.add(key + digest);
    words = mergeWords(
      words,
      postingsOf(batch, textOf, lexicon),
      withoutBriefings(months.filter(isIndexed)),
    );
  }
  // Months may only have been removed.
  return words.months.length === months.length
    ? words
    : mergeWords(words, { postings: [], months: [] }, withoutBriefings(months));
}

/**
 * The archive's lexicon. It includes places that no briefing names yet, because all texts are
 * reindexed when the lexicon changes.
 */
export function lexiconFor(archive: Archive): Lexicon {
  return createLexicon(
    searchedAbbreviations(archive),
    archive.groups.place.map(({ name }) => name),
  );
}

type DigestedMonth = ArchiveMonth & WordsMonth;

function* batches(months: readonly DigestedMonth[]): Generator<DigestedMonth[]> {
  let [batch, count]: [DigestedMonth[], number] = [[], 0];
  for (const month of months) {
    if (count > 0 && count + month.briefings.length > BATCH_SIZE) {
      yield batch;
      [batch, count] = [[], 0];
    }
    batch.push(month);
    count += month.briefings.length;
  }
  if (count > 0) yield batch;
}

/** Collects the postings of some months. */
function postingsOf(
  months: readonly DigestedMonth[],
  textOf: (briefing: Briefing) => string,
  lexicon: Lexicon,
): MonthsPostings {
  const postings = new Postings();
  let briefingNumber = 0;
  const numbered = months.map(({ key, digest, briefings }) => {
    const first = briefingNumber;
    for (const briefing of briefings)
      addBriefing(postings, briefingNumber++, briefing, textOf(briefing), lexicon);
    return { month: { key, digest }, first };
  });
  return { postings: postings.sorted(), months: numbered };
}

function addBriefing(
  postings: Postings,
  briefingNumber: number,
  briefing: Briefing,
  text: string,
  lexicon: Lexicon,
): void {
  const [anywhere, headline] = [briefingNumber * SINGLE_SLOTS, briefingNumber * SINGLE_SLOTS + 1];
  for (const field of fieldsOf(briefing, text)) {
    const lines = field.lines.map((line) => termsOfLine(line, lexicon));
    const total = lines.reduce((sum, { syllables }) => sum + syllables.length, 0);
    let offset = 0;
    for (const line of lines) {
      const start = offset;
      postings.addLine(line, {
        headline: field.headline,
        positions: field.headline ? [anywhere, headline] : [anywhere],
        pairBase: briefingNumber * PAIR_SLOTS,
        slotsAt: (at) => slotsAt(start + at, total, field),
      });
      offset += line.syllables.length;
    }
  }
  for (const term of dateTermsOf(briefing)) postings.addTerm(term, anywhere);
}
