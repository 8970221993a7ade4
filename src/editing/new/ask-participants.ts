import { ROLE_IDS, ROLES } from '../../schemas/participant.ts';
import { nearNames } from '../../vietnamese/near-names.ts';
import { readNewName, readParticipant } from './answers.ts';
import type { DraftParticipant, Found, Role } from './draft.ts';
import type { Named } from './known-archive.ts';
import { askChoice, askSearch, askText, askYes } from './prompts.ts';
import { findEntriesByName, matching } from './match-name.ts';

/** The possible answers to the prompt for a participant. */
type ParticipantChoice = { person: Named } | { newPerson: string } | { group: string } | 'done';

/** Asks for the people and groups of a briefing until the editor is done. */
export async function askParticipants(
  people: readonly Named[],
): Promise<Found<DraftParticipant>[]> {
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
      /^(?:[1-9]\d{0,5})?$/u.test(text) ? undefined : 'Viết một số nguyên, hoặc bỏ trống.',
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

/** Asks which known person of a similar name it is; `undefined` for a new one. */
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

/** Asks for a person's role; `undefined` for a person who is only mentioned. */
function askRoleOrNone(name: string, office: string): Promise<Role | undefined> {
  return askChoice<Role | undefined>(`Vai trò của ${name}, ${office}:`, [
    ...ROLE_IDS.map((role) => ({ name: ROLES[role], value: role })),
    { name: 'Chỉ được nhắc tên, không ghi vào bản tin', value: undefined },
  ]);
}

/** Asks about each person in the text who is unclear; drops those who did not take part. */
export async function askUnclearPeople(
  participants: readonly Found<DraftParticipant>[],
): Promise<Found<DraftParticipant>[]> {
  const confirmed: Found<DraftParticipant>[] = [];
  for (const found of participants) {
    const { value, question } = found;
    if (question === undefined || 'group' in value) confirmed.push(found);
    else if (value.candidates === undefined && value.office !== undefined) {
      // Only what they did is unclear: one question.
      const role = await askRoleOrNone(value.name, value.office);
      if (role !== undefined) confirmed.push({ value: { ...value, role } });
    } else if (await askYes(`${question}\n  Ghi ${value.name} vào bản tin?`)) {
      const { candidates = [], ...person } = value;
      const id = value.id ?? (await askWhetherKnown(value.name, candidates));
      const office = value.office ?? (await askOffice(value.name));
      const role = value.role ?? (await askRole(value.name));
      confirmed.push({ value: { ...person, id, office, role } });
    }
  }
  return confirmed;
}
