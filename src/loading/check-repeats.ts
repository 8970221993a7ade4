import { similarity, type Fingerprint } from '../hygiene/fingerprint.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import { ROLES } from '../schemas/participant.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** What tells a briefing from others. */
export interface Distinct {
  /** `2020/07/<slug>.mdx` */
  path: string;
  title: string;
  date: CivilDate;
  /** The title of its source. */
  sourceTitle?: string | undefined;
  fingerprint: Fingerprint;
}

/** A briefing that seems to be in the archive already. */
export interface Repeat {
  path: string;
  /** The field that is the same, in the frontmatter; empty for the text. */
  field: PropertyKey[];
  /** Vietnamese sentences. */
  message: string;
  expected: string;
}

/** Share of the text above which two briefings of a day are the same. */
const SAME_TEXT = 0.6;
/** How many briefings of a day are compared with a further one; no real day has more. */
const MAX_COMPARED = 50;

const EXPECTED =
  'Nếu là cùng một bản tin thì giữ lại một tệp; nếu không thì viết tiêu đề cho người đọc phân biệt được.';

/**
 * Finds briefings with the title or source of an earlier one, or nearly the same text on the same
 * day. Marks, case and punctuation of titles do not count.
 * @param briefings in the order in which a later one counts as the repeat.
 * @param folder the folder of briefings in messages, `content/briefings`.
 */
export function findRepeats(briefings: readonly Distinct[], folder: string): Repeat[] {
  const byTitle = new Map<string, Distinct>();
  const bySource = new Map<string, Distinct>();
  const byDay = new Map<CivilDate, Distinct[]>();
  return briefings.flatMap((briefing): Repeat[] => {
    const { path, title, date, sourceTitle, fingerprint } = briefing;
    const titleKey = slugOf(title);
    const sourceKey = slugOf(sourceTitle ?? '');
    const sameTitle = byTitle.get(titleKey);
    const sameSource = bySource.get(sourceKey);
    const sameDay = byDay.get(date) ?? [];
    const sameText = sameDay.find(
      (other) => similarity(other.fingerprint, fingerprint) >= SAME_TEXT,
    );
    if (titleKey !== '' && !sameTitle) byTitle.set(titleKey, briefing);
    if (sourceKey !== '' && !sameSource) bySource.set(sourceKey, briefing);
    if (sameDay.length < MAX_COMPARED) sameDay.push(briefing);
    byDay.set(date, sameDay);
    const repeat = (field: PropertyKey[], message: string): Repeat[] => [
      { path, field, message, expected: EXPECTED },
    ];
    const nameOf = (other: Distinct) => `${folder}/${other.path}`;
    if (sameText)
      return repeat(
        [],
        `Nội dung gần như trùng với ${nameOf(sameText)}, cùng ngày ${shortDate(date)}.`,
      );
    if (sameTitle)
      return repeat(
        ['title'],
        `Tiêu đề này đã có ở ${nameOf(sameTitle)}, ngày ${shortDate(sameTitle.date)}.`,
      );
    if (sameSource)
      return repeat(
        ['source', 'title'],
        `Bản gốc “${sourceTitle ?? ''}” cũng là bản gốc của ${nameOf(sameSource)}.`,
      );
    return [];
  });
}

/** A participant who is listed before, and the path of the entry in the frontmatter. */
export interface RepeatedPerson {
  field: PropertyKey[];
  /** Vietnamese sentences. */
  message: string;
  expected: string;
}

/**
 * Finds people who are listed twice in the same role or with different offices, as after two
 * entries of one person were merged.
 */
export function findRepeatedPeople({
  participants,
}: Pick<BriefingData, 'participants'>): RepeatedPerson[] {
  return participants.flatMap((participant, index): RepeatedPerson[] => {
    if (!('person' in participant)) return [];
    const { person, role, office } = participant;
    const earlier = participants
      .slice(0, index)
      .filter((other) => 'person' in other)
      .find((other) => other.person === person && (other.role === role || other.office !== office));
    if (!earlier) return [];
    return [
      {
        field: ['participants', index, 'person'],
        message:
          earlier.role === role
            ? `“${person}” được ghi hai lần với vai trò ${ROLES[role].toLowerCase()}.`
            : `“${person}” được ghi hai lần, là “${earlier.office}” và “${office}”.`,
        expected: 'Giữ lại một lần. Một người có nhiều vai trò thì ghi cùng một chức vụ.',
      },
    ];
  });
}
