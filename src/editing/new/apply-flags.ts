import { nearNames } from '../../vietnamese/near-names.ts';
import { SLUG, slugOf } from '../../vietnamese/slug.ts';
import {
  placeEntries,
  readDate,
  readField,
  readGroup,
  readPerson,
  readReference,
  type Answer,
} from './answers.ts';
import type { Draft } from './draft.ts';
import type { Flags, OptionName } from './flags.ts';
import type { KnownArchive } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';

/**
 * Replaces what was found in a draft with the answers from the command line, or reports all their
 * mistakes.
 */
export function applyFlags(
  draft: Draft,
  { single, multiple }: Flags,
  known: KnownArchive,
): { draft: Draft; problems?: never } | { draft?: never; problems: string[] } {
  const problems: string[] = [];
  const accept = <Value>(answer: Answer<Value>, option?: string): Value[] => {
    if (answer.problem === undefined) return [answer.value];
    problems.push(option === undefined ? answer.problem : `--${option}: ${answer.problem}`);
    return [];
  };
  const field = (name: 'title' | 'author' | 'summary' | 'event') =>
    single[name] === undefined ? undefined : accept(readField(name, single[name]), name)[0];
  const [title, writtenAuthor, summary, event] = [
    field('title'),
    field('author'),
    field('summary'),
    field('event'),
  ];
  const author =
    writtenAuthor === undefined
      ? undefined
      : (findEntriesByName(writtenAuthor, known.authors)[0]?.name ?? writtenAuthor);
  const date =
    single.date === undefined
      ? draft.date
      : accept(readDate(single.date), 'date').map((value) => ({ value }))[0];
  const people = (multiple.person ?? []).flatMap((written) =>
    accept(readPerson(written, known.people)),
  );
  const groups = (multiple.group ?? []).flatMap((written) => accept(readGroup(written)));
  const topics = (multiple.topic ?? []).flatMap((written) =>
    accept(readReference(written, known.topics, 'chuyên mục'), 'topic'),
  );
  const places = (multiple.place ?? []).flatMap((written) =>
    accept(readReference(written, placeEntries(known, date?.value), 'địa bàn'), 'place'),
  );
  if (single.slug !== undefined) problems.push(...slugProblems(single.slug, known));
  if (new Set(topics).size > 5) problems.push('--topic: nhiều nhất là năm chuyên mục.');
  if (problems.length > 0) return { problems };
  const participants = [...people, ...groups].map((value) => ({
    value,
    ...('candidates' in value &&
      value.candidates && {
        question: `Bạn viết “${value.name}”. Có phải ${value.candidates.map(({ name }) => name).join(' hay ')}? Người khác thì ghi mã mới và thêm tệp vào content/people.`,
      }),
  }));
  return {
    draft: {
      ...draft,
      title: title === undefined ? draft.title : { value: title },
      date,
      author: author === undefined ? draft.author : askIfNear(author, known.authors),
      summary: summary === undefined ? draft.summary : { value: summary },
      event: event ?? draft.event,
      slug: single.slug ?? draft.slug,
      participants: participants.length > 0 ? participants : draft.participants,
      topics: topics.length > 0 ? [...new Set(topics)] : draft.topics,
      places: places.length > 0 ? [...new Set(places)] : draft.places,
    },
  };
}

/** An author, with a question if the name is new but near a known one. */
function askIfNear(author: string, authors: KnownArchive['authors']): Draft['author'] {
  const near = authors.some(({ name }) => name === author)
    ? []
    : nearNames(author, authors).map(({ name }) => name);
  return near.length === 0
    ? { value: author }
    : { value: author, choices: near, question: `Có phải ${near.join(' hay ')}?` };
}

/** Returns why a file name is refused: its form, or another briefing that has it. */
export function slugProblems(slug: string, { slugs }: Pick<KnownArchive, 'slugs'>): string[] {
  if (!SLUG.test(slug))
    return [
      `--slug: “${slug}” không phải một tên tệp hợp lệ. Tên tệp viết thường, không dấu, nối bằng gạch ngang, ví dụ ${slugOf(slug) || 'giao-ban-thang-7'}.`,
    ];
  const twin = slugs.get(slug);
  return twin === undefined ? [] : [`--slug: tên tệp “${slug}” đã được dùng cho bản tin ${twin}.`];
}

/** Returns the options for which a draft has no value. */
export function missingOptions(draft: Draft): OptionName[] {
  return [
    ...(['title', 'date', 'author', 'summary'] as const).filter(
      (name) => draft[name] === undefined,
    ),
    ...(draft.topics.length === 0 ? (['topic'] as const) : []),
    ...(draft.participants.length === 0 ? (['person'] as const) : []),
  ];
}
