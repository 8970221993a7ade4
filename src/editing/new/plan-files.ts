import { Document } from 'yaml';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { SLUG, slugOf } from '../../vietnamese/slug.ts';
import { slugProblems } from './apply-flags.ts';
import { composeBriefing } from './compose.ts';
import type { Draft, DraftParticipant, Found } from './draft.ts';
import type { KnownArchive } from './known-archive.ts';
import { hasEntry } from './match-name.ts';
import { proposeSlug } from './propose-slug.ts';

/** A file to write: its path below the content folder, and its text or a photograph's bytes. */
export type PlannedFile = PlannedText | { path: string; bytes: Uint8Array };

/** A text to write. */
export interface PlannedText {
  path: string;
  text: string;
}

/** A draft with everything that determines its path. */
export type PlacedDraft = Draft & { title: Found<string>; date: Found<CivilDate> };

/** Whether a draft has a title and a date, which determine its path. */
export function isPlaced(draft: Draft): draft is PlacedDraft {
  return draft.title !== undefined && draft.date !== undefined;
}

/**
 * Returns, in Vietnamese, why no files can be planned: a title, or the name of a new person, yields
 * no file name.
 */
export function planProblems(draft: PlacedDraft, known: KnownArchive): string[] {
  const people = draft.participants.flatMap(({ value }) =>
    isNewPerson(value) ? [value.name] : [],
  );
  return [
    ...slugProblems(slugFor(draft, known), known),
    ...[...new Set([...people, ...newAuthor(draft, known)])]
      .filter((name) => !SLUG.test(slugOf(name)))
      .map(
        (name) =>
          `“${name}” không đặt thành tên tệp hồ sơ được. Viết tên bằng chữ quốc ngữ, ví dụ Nguyễn Văn Mẫu.`,
      ),
  ];
}

/**
 * Plans the files of a draft: the briefing first, then its photographs, then one for each new
 * person and author.
 */
export function planFiles(
  draft: PlacedDraft,
  known: KnownArchive,
): [briefing: PlannedText, ...others: PlannedFile[]] {
  const { date } = draft;
  const people = new Map<string, string>();
  const planned = new Set<string>();
  const files: PlannedFile[] = [];
  for (const { value } of draft.participants) {
    if (!isNewPerson(value) || people.has(value.name)) continue;
    const id = unusedId(value.name, (other) => hasEntry(other, known.people) || planned.has(other));
    people.set(value.name, id);
    planned.add(id);
    files.push({ path: `people/${id}.yaml`, text: entryFile(value.name) });
  }
  for (const name of newAuthor(draft, known)) {
    files.push({
      path: `authors/${unusedId(name, (id) => hasEntry(id, known.authors))}.yaml`,
      text: entryFile(name),
    });
  }
  const slug = slugFor(draft, known);
  const folder = `briefings/${date.value.slice(0, 7).replace('-', '/')}`;
  const photos = draft.photos.map((photo, index) =>
    photo.picture ? { ...photo, src: `${slug}-${index + 1}.${photo.picture.extension}` } : photo,
  );
  const text = composeBriefing(
    { ...draft, photos },
    known,
    ({ name, id }) => id ?? people.get(name) ?? slugOf(name),
  );
  const pictures = photos.flatMap(({ src, picture }) =>
    src !== undefined && picture ? [{ path: `${folder}/${src}`, bytes: picture.bytes }] : [],
  );
  return [{ path: `${folder}/${slug}.mdx`, text }, ...pictures, ...files];
}

function slugFor({ slug, title, date }: PlacedDraft, known: KnownArchive): string {
  return slug ?? proposeSlug(title.value, date.value, known.slugs);
}

/** Whether a participant is a person new to the archive, without doubt. */
function isNewPerson(
  value: DraftParticipant,
): value is Extract<DraftParticipant, { name: string }> {
  return 'name' in value && value.id === undefined && value.candidates === undefined;
}

/** The author's name if it is new to the archive, without doubt. */
function newAuthor({ author }: Draft, known: KnownArchive): string[] {
  return author &&
    author.choices === undefined &&
    !known.authors.some(({ name }) => name === author.value)
    ? [author.value]
    : [];
}

/** Derives an unused id from a name; a number separates people of the same name. */
function unusedId(name: string, isUsed: (id: string) => boolean): string {
  const id = slugOf(name);
  if (!isUsed(id)) return id;
  let number = 2;
  while (isUsed(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function entryFile(name: string): string {
  return new Document({ name }).toString();
}
