import type * as z from 'astro/zod';
import { latestChange } from '../../archive/changes.ts';
import { figureOf, type Figure } from '../../archive/figures.ts';
import { briefingSchema } from '../../schemas/briefing.ts';
import { ROLES, type RoleName } from '../../schemas/participant.ts';
import type { Correction, Removal, Withdrawal } from '../../schemas/changes.ts';
import { isRecord } from '../../schemas/is-record.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { NameOf } from './names.ts';

/** A person or group of a draft; `role` is undefined until it is chosen. */
export interface DraftParticipant {
  name: string;
  /** The person's id; undefined for a group. */
  person?: string | undefined;
  office: string;
  role?: RoleName | undefined;
  count?: number | undefined;
}

/** A photograph of a draft. */
export interface DraftPhoto {
  /** The name of its file, or the `blob:` address of one chosen but not saved yet. */
  src: string;
  alt: string;
  caption: string;
  credit: string;
}

/** The frontmatter of a briefing that is being written: what is missing is empty. */
export interface Draft {
  title: string;
  date?: CivilDate | undefined;
  author: string;
  summary: string;
  event: string;
  participants: DraftParticipant[];
  topics: { id: string; name: string }[];
  places: { id: string; name: string }[];
  photos: DraftPhoto[];
  figures: Figure[];
  /** The positions in `indicators`, from 1, of figures that are incomplete or invalid. */
  invalidFigures: number[];
  updated?: CivilDate | undefined;
  sample: boolean;
  draft: boolean;
  source: { title: string; author: string; note: string };
  corrections: Correction[];
  withdrawn?: Withdrawal | undefined;
  removed?: Removal | undefined;
}

const { shape } = briefingSchema;

/**
 * Reads the frontmatter of a briefing that is being written. Unlike the check it refuses nothing: a
 * field that is missing or invalid is left out, and the others are shown.
 * @param frontmatter parsed YAML.
 * @param nameOf finds the names of the entries that it refers to; others are shown by their ids.
 */
export function readDraft(frontmatter: unknown, nameOf: NameOf): Draft {
  const fields = isRecord(frontmatter) ? frontmatter : {};
  const references = (collection: string, value: unknown) =>
    listIn(value)
      .map(textIn)
      .filter(Boolean)
      .map((id) => ({ id, name: nameOf(collection, id) ?? id }));
  const source = isRecord(fields['source']) ? fields['source'] : {};
  const corrections = validItems(shape.corrections.unwrap().element, fields['corrections']);
  const figures = listIn(fields['indicators']).map(
    (figure) => shape.indicators.unwrap().element.safeParse(figure).data,
  );
  const withdrawn = shape.withdrawn.safeParse(fields['withdrawn']).data;
  return {
    title: textIn(fields['title']),
    date: shape.date.safeParse(fields['date']).data,
    author: textIn(fields['author']),
    summary: textIn(fields['summary']),
    event: textIn(fields['event']),
    participants: listIn(fields['participants'])
      .map((participant) => readParticipant(participant, nameOf))
      .filter(({ name }) => name !== ''),
    topics: references('topics', fields['topics']),
    places: references('places', fields['places']),
    photos: listIn(fields['photos']).map(readPhoto),
    figures: figures
      .filter((figure) => figure !== undefined)
      .map((figure) =>
        figureOf(
          figure,
          { name: nameOf('indicators', figure.indicator) ?? figure.indicator },
          corrections,
        ),
      ),
    invalidFigures: figures.flatMap((figure, index) => (figure === undefined ? [index + 1] : [])),
    updated: latestChange({
      updated: shape.updated.safeParse(fields['updated']).data,
      corrections,
      withdrawn,
    }),
    sample: fields['sample'] === true,
    draft: fields['draft'] === true,
    source: {
      title: textIn(source['title']),
      author: textIn(source['author']),
      note: textIn(source['note']),
    },
    corrections,
    withdrawn,
    removed: shape.removed.safeParse(fields['removed']).data,
  };
}

function readParticipant(participant: unknown, nameOf: NameOf): DraftParticipant {
  const { person, group, office, role, count } = isRecord(participant) ? participant : {};
  const id = textIn(person);
  const known = Object.entries(ROLES).find(([name]) => name === role);
  return {
    name: id === '' ? textIn(group) : (nameOf('people', id) ?? id),
    ...(id !== '' && { person: id }),
    office: textIn(office),
    role: known?.[1],
    ...(typeof count === 'number' && { count }),
  };
}

function readPhoto(photo: unknown): DraftPhoto {
  const { src, alt, caption, credit } = isRecord(photo) ? photo : {};
  return { src: textIn(src), alt: textIn(alt), caption: textIn(caption), credit: textIn(credit) };
}

function validItems<Item extends z.ZodType>(schema: Item, value: unknown): z.infer<Item>[] {
  return listIn(value).flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers are texts too: a title of digits is one in YAML. */
function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
