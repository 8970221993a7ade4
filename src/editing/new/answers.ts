import type * as z from 'astro/zod';
import { nearest, quoted } from '../../nearest.ts';
import { briefingSchema, ROLE_IDS, ROLES } from '../../schemas/briefing.ts';
import { existedOn, personSchema } from '../../schemas/entries.ts';
import { validate } from '../../schemas/validate.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { civilDateOf, writtenDate } from '../../vietnamese/written-dates.ts';
import type { DraftParticipant, Role } from './draft.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { entriesNamed } from './match-name.ts';

/** An answer as the archive writes it, or what is wrong with it: a Vietnamese sentence. */
export type Answer<Value> = { value: Value; problem?: never } | { value?: never; problem: string };

/** A day as people write it (`6/7/2020`, `2020-07-06`, `ngày 6 tháng 7 năm 2020`) as a civil date. */
export function readDate(written: string): Answer<CivilDate> {
  const day = writtenDate(written);
  const date = day && civilDateOf(day);
  if (date === undefined) return { problem: `“${written}” không phải một ngày có thật. Viết ngày/tháng/năm, ví dụ 6/7/2020.` };
  return readField('date', date);
}

/** An answer to one field of the frontmatter, as the schema takes it. */
export function readField(name: 'title' | 'date' | 'author' | 'summary' | 'event', written: string): Answer<string> {
  const { data, violations } = validate<z.ZodType<string | undefined>>(briefingSchema.shape[name], written);
  return data === undefined ? { problem: violations?.[0]?.message ?? 'Chưa có chữ nào.' } : { value: data };
}

/** Somebody or a group as the schema takes them. */
export function readParticipant(participant: DraftParticipant): Answer<DraftParticipant> {
  // A person's id is given later; any valid one stands in for it.
  const fields = 'group' in participant ? { ...participant } : { person: 'x', office: participant.office, role: participant.role };
  const { violations } = validate(briefingSchema.shape.participants.element, fields);
  return violations ? { problem: violations[0]?.message ?? '' } : { value: participant };
}

/** The name of somebody who is new to the archive, or what is wrong with it: it stands on pages as it is typed here. */
export function readNewName(written: string): Answer<string> {
  const name = written.trim().replace(/\s+/gu, ' ').normalize('NFC');
  if (/^\p{Lu}\p{L}*(?:[ ’'-]\p{Lu}\p{L}*)+$/u.test(name) && name !== name.toUpperCase()) return validName(name);
  return { problem: `“${written}” không phải họ và tên viết đủ: viết hoa chữ đầu mỗi tiếng, có dấu, ví dụ Bùi Quang Hoàn.` };
}

function validName(name: string): Answer<string> {
  const { data, violations } = validate(personSchema, { name });
  return data ? { value: data.name } : { problem: violations[0]?.message ?? '' };
}

/** The role that words name: `chủ trì`, `chu tri` or `chair`. */
function readRole(written: string): Role | undefined {
  const wanted = fold(written.trim());
  for (const role of ROLE_IDS) if (role === wanted || fold(ROLES[role]) === wanted) return role;
  return undefined;
}

/** The one of `entries` that words name, by id or name; accents and case do not count. */
export function readReference(written: string, entries: readonly (Named & { title?: string })[], what: string): Answer<string> {
  const wanted = fold(written.trim());
  const found = entries.filter(({ id, name, title }) => id === wanted || fold(name) === wanted || (title !== undefined && fold(title) === wanted));
  const [only, ...others] = found;
  if (only && others.length === 0) return { value: only.id };
  const near = found.length > 1 ? found.map(({ id }) => id) : nearest(written, entries.map(({ id }) => id));
  return { problem: found.length > 1 ? `Có nhiều ${what} tên “${written}”: ghi rõ một trong ${quoted(near)}.` : `Không có ${what} “${written}”.${near.length > 0 ? ` Gần nhất: ${quoted(near)}.` : ''}` };
}

/** Places by their id, their name, or their name with its kind (`xã Kỳ Xuân`), of those that there were on a day. */
export function placeEntries({ places }: Pick<KnownArchive, 'places'>, date: CivilDate | undefined): { id: string; name: string; title: string }[] {
  return places
    .filter((place) => date === undefined || existedOn(date, place))
    .map(({ id, name, kind }) => ({ id, name, title: `${kind} ${name}` }));
}

/** `TÊN; CHỨC VỤ; VAI TRÒ`, the name perhaps one that the archive knows. */
export function readPerson(written: string, people: readonly Named[]): Answer<DraftParticipant> {
  const [name = '', office = '', role = '', ...more] = written.split(';').map((part) => part.trim().normalize('NFC'));
  const asRole = readRole(role);
  if (name === '' || office === '' || more.length > 0) return { problem: `--person="${written}": viết đủ ba phần “tên; chức vụ; vai trò”, ngăn bằng dấu chấm phẩy.` };
  if (asRole === undefined) return { problem: `--person="${written}": vai trò là một trong ${quoted(Object.values(ROLES))}.` };
  const byId = people.filter(({ id }) => id === name);
  const known = byId.length > 0 ? byId : entriesNamed(name, people);
  if (known.length > 1) return { problem: `--person="${written}": có nhiều người tên ấy, xin ghi mã: ${quoted(known.map(({ id }) => id))}.` };
  const newName = known.length === 0 ? readNewName(name) : undefined;
  if (newName?.problem !== undefined) return { problem: `--person="${written}": ${newName.problem}` };
  return readParticipant({ name: known[0]?.name ?? newName?.value ?? name, id: known[0]?.id, office, role: asRole });
}

/** `TÊN NHÓM; VAI TRÒ; SỐ`, the number perhaps left out. */
export function readGroup(written: string): Answer<DraftParticipant> {
  const [group = '', role = '', count, ...more] = written.split(';').map((part) => part.trim().normalize('NFC'));
  const asRole = readRole(role);
  if (group === '' || role === '' || more.length > 0) return { problem: `--group="${written}": viết “tên nhóm; vai trò” hoặc “tên nhóm; vai trò; số”, ngăn bằng dấu chấm phẩy.` };
  if (asRole === undefined) return { problem: `--group="${written}": vai trò là một trong ${quoted(Object.values(ROLES))}.` };
  if (count !== undefined && !/^[1-9]\d{0,5}$/u.test(count)) return { problem: `--group="${written}": “${count}” không phải một số nguyên dương.` };
  return readParticipant({ group, role: asRole, ...(count !== undefined && { count: Number(count) }) });
}
