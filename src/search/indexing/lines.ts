import type { Briefing } from '../../archive/archive.ts';
import { FIRST_BODY_SLOT, PAIR_SLOTS } from '../layout.ts';
import type { Term } from '../terms.ts';
import { meanings } from '../date-terms.ts';
import { dateParts } from '../../vietnamese/dates.ts';

/** A line of a briefing and the slot of its pairs (layout.ts). */
export interface SlottedLine {
  line: string;
  slot: number;
}

/** All that search reads of a briefing: its title and lead, then its text and who and what it names, in slots that rise. */
export function linesOf(briefing: Briefing, text: string): SlottedLine[] {
  const { title, summary, event, participants, photos, topics, places, author } = briefing;
  const rest = [
    ...text.split('\n'),
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
    ...topics.map(({ name }) => name),
    ...places.map(({ name }) => name),
    author.name,
  ];
  const lead = [summary, event].filter((line) => line !== undefined);
  return [{ line: title, slot: 0 }, ...lead.map((line) => ({ line, slot: 1 })), ...inStretches(rest)];
}

/** What a briefing is about that its text need not say: the day it is of. */
export function termsOfDay({ date }: Briefing): Term[] {
  return meanings(dateParts(date));
}

/** Lines in as many stretches of about one length as there are slots for them. */
function inStretches(lines: readonly string[]): SlottedLine[] {
  const stretches = PAIR_SLOTS - FIRST_BODY_SLOT;
  const total = lines.reduce((sum, line) => sum + line.length, 1);
  let before = 0;
  return lines.map((line) => {
    const slot = FIRST_BODY_SLOT + Math.floor((stretches * before) / total);
    before += line.length;
    return { line, slot };
  });
}
