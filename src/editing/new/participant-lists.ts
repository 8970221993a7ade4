import type { Role } from './draft.ts';
import { BESIDES, HONOURING, INTRODUCTIONS } from './group-introductions.ts';
import { type Conditions, SUBJECT_LISTS } from './group-subjects.ts';

/** A list in a sentence, and what those in it do. */
export interface ParticipantList extends Conditions {
  who: string;
  role: Role;
}

/**
 * Finds the lists of those who take part in what a sentence tells, or are honoured; a list within
 * another is behind it.
 */
export function findParticipantLists(sentence: string): ParticipantList[] {
  const find = (
    patterns: readonly RegExp[],
    conditions: Omit<ParticipantList, 'who'>,
  ): ParticipantList[] =>
    patterns.flatMap((pattern) => {
      const who = pattern.exec(sentence)?.groups?.['who'];
      return who === undefined ? [] : [{ who, ...conditions }];
    });
  const role = 'attendee';
  // The longest list holds those that a later word introduces.
  const longest = find(INTRODUCTIONS, { role, takesAnyWords: true })
    .sort((a, b) => b.who.length - a.who.length)
    .slice(0, 1);
  const lists = [
    [...longest, ...find([BESIDES], { role, takesAnyWords: true })],
    ...SUBJECT_LISTS.map((line) =>
      line.flatMap(({ patterns, ...conditions }) => find(patterns, { role, ...conditions })),
    ),
  ];
  const surest = lists.find((found) => found.length > 0) ?? [];
  return [
    ...surest.toSorted((a, b) => b.who.length - a.who.length),
    ...find([HONOURING], { role: 'honoree' }),
  ];
}
