import type { Briefing } from '../../archive/briefing.ts';
import { figureText } from '../../archive/figures.ts';
import { searchedTexts } from '../../schemas/published-fields.ts';
import { dateParts } from '../../vietnamese/dates.ts';
import { dateTerms } from '../date-terms.ts';
import {
  FIRST_BODY_SLOT,
  FIRST_LEAD_SLOT,
  WINDOW_OVERLAP,
  PAIR_SLOTS,
  WINDOW_STEP,
} from '../layout.ts';
import type { Term } from '../term.ts';

/** A part of a briefing: its lines, and the slots (layout.ts) of its pairs. */
export interface Field {
  lines: string[];
  /** Whether this is the title or the lead. */
  headline: boolean;
  firstSlot: number;
  endSlot: number;
}

/**
 * Returns the searchable fields of a briefing: the title, the lead, and the rest, which is the text
 * and the entities and people that it names.
 */
export function fieldsOf(briefing: Briefing, text: string): Field[] {
  const { title, summary, event, participants, photos, figures, topics, places, author } = briefing;
  const rest = [
    ...text.split('\n'),
    ...figures.map(figureText),
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
    ...topics.map(({ name }) => name),
    ...places.map(({ name }) => name),
    author.name,
    ...searchedTexts(briefing),
  ];
  const lead = [summary, event].filter((line) => line !== undefined);
  return [
    { lines: [title], headline: true, firstSlot: 0, endSlot: FIRST_LEAD_SLOT },
    { lines: lead, headline: true, firstSlot: FIRST_LEAD_SLOT, endSlot: FIRST_BODY_SLOT },
    { lines: rest, headline: false, firstSlot: FIRST_BODY_SLOT, endSlot: PAIR_SLOTS },
  ];
}

// Preallocated: an archive needs them ten million times.
const SINGLE_SLOT = Array.from({ length: PAIR_SLOTS }, (_unused, slot) => [slot]);
const WITH_PREVIOUS_SLOT = Array.from({ length: PAIR_SLOTS }, (_unused, slot) => [slot - 1, slot]);

/**
 * The slots of the pair that starts at syllable `index` of a field with `total` syllables: its
 * window, and the previous window if it overlaps.
 */
export function slotsAt(
  index: number,
  total: number,
  { firstSlot, endSlot }: Field,
): readonly number[] {
  const windowLength = Math.max(WINDOW_STEP, Math.ceil(total / (endSlot - firstSlot)));
  const slot = firstSlot + Math.floor(index / windowLength);
  return (
    (slot > firstSlot && index % windowLength < WINDOW_OVERLAP
      ? WITH_PREVIOUS_SLOT[slot]
      : SINGLE_SLOT[slot]) ?? []
  );
}

/** The terms of a briefing's date, which its text may not mention. */
export function dateTermsOf({ date }: Briefing): Term[] {
  return dateTerms(dateParts(date));
}
