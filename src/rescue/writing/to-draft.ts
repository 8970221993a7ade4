import { analyse, type Source } from '../../editing/new/analyse.ts';
import { cleanSource } from '../../editing/new/clean-source.ts';
import type { Piece } from '../../editing/new/documents/piece.ts';
import { oneLine } from '../../editing/new/documents/plain-words.ts';
import { isDateLine } from '../../editing/new/date-lines.ts';
import type { Draft } from '../../editing/new/draft.ts';
import { namedDays } from '../../editing/new/find-dates.ts';
import type { KnownArchive } from '../../editing/new/known-archive.ts';
import { findEntriesByName } from '../../editing/new/match-name.ts';
import type { OriginData } from '../../schemas/origin.ts';
import { dayNumber, isCivilDate, type CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Article, Doubt } from '../extract/article.ts';

/** How long after an event its news appears, in days; an earlier day is another matter's. */
const MAX_DAYS_TO_PUBLISH = 10;
/** How many paragraphs at the start may repeat the title and lead above the text. */
const MAX_REPEATED = 6;

/** A draft with what a person must look at. */
export interface DoubtedDraft {
  draft: Draft;
  doubts: Doubt[];
}

/** What is known of an item beside its text. */
export type KnownFacts = Pick<
  Article,
  'title' | 'day' | 'author' | 'lead' | 'siteName' | 'sections'
>;

/**
 * Makes a draft of an item by the finders of `npm run new`; what its page states goes before what
 * they find.
 * @param source its text, without its title.
 * @param publisher whom to name when no author is found.
 */
export function toDraft(
  source: Source,
  facts: KnownFacts,
  origin: OriginData,
  known: KnownArchive,
  publisher: string,
): DoubtedDraft {
  const title = facts.title === undefined ? undefined : titleOf(facts.title);
  const pieces = typeof source === 'string' ? source : withoutRepeats(source, facts);
  const text =
    typeof pieces === 'string'
      ? pieces
      : pieces.pieces.map((piece) => (piece.kind === 'picture' ? '' : piece.text)).join('\n');
  const day = facts.day === undefined ? undefined : eventDay(facts.day, text);
  const found = analyse(pieces, known, day, title);
  const author =
    facts.author === undefined
      ? undefined
      : oneLine(facts.author).replace(
          /^(?:(?:được )?(?:viết|đăng) bởi\s*:?\s+|(?:tác giả(?: bài viết)?|tin|bài|người (?:viết|đăng)|tin bài|nguồn(?: tin)?)(?: ?, ?ảnh)?\s*:\s*)/iu,
          '',
        );
  const topics = found.topics.length > 0 ? found.topics : topicsNamed(facts.sections, known);
  return {
    draft: {
      ...found,
      topics,
      // What the page states is no finding to ask about; a text without a name is its portal's.
      author:
        author !== undefined && author.length >= 2
          ? { value: findEntriesByName(author, known.authors)[0]?.name ?? author }
          : found.author
            ? { value: found.author.value }
            : { value: publisher },
      origin,
    },
    doubts: [
      ...(found.date?.question === undefined
        ? []
        : [{ kind: 'day' as const, text: found.date.question }]),
      ...(topics.length > 0
        ? []
        : [
            {
              kind: 'topic' as const,
              text: 'Không thấy bài thuộc chuyên mục nào: ghi --topic cho những bài như vậy.',
            },
          ]),
      ...found.participants.flatMap(({ question }) =>
        question === undefined ? [] : [{ kind: 'people' as const, text: question }],
      ),
      ...(found.summary?.question === undefined
        ? []
        : [{ kind: 'text' as const, text: found.summary.question }]),
      ...found.blocks.flatMap((block) =>
        block.kind === 'question' ? [{ kind: 'lines' as const, text: block.text }] : [],
      ),
    ],
  };
}

/** A title in the archive's letters and length. */
function titleOf(written: string): string {
  return oneLine(cleanSource(written).text).slice(0, 200);
}

/**
 * The day of the event: the one that the first paragraphs name, if it is shortly before the day of
 * publication; else that day.
 */
function eventDay(published: CivilDate, text: string): CivilDate {
  const lead = text
    .split('\n')
    .filter((line) => line.length >= 40)
    .slice(0, 2)
    .join('\n');
  const last = dayNumber(published);
  for (const { day, month, year, hasTimeOfDay, written } of namedDays(lead)) {
    if (!hasTimeOfDay && !/^(?:vừa qua, )?ngày/iu.test(written)) continue;
    const years =
      year === undefined
        ? [Number(published.slice(0, 4)), Number(published.slice(0, 4)) - 1]
        : [year];
    for (const candidate of years) {
      const date = `${candidate}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (
        isCivilDate(date) &&
        dayNumber(date) <= last &&
        last - dayNumber(date) <= MAX_DAYS_TO_PUBLISH
      )
        return date;
    }
  }
  return published;
}

/** Drops what a page repeats above its text: title, day, byline's label; puts the lead first. */
function withoutRepeats<Pieces extends { pieces: Piece[] }>(
  source: Pieces,
  { title, lead }: KnownFacts,
): Pieces {
  const known = [title, lead].flatMap((text) => (text === undefined ? [] : [keyOf(text)]));
  let head = 0;
  const pieces = source.pieces.filter((piece) => {
    if (head === MAX_REPEATED || piece.kind === 'picture') return true;
    head += 1;
    return (
      piece.kind !== 'paragraph' || !(known.includes(keyOf(piece.text)) || isDateLine(piece.text))
    );
  });
  const leadText = lead === undefined ? '' : oneLine(cleanSource(lead).text);
  return {
    ...source,
    pieces: leadText === '' ? pieces : [{ kind: 'paragraph', text: leadText }, ...pieces],
  };
}

function keyOf(text: string): string {
  return fold(oneLine(text))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The topics that an item's sections are called like. */
function topicsNamed(sections: readonly string[], { topics }: KnownArchive): string[] {
  const names = new Set(sections.map(keyOf));
  return topics
    .filter(({ name }) => names.has(keyOf(name)))
    .map(({ id }) => id)
    .slice(0, 5);
}
