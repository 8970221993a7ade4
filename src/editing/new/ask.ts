import { shortDate } from '../../vietnamese/dates.ts';
import { nearNames } from '../../vietnamese/near-names.ts';
import { slugProblems } from './apply-flags.ts';
import { placeEntries, readDate, readField } from './answers.ts';
import type { Draft, Found } from './draft.ts';
import { OPTIONS } from './flags.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { askMultiple, askSearch, askText, askYes } from './prompts.ts';
import { proposeSlug } from './propose-slug.ts';
import { findEntriesByName, matching } from './match-name.ts';
import { askParticipants, askUnclearPeople } from './ask-participants.ts';

/**
 * Prompts for each field that the draft lacks or is unsure of.
 * @param isBlank whether the draft was started without a text; then optional fields are included.
 */
export async function askMissing(
  draft: Draft,
  known: KnownArchive,
  isBlank: boolean,
): Promise<Draft> {
  const title = await askUnlessCertain(draft.title, (proposed, question) =>
    askField('title', proposed, question),
  );
  const date = await askUnlessCertain(draft.date, (proposed, question) =>
    askDate(proposed, question),
  );
  const author = await askUnlessCertain(draft.author, (proposed, question) =>
    askAuthor(known.authors, proposed, question),
  );
  const summary = await askUnlessCertain(draft.summary, (proposed, question) =>
    askField('summary', proposed, question),
  );
  const participants =
    draft.participants.length > 0
      ? await askUnclearPeople(draft.participants)
      : await askParticipants(known.people);
  const topics = draft.topics.length > 0 ? draft.topics : await askTopics(known.topics);
  const places =
    draft.places.length > 0 || !isBlank
      ? draft.places
      : await askPlaces(placeEntries(known, date.value));
  const slug = draft.slug ?? (await askSlug(title.value, date.value, known));
  return { ...draft, title, date, author, summary, participants, topics, places, slug };
}

/** Returns a certain value; asks for any other, with the question about it. */
async function askUnlessCertain(
  found: Found<string> | undefined,
  ask: (proposed: string | undefined, question: string | undefined) => Promise<string>,
): Promise<Found<string>> {
  return found && found.question === undefined
    ? found
    : { value: await ask(found?.value, found?.question) };
}

function askField(
  name: 'title' | 'summary',
  proposed: string | undefined,
  question: string | undefined,
): Promise<string> {
  return askText(
    withQuestion(`${OPTIONS[name].help}:`, question),
    (text) => readField(name, text).problem,
    proposed,
  );
}

async function askDate(
  proposed: string | undefined,
  question: string | undefined,
): Promise<string> {
  const written = await askText(
    withQuestion('Ngày diễn ra sự việc, ví dụ 6/7/2020:', question),
    (text) => readDate(text).problem,
    proposed === undefined ? undefined : shortDate(proposed),
  );
  return readDate(written).value ?? written;
}

function withQuestion(message: string, question: string | undefined): string {
  return question === undefined ? message : `${question}\n  ${message}`;
}

async function askAuthor(
  authors: readonly Named[],
  proposed: string | undefined,
  question: string | undefined,
): Promise<string> {
  const message = withQuestion('Tác giả (gõ vài chữ của tên, không dấu cũng được):', question);
  const chosen = await askSearch(message, (typed) => {
    const words = typed === '' ? (proposed ?? '') : typed;
    const known = matching(typed, authors).map(({ name }) => ({ name, value: name }));
    const isNew =
      words !== '' &&
      findEntriesByName(words, authors).length === 0 &&
      readField('author', words).problem === undefined;
    return [
      ...known,
      ...(isNew ? nearNames(words, authors) : []).map(({ name }) => ({
        name: `Có phải ${name}?`,
        value: name,
      })),
      ...(isNew ? [{ name: `Tác giả mới: ${words}`, value: words }] : []),
      ...(known.length === 0 && !isNew ? [{ name: 'Gõ tên tác giả mới', value: '' }] : []),
    ];
  });
  return chosen === ''
    ? askText('Tên tác giả:', (text) => readField('author', text).problem)
    : chosen;
}

async function askTopics(topics: readonly Named[]): Promise<string[]> {
  // In an archive without topics, the file contains the question.
  if (topics.length === 0) return [];
  return askMultiple(
    'Chuyên mục:',
    topics.map(({ id, name }) => ({ name, value: id })),
    (count) =>
      count === 0
        ? 'Chọn ít nhất một chuyên mục: đứng ở dòng đó, bấm phím cách.'
        : count > 5
          ? 'Nhiều nhất là năm chuyên mục.'
          : undefined,
  );
}

async function askPlaces(places: readonly { id: string; title: string }[]): Promise<string[]> {
  const chosen: string[] = [];
  for (;;) {
    const rest = places.filter(({ id }) => !chosen.includes(id));
    const id = await askSearch(
      chosen.length === 0 ? 'Địa bàn (không có thì Enter):' : 'Địa bàn nữa (Enter là xong):',
      (typed) => [
        ...(typed === ''
          ? [{ name: chosen.length === 0 ? 'Không ghi địa bàn' : 'Xong', value: '' }]
          : []),
        ...matching(
          typed,
          rest.map((place) => ({ ...place, name: place.title })),
        ).map(({ id: value, title: name }) => ({ name, value })),
        ...(typed !== '' &&
        matching(
          typed,
          rest.map((place) => ({ ...place, name: place.title })),
        ).length === 0
          ? [{ name: 'Không có địa bàn tên đó; bỏ qua', value: '' }]
          : []),
      ],
    );
    if (id === '') return chosen;
    chosen.push(id);
  }
}

function askSlug(title: string, date: string, known: KnownArchive): Promise<string> {
  return askText(
    'Tên tệp (sẽ là địa chỉ của bản tin, sau này không đổi):',
    (slug) => slugProblems(slug, known)[0]?.replace('--slug: ', ''),
    proposeSlug(title, date, known.slugs),
  );
}

/** Asks whether to write the files, of which the briefing is the first. */
export function askToWrite([briefing = '', ...others]: readonly string[]): Promise<boolean> {
  const entries = others.filter((path) => path.endsWith('.yaml'));
  const photos = others.length - entries.length;
  return askYes(
    `Ghi bản tin vào ${briefing}${photos > 0 ? `, ${photos} ảnh vào cùng thư mục` : ''}${entries.length > 0 ? `, hồ sơ mới vào ${entries.join(', ')}` : ''}?`,
  );
}

/** Asks whether to write a briefing that seems to be in the archive: `repeat` says where. */
export function askToRepeat(repeat: string): Promise<boolean> {
  return askYes(`${repeat} Vẫn viết bản tin mới?`);
}
