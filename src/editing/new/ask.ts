import { ROLE_IDS, ROLES } from '../../schemas/briefing.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { nearNames } from '../../vietnamese/near-names.ts';
import { slugProblems } from './apply-flags.ts';
import { placeEntries, readDate, readField, readNewName, readParticipant } from './answers.ts';
import type { Draft, DraftParticipant, Found, Role } from './draft.ts';
import { OPTIONS } from './flags.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';
import { askChoice, askMultiple, askSearch, askText, askYes } from './prompts.ts';
import { proposeSlug } from './propose-slug.ts';

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

/** Filters entries by name, ignoring accents. */
function matching<Entry extends Named>(typed: string, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ name }) => fold(name).includes(fold(typed)));
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

/** The possible answers to the prompt for a participant. */
type ParticipantChoice = { person: Named } | { newPerson: string } | { group: string } | 'done';

async function askParticipants(people: readonly Named[]): Promise<Found<DraftParticipant>[]> {
  const participants: Found<DraftParticipant>[] = [];
  const others: Named[] = [...people];
  for (;;) {
    const count = participants.length;
    const message =
      count === 0
        ? 'Người hoặc nhóm tham gia (gõ vài chữ của tên, không dấu cũng được):'
        : `Người hoặc nhóm thứ ${count + 1} (Enter là xong):`;
    const choice = await askSearch<ParticipantChoice>(message, (typed) =>
      participantChoices(typed, others, count),
    );
    if (choice === 'done') return participants;
    const participant = await askParticipant(choice, others);
    participants.push({ value: participant });
    if (typeof choice === 'object' && 'person' in choice)
      others.splice(others.indexOf(choice.person), 1);
  }
}

function participantChoices(
  typed: string,
  people: readonly Named[],
  count: number,
): { name: string; value: ParticipantChoice }[] {
  const known = matching(typed, people).map((person) => ({ name: person.name, value: { person } }));
  if (typed === '') {
    const newChoices = [
      { name: 'Người chưa có trong kho tin…', value: { newPerson: '' } },
      { name: 'Một nhóm…', value: { group: '' } },
    ];
    return count === 0
      ? [...known, ...newChoices]
      : [{ name: 'Xong, không còn ai', value: 'done' }, ...known, ...newChoices];
  }
  const isNew = findEntriesByName(typed, people).length === 0;
  return [
    ...known,
    ...(isNew ? nearNames(typed, people) : [])
      .filter((person) => !known.some(({ value }) => value.person === person))
      .map((person) => ({ name: `Có phải ${person.name}?`, value: { person } })),
    ...(isNew ? [{ name: `Người mới: ${typed}`, value: { newPerson: typed } }] : []),
    { name: `Nhóm: ${typed}`, value: { group: typed } },
  ];
}

async function askParticipant(
  choice: Exclude<ParticipantChoice, 'done'>,
  people: readonly Named[],
): Promise<DraftParticipant> {
  if ('group' in choice) {
    const group = await askText(
      'Tên gọi của nhóm, ví dụ Lãnh đạo 20 xã trên địa bàn huyện:',
      (text) => readParticipant({ group: text, role: 'attendee' }).problem,
      choice.group,
    );
    const role = await askRole(group);
    const count = await askText('Có bao nhiêu người hoặc đơn vị (không rõ thì Enter):', (text) =>
      /^(?:[1-9]\d{0,5})?$/u.test(text) ? undefined : 'Viết một số nguyên, hoặc để trống.',
    );
    return { group, role, ...(count !== '' && { count: Number(count) }) };
  }
  const name =
    'person' in choice
      ? choice.person.name
      : await askText(
          'Họ và tên, viết đủ dấu:',
          (text) => readNewName(text).problem,
          choice.newPerson,
        );
  // The name typed as a new one may turn out to be known, or near a known one.
  const same = 'person' in choice ? [choice.person] : findEntriesByName(name, people);
  const id = same[0]?.id ?? (await askWhetherKnown(name, nearNames(name, people)));
  const office = await askOffice(name);
  return { name, id, office, role: await askRole(name) };
}

/** Asks which of the known people of a near name it is; `undefined` for somebody new. */
async function askWhetherKnown(name: string, near: readonly Named[]): Promise<string | undefined> {
  if (near.length === 0) return undefined;
  return askChoice<string | undefined>(`Kho tin chưa có “${name}”. Là ai?`, [
    ...near.map((one) => ({ name: `Có phải ${one.name} (${one.id})?`, value: one.id })),
    { name: `Người mới: ${name}`, value: undefined },
  ]);
}

function askOffice(name: string): Promise<string> {
  return askText(
    `Chức vụ của ${name} vào ngày đó:`,
    (text) => readParticipant({ name, office: text, role: 'attendee' }).problem,
  );
}

function askRole(name: string): Promise<Role> {
  return askChoice(
    `Vai trò của ${name}:`,
    ROLE_IDS.map((role) => ({ name: ROLES[role], value: role })),
  );
}

/** Asks about each person in the text who is unclear; drops those who did not take part. */
async function askUnclearPeople(
  participants: readonly Found<DraftParticipant>[],
): Promise<Found<DraftParticipant>[]> {
  const confirmed: Found<DraftParticipant>[] = [];
  for (const found of participants) {
    const { value, question } = found;
    if (question === undefined || 'group' in value) confirmed.push(found);
    else if (await askYes(`${question}\n  Ghi ${value.name} vào bản tin?`)) {
      const { candidates = [], ...person } = value;
      const id = value.id ?? (await askWhetherKnown(value.name, candidates));
      const office = value.office ?? (await askOffice(value.name));
      const role = value.role ?? (await askRole(value.name));
      confirmed.push({ value: { ...person, id, office, role } });
    }
  }
  return confirmed;
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
