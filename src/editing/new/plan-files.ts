import { Document } from 'yaml';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { slugOf } from '../../vietnamese/slug.ts';
import { composeBriefing } from './compose.ts';
import type { Draft, Found } from './draft.ts';
import type { KnownArchive, Named } from './known-archive.ts';
import { proposeSlug } from './propose-slug.ts';

/** A file to write: its path below the content folder, and its text. */
export interface PlannedFile {
  path: string;
  text: string;
}

/** What a draft needs before it has a place in the archive. */
export type PlacedDraft = Draft & { title: Found<string>; date: Found<CivilDate> };

/** Whether a draft has a title and a date, which decide where its file lies. */
export function isPlaced(draft: Draft): draft is PlacedDraft {
  return draft.title !== undefined && draft.date !== undefined;
}

/** The files that a draft becomes: the briefing first, then one for each person and author that the archive does not know yet. */
export function planFiles(draft: PlacedDraft, known: KnownArchive): PlannedFile[] {
  const { title, date, author } = draft;
  const people = new Map<string, string>();
  const files: PlannedFile[] = [];
  for (const { value } of draft.participants) {
    if ('group' in value || value.id !== undefined || people.has(value.name)) continue;
    const id = freeId(value.name, [...known.people.map((person) => person.id), ...people.values()]);
    people.set(value.name, id);
    files.push({ path: `people/${id}.yaml`, text: nameFile(value.name) });
  }
  if (author && !known.authors.some(({ name }) => name === author.value)) {
    files.push({ path: `authors/${freeId(author.value, known.authors.map(({ id }) => id))}.yaml`, text: nameFile(author.value) });
  }
  const slug = draft.slug ?? proposeSlug(title.value, date.value, known.slugs);
  const text = composeBriefing(draft, known, ({ name, id }) => id ?? people.get(name) ?? slugOf(name));
  return [{ path: `briefings/${date.value.slice(0, 7).replace('-', '/')}/${slug}.mdx`, text }, ...files];
}

/** An id for a name that nobody has: people of one name are told apart by a number. */
function freeId(name: string, taken: readonly Named['id'][]): string {
  const id = slugOf(name);
  return [id, ...Array.from({ length: taken.length }, (_unused, index) => `${id}-${index + 2}`)].find((candidate) => !taken.includes(candidate)) ?? id;
}

function nameFile(name: string): string {
  return new Document({ name }).toString();
}
