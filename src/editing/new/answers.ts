import type * as z from 'astro/zod';
import { nearest, quoted } from '../../problems/nearest.ts';
import { briefingSchema } from '../../schemas/briefing.ts';
import { ROLE_IDS, ROLES } from '../../schemas/participant.ts';
import { existedOn, personSchema } from '../../schemas/entries.ts';
import { validate } from '../../schemas/validate.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { nearNames } from '../../vietnamese/near-names.ts';
import { toCivilDate, parseWrittenDate } from '../../vietnamese/written-dates.ts';
import type { DraftParticipant, Role } from './draft.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';

/** A valid answer in the archive's notation, or what is wrong with it, in Vietnamese. */
export type Answer<Value> = { value: Value; problem?: never } | { value?: never; problem: string };

/** Parses a date as people write it (`6/7/2020`, `2020-07-06`, `ngày 6 tháng 7 năm 2020`). */
export function readDate(written: string): Answer<CivilDate> {
  const day = parseWrittenDate(written);
  const date = day && toCivilDate(day);
  if (date === undefined)
    return {
      problem: `“${written}” không phải một ngày có thật. Viết ngày/tháng/năm, ví dụ 6/7/2020.`,
    };
  return readField('date', date);
}

/** Validates an answer for a field of the frontmatter. */
export function readField(
  name: 'title' | 'date' | 'author' | 'summary' | 'event',
  written: string,
): Answer<string> {
  const { data, violations } = validate<z.ZodType<string | undefined>>(
    briefingSchema.shape[name],
    written,
  );
  return data === undefined
    ? { problem: violations?.[0]?.message ?? 'Chưa có chữ nào.' }
    : { value: data };
}

/** Validates a participant. */
export function readParticipant(participant: DraftParticipant): Answer<DraftParticipant> {
  // The person's id is assigned later; any valid id passes the schema.
  const fields =
    'group' in participant
      ? { ...participant }
      : { person: 'x', office: participant.office, role: participant.role };
  const { violations } = validate(briefingSchema.shape.participants.element, fields);
  return violations ? { problem: violations[0]?.message ?? '' } : { value: participant };
}

/** Validates the name of a person new to the archive, which pages show as typed here. */
export function readNewName(written: string): Answer<string> {
  const name = written.trim().replace(/\s+/gu, ' ').normalize('NFC');
  if (/^\p{Lu}\p{L}*(?:[ ’'-]\p{Lu}\p{L}*)+$/u.test(name) && name !== name.toUpperCase())
    return validName(name);
  return {
    problem: `“${written}” không phải họ và tên viết đủ: viết hoa chữ đầu mỗi tiếng, có dấu, ví dụ Nguyễn Văn Mẫu.`,
  };
}

function validName(name: string): Answer<string> {
  const { data, violations } = validate(personSchema, { name });
  return data ? { value: data.name } : { problem: violations[0]?.message ?? '' };
}

/** Parses a role: `chủ trì`, `chu tri` or `chair`. */
function readRole(written: string): Role | undefined {
  const folded = fold(written.trim());
  for (const role of ROLE_IDS) if (role === folded || fold(ROLES[role]) === folded) return role;
  return undefined;
}

/**
 * Finds the entry with an id or name, ignoring accents and case. `kindName` is the kind of entry,
 * for messages.
 */
export function readReference(
  written: string,
  entries: readonly (Named & { title?: string })[],
  kindName: string,
): Answer<string> {
  const folded = fold(written.trim());
  const found = entries.filter(
    ({ id, name, title }) =>
      id === folded || fold(name) === folded || (title !== undefined && fold(title) === folded),
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return { value: only.id };
  const candidates =
    found.length > 1
      ? found.map(({ id }) => id)
      : nearest(
          written,
          entries.map(({ id }) => id),
        );
  return {
    problem:
      found.length > 1
        ? `Có nhiều ${kindName} tên “${written}”: ghi rõ một trong ${quoted(candidates)}.`
        : `Không có ${kindName} “${written}”.${candidates.length > 0 ? ` Gần nhất: ${quoted(candidates)}.` : ''}`,
  };
}

/**
 * Returns the places that existed on a day, selectable by id, name, or name with its kind (`xã Kỳ
 * Xuân`).
 */
export function placeEntries(
  { places }: Pick<KnownArchive, 'places'>,
  date: CivilDate | undefined,
): { id: string; name: string; title: string }[] {
  return places
    .filter((place) => date === undefined || existedOn(date, place))
    .map(({ id, name, kind }) => ({ id, name, title: `${kind} ${name}` }));
}

/** Parses `TÊN; CHỨC VỤ; VAI TRÒ`, where the name may be a known one. */
export function readPerson(written: string, people: readonly Named[]): Answer<DraftParticipant> {
  const [name = '', office = '', role = '', ...rest] = written
    .split(';')
    .map((part) => part.trim().normalize('NFC'));
  const parsedRole = readRole(role);
  if (name === '' || office === '' || rest.length > 0)
    return {
      problem: `--person="${written}": viết đủ ba phần “tên; chức vụ; vai trò”, ngăn bằng dấu chấm phẩy.`,
    };
  if (parsedRole === undefined)
    return {
      problem: `--person="${written}": vai trò là một trong ${quoted(Object.values(ROLES))}.`,
    };
  const byId = people.filter(({ id }) => id === name);
  const known = byId.length > 0 ? byId : findEntriesByName(name, people);
  if (known.length > 1)
    return {
      problem: `--person="${written}": có nhiều người tên đó, xin ghi mã: ${quoted(known.map(({ id }) => id))}.`,
    };
  const newName = known.length === 0 ? readNewName(name) : undefined;
  if (newName?.problem !== undefined)
    return { problem: `--person="${written}": ${newName.problem}` };
  const candidates = newName === undefined ? [] : nearNames(newName.value, people);
  return readParticipant({
    name: known[0]?.name ?? newName?.value ?? name,
    id: known[0]?.id,
    ...(candidates.length > 0 && { candidates }),
    office,
    role: parsedRole,
  });
}

/** Parses `TÊN NHÓM; VAI TRÒ; SỐ`, where the number is optional. */
export function readGroup(written: string): Answer<DraftParticipant> {
  const [group = '', role = '', count, ...rest] = written
    .split(';')
    .map((part) => part.trim().normalize('NFC'));
  const parsedRole = readRole(role);
  if (group === '' || role === '' || rest.length > 0)
    return {
      problem: `--group="${written}": viết “tên nhóm; vai trò” hoặc “tên nhóm; vai trò; số”, ngăn bằng dấu chấm phẩy.`,
    };
  if (parsedRole === undefined)
    return {
      problem: `--group="${written}": vai trò là một trong ${quoted(Object.values(ROLES))}.`,
    };
  if (count !== undefined && !/^[1-9]\d{0,5}$/u.test(count))
    return { problem: `--group="${written}": “${count}” không phải một số nguyên dương.` };
  return readParticipant({
    group,
    role: parsedRole,
    ...(count !== undefined && { count: Number(count) }),
  });
}
