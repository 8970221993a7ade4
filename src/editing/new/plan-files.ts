import { Document } from 'yaml';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { SLUG, slugOf } from '../../vietnamese/slug.ts';
import { slugProblems } from './apply-flags.ts';
import { composeBriefing } from './compose.ts';
import type { Draft, Found } from './draft.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { proposeSlug } from './propose-slug.ts';

/** A file to write: its path below the content folder, and its text, or a photograph's bytes. */
export type PlannedFile = PlannedText | { path: string; bytes: Uint8Array };

interface PlannedText {
  path: string;
  text: string;
}

/** What a draft needs before it has a place in the archive. */
type PlacedDraft = Draft & { title: Found<string>; date: Found<CivilDate> };

/** Whether a draft has a title and a date, which decide where its file lies. */
export function isPlaced(draft: Draft): draft is PlacedDraft {
  return draft.title !== undefined && draft.date !== undefined;
}

/** What keeps a draft from having files, in Vietnamese: a title, or the name of somebody new, that no file name can be made of. */
export function planProblems(draft: PlacedDraft, known: KnownArchive): string[] {
  const people = draft.participants.flatMap(({ value }) => ('group' in value || value.id !== undefined ? [] : [value.name]));
  return [
    ...slugProblems(slugFor(draft, known), known),
    ...[...new Set([...people, ...newAuthor(draft, known)])]
      .filter((name) => !SLUG.test(slugOf(name)))
      .map((name) => `“${name}” không đặt thành tên tệp hồ sơ được. Viết tên bằng chữ quốc ngữ, ví dụ Bùi Quang Hoàn.`),
  ];
}

/** The files that a draft becomes: the briefing first, then its photographs, then one for each person and author that the archive does not know yet. */
export function planFiles(draft: PlacedDraft, known: KnownArchive): [briefing: PlannedText, ...others: PlannedFile[]] {
  const { date } = draft;
  const people = new Map<string, string>();
  const files: PlannedFile[] = [];
  for (const { value } of draft.participants) {
    if ('group' in value || value.id !== undefined || people.has(value.name)) continue;
    const id = freeId(value.name, [...known.people.map((person) => person.id), ...people.values()]);
    people.set(value.name, id);
    files.push({ path: `people/${id}.yaml`, text: nameFile(value.name) });
  }
  for (const name of newAuthor(draft, known)) {
    files.push({ path: `authors/${freeId(name, known.authors.map(({ id }) => id))}.yaml`, text: nameFile(name) });
  }
  const slug = slugFor(draft, known);
  const folder = `briefings/${date.value.slice(0, 7).replace('-', '/')}`;
  const photos = draft.photos.map((photo, index) => (photo.picture ? { ...photo, src: `${slug}-${index + 1}.${photo.picture.ending}` } : photo));
  const text = composeBriefing({ ...draft, photos }, known, ({ name, id }) => id ?? people.get(name) ?? slugOf(name));
  const pictures = photos.flatMap(({ src, picture }) => (src !== undefined && picture ? [{ path: `${folder}/${src}`, bytes: picture.bytes }] : []));
  return [{ path: `${folder}/${slug}.mdx`, text }, ...pictures, ...files];
}

function slugFor({ slug, title, date }: PlacedDraft, known: KnownArchive): string {
  return slug ?? proposeSlug(title.value, date.value, known.slugs);
}

/** The author's name where the archive does not know it yet. */
function newAuthor({ author }: Draft, known: KnownArchive): string[] {
  return author && !known.authors.some(({ name }) => name === author.value) ? [author.value] : [];
}

/** An id for a name that nobody has: people of one name are told apart by a number. */
function freeId(name: string, taken: readonly Named['id'][]): string {
  const id = slugOf(name);
  return [id, ...Array.from({ length: taken.length }, (_unused, index) => `${id}-${index + 2}`)].find((candidate) => !taken.includes(candidate)) ?? id;
}

function nameFile(name: string): string {
  return new Document({ name }).toString();
}
