import type { BriefingData } from '../schemas/briefing.ts';
import type { FigureData } from '../schemas/stated-figure.ts';
import { CORRECTED } from '../schemas/changes.ts';
import { shortDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { periodCode, periodName, periodOf } from '../vietnamese/periods.ts';

/** A difference between a briefing as it was published and as it is now. */
export interface PublishedChange {
  /** The field now, in the frontmatter. */
  path: PropertyKey[];
  /** The change, the old and the new value, in Vietnamese, as in a correction. */
  what: string;
  was: string;
  now: string;
  changes: keyof typeof CORRECTED;
  /** The id of the indicator of a changed figure. */
  indicator?: string;
}

/** Names of entries by id, for messages. */
export interface EntryNames {
  person: (id: string) => string;
  indicator: (id: string) => string;
}

/**
 * The changed date, figures and people of a published briefing; what was added is none.
 * @param before its frontmatter when it was published, with people by their present ids.
 */
export function publishedChanges(
  before: BriefingData,
  after: BriefingData,
  names: EntryNames,
): PublishedChange[] {
  return [
    ...dateChange(before, after),
    ...personChanges(before, after, names),
    ...figureChanges(before, after, names),
  ];
}

/** Whether a changed briefing tells its readers so: by a day of change, or a correction. */
export function isAnnounced(before: BriefingData, after: BriefingData): boolean {
  return (
    (after.updated !== undefined && after.updated !== before.updated) ||
    JSON.stringify(after.corrections) !== JSON.stringify(before.corrections) ||
    (after.withdrawn !== undefined && before.withdrawn === undefined)
  );
}

function dateChange(before: BriefingData, after: BriefingData): PublishedChange[] {
  if (before.date === after.date) return [];
  return [
    {
      path: ['date'],
      what: 'Ngày diễn ra sự việc',
      was: shortDate(before.date),
      now: shortDate(after.date),
      changes: 'detail',
    },
  ];
}

function personChanges(
  before: BriefingData,
  after: BriefingData,
  names: EntryNames,
): PublishedChange[] {
  const [earlier, present] = [peopleOf(before), peopleOf(after)];
  const removed = [...earlier.keys()].filter((id) => !present.has(id));
  const added = [...present].filter(([id]) => !earlier.has(id));
  return removed.map((id, number): PublishedChange => {
    const [heir, index] = added[number] ?? [];
    return {
      path: index === undefined ? ['participants'] : ['participants', index, 'person'],
      what: 'Người tham gia',
      was: names.person(id),
      now: heir === undefined ? `không có ${names.person(id)}` : names.person(heir),
      changes: 'name',
    };
  });
}

/** The ids of the people of a briefing, each with its first index. */
function peopleOf({ participants }: BriefingData): Map<string, number> {
  return new Map(
    participants
      .flatMap((one, index): [string, number][] => ('person' in one ? [[one.person, index]] : []))
      .reverse(),
  );
}

function figureChanges(
  before: BriefingData,
  after: BriefingData,
  names: EntryNames,
): PublishedChange[] {
  const earlier = new Set(before.indicators.map(figureKey));
  return before.indicators.flatMap((figure): PublishedChange[] => {
    const key = figureKey(figure);
    const same = after.indicators.findIndex((other) => figureKey(other) === key);
    const moved = after.indicators.findIndex(
      (other) => other.indicator === figure.indicator && !earlier.has(figureKey(other)),
    );
    const index = same >= 0 ? same : moved;
    const present = after.indicators[index];
    const what = `${names.indicator(figure.indicator)}, ${periodName(periodOf(figure.period))}`;
    const change = { what, changes: 'figure', indicator: figure.indicator } as const;
    // A correction may only name an indicator that the briefing still states.
    if (!present)
      return [
        {
          what,
          changes: 'figure',
          path: ['indicators'],
          was: wordsOf(figure),
          now: 'bỏ con số này',
        },
      ];
    if (same < 0)
      return [
        {
          ...change,
          path: ['indicators', index, 'period'],
          was: `${wordsOf(figure)}, ${periodName(periodOf(figure.period))}`,
          now: `${wordsOf(present)}, ${periodName(periodOf(present.period))}`,
        },
      ];
    const field = (['value', 'total', 'unit', 'plan_percent'] as const).find(
      (name) => figure[name] !== present[name],
    );
    return field === undefined || (figure[field] === undefined && field !== 'unit')
      ? []
      : [
          {
            ...change,
            path: ['indicators', index, field],
            was: wordsOf(figure),
            now: wordsOf(present),
          },
        ];
  });
}

function figureKey({ indicator, period }: FigureData): string {
  return `${indicator} ${periodCode(periodOf(period))}`;
}

/** A figure in words: `12/17 chỉ tiêu`, `2.919,8 tỷ đồng (45% kế hoạch)`. */
function wordsOf({ value, total, unit, plan_percent: percent }: FigureData): string {
  const number = `${formatNumber(value)}${total === undefined ? '' : `/${formatNumber(total)}`}`;
  const plan = percent === undefined ? '' : ` (${formatNumber(percent)}% kế hoạch)`;
  return `${number}${unit === '%' ? '' : ' '}${unit}${plan}`;
}
