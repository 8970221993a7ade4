import type { Briefing } from '../../archive/briefing.ts';
import { figureWords } from '../../archive/figures.ts';
import { dateParts } from '../../vietnamese/dates.ts';
import { meanings } from '../date-terms.ts';
import { FIRST_BODY_SLOT, FIRST_LEAD_SLOT, OVERLAP, PAIR_SLOTS, STRETCH } from '../layout.ts';
import type { Term } from '../terms.ts';

/** A part of a briefing as search reads it: its lines, and the slots (layout.ts) of its pairs. */
export interface Field {
  lines: string[];
  /** Whether it is the title or the lead. */
  headline: boolean;
  firstSlot: number;
  endSlot: number;
}

/** All that search reads of a briefing: its title, its lead, then its text and who and what it names. */
export function fieldsOf(briefing: Briefing, text: string): Field[] {
  const { title, summary, event, participants, photos, figures, topics, places, author } = briefing;
  const rest = [
    ...text.split('\n'),
    ...figures.map(figureWords),
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
    ...topics.map(({ name }) => name),
    ...places.map(({ name }) => name),
    author.name,
  ];
  const lead = [summary, event].filter((line) => line !== undefined);
  return [
    { lines: [title], headline: true, firstSlot: 0, endSlot: FIRST_LEAD_SLOT },
    { lines: lead, headline: true, firstSlot: FIRST_LEAD_SLOT, endSlot: FIRST_BODY_SLOT },
    { lines: rest, headline: false, firstSlot: FIRST_BODY_SLOT, endSlot: PAIR_SLOTS },
  ];
}

// Made once: an archive asks for them ten million times.
const ALONE = Array.from({ length: PAIR_SLOTS }, (_unused, slot) => [slot]);
const WITH_BEFORE = Array.from({ length: PAIR_SLOTS }, (_unused, slot) => [slot - 1, slot]);

/** The slots of a pair that begins at the `at`th of a field's `total` syllables: its stretch, and before it the one that reaches so far. */
export function slotsAt(at: number, total: number, { firstSlot, endSlot }: Field): readonly number[] {
  const length = Math.max(STRETCH, Math.ceil(total / (endSlot - firstSlot)));
  const slot = firstSlot + Math.floor(at / length);
  return (slot > firstSlot && at % length < OVERLAP ? WITH_BEFORE[slot] : ALONE[slot]) ?? [];
}

/** What a briefing is about that its text need not say: the day it is of. */
export function termsOfDay({ date }: Briefing): Term[] {
  return meanings(dateParts(date));
}
