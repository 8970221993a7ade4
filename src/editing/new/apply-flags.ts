import { SLUG, slugOf } from '../../vietnamese/slug.ts';
import { placeEntries, readDate, readField, readGroup, readPerson, readReference, type Answer } from './answers.ts';
import type { Draft } from './draft.ts';
import type { Flags, OptionName } from './flags.ts';
import type { KnownArchive } from './known-archive.ts';
import { entriesNamed } from './match-name.ts';

/** A draft with what the command line says in place of what was found; or all that is wrong with the answers. */
export function applyFlags(draft: Draft, { one, many }: Flags, known: KnownArchive): { draft: Draft; problems?: never } | { draft?: never; problems: string[] } {
  const problems: string[] = [];
  const taken = <Value>(answer: Answer<Value>, option?: string): Value[] => {
    if (answer.problem === undefined) return [answer.value];
    problems.push(option === undefined ? answer.problem : `--${option}: ${answer.problem}`);
    return [];
  };
  const field = (name: 'title' | 'author' | 'summary' | 'event') => (one[name] === undefined ? undefined : taken(readField(name, one[name]), name)[0]);
  const [title, writtenAuthor, summary, event] = [field('title'), field('author'), field('summary'), field('event')];
  const author = writtenAuthor === undefined ? undefined : (entriesNamed(writtenAuthor, known.authors)[0]?.name ?? writtenAuthor);
  const date = one.date === undefined ? draft.date : taken(readDate(one.date), 'date').map((value) => ({ value }))[0];
  const people = (many.person ?? []).flatMap((written) => taken(readPerson(written, known.people)));
  const groups = (many.group ?? []).flatMap((written) => taken(readGroup(written)));
  const topics = (many.topic ?? []).flatMap((written) => taken(readReference(written, known.topics, 'chuyên mục'), 'topic'));
  const places = (many.place ?? []).flatMap((written) => taken(readReference(written, placeEntries(known, date?.value), 'địa bàn'), 'place'));
  if (one.slug !== undefined) problems.push(...slugProblems(one.slug, known));
  if (new Set(topics).size > 5) problems.push('--topic: nhiều nhất là năm chuyên mục.');
  if (problems.length > 0) return { problems };
  const participants = [...people, ...groups].map((value) => ({ value }));
  return {
    draft: {
      ...draft,
      title: title === undefined ? draft.title : { value: title },
      date,
      author: author === undefined ? draft.author : { value: author },
      summary: summary === undefined ? draft.summary : { value: summary },
      event: event ?? draft.event,
      slug: one.slug ?? draft.slug,
      participants: participants.length > 0 ? participants : draft.participants,
      topics: topics.length > 0 ? [...new Set(topics)] : draft.topics,
      places: places.length > 0 ? [...new Set(places)] : draft.places,
    },
  };
}

/** What is wrong with a chosen file name: its form, or that another briefing has it. */
export function slugProblems(slug: string, { slugs }: Pick<KnownArchive, 'slugs'>): string[] {
  if (!SLUG.test(slug)) return [`--slug: “${slug}” không phải một tên tệp hợp lệ. Tên tệp viết thường, không dấu, nối bằng gạch ngang, ví dụ ${slugOf(slug) || 'giao-ban-thang-7'}.`];
  const twin = slugs.get(slug);
  return twin === undefined ? [] : [`--slug: tên tệp “${slug}” đã được dùng cho bản tin ${twin}.`];
}

/** The options whose answers a draft still lacks. */
export function missingOptions(draft: Draft): OptionName[] {
  return [
    ...(['title', 'date', 'author', 'summary'] as const).filter((name) => draft[name] === undefined),
    ...(draft.topics.length === 0 ? (['topic'] as const) : []),
    ...(draft.participants.length === 0 ? (['person'] as const) : []),
  ];
}
