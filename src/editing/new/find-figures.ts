import type { FigureData } from '../../schemas/stated-figure.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { CHANGED, DUE, EXACT_NUMERAL, PLANNED } from '../../vietnamese/figure-words.ts';
import { parseNumber, rounded } from '../../vietnamese/numbers.ts';
import { periodOf } from '../../vietnamese/periods.ts';
import { findPeriods } from './figure-periods.ts';
import type { KnownArchive } from './known-archive.ts';
import { syllableForms } from './mentions.ts';
import { splitSentences } from './paragraphs.ts';
import { planPercentIn } from './share-of-plan.ts';

/** What a clause with one of these states, and the rest of its sentence, is a plan. */
const PLAN = new RegExp(`${PLANNED}|giao (?:chỉ tiêu|kế hoạch)|^kế hoạch (?:năm|quý|\\d)`, 'iu');
/** A clause with one of these states the figure of a commune instead of the district. */
const NOT_AN_ACTUAL = new RegExp(
  `(?<!\\p{L})(?:(?:${DUE})(?!\\p{L})|(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn) \\p{Lu})`,
  'u',
);
/** A change, from which on a clause states no amount; `giảm còn` states what is left. */
const CHANGE = new RegExp(
  `(?:\\s+và)?(?<!\\p{L})(?:${CHANGED})(?! trưởng|\\p{L})(?!\\s+(?:xuống |lên )?(?:còn|thành)(?!\\p{L})).*$`,
  'isu',
);
const ESTIMATED = /(?<!\p{L})ước(?!\p{L})/iu;
/** A clause that only says how much is done; the clause before names of what. */
const DONE = new RegExp(`^(?:đã |cơ bản )?hoàn thành ${EXACT_NUMERAL}\\s?%$`, 'iu');
/** Before a colon it speaks of all that follows. */
const ALL_ESTIMATED = /(?<!\p{L})ước(?: thực hiện| đạt| tính)?$/iu;

/** That a clause has several numbers in the unit of an indicator. */
const SEVERAL = 'several';

type Indicator = KnownArchive['indicators'][number];

/** What a text states of known indicators. */
export interface FiguresFound {
  figures: FigureData[];
  /** Clauses with a figure that was not taken, each with the reason in Vietnamese. */
  unused: { clause: string; reason: string }[];
}

interface Clause {
  text: string;
  end: number;
  /** Whether its sentence states a plan so far, or estimates. */
  isPlan: boolean;
  isEstimate: boolean;
}

/**
 * Finds the figures of known indicators: clauses with every word of an indicator's name and one
 * number in its unit (`thu ngân sách đạt 54 tỷ đồng`). The period is the last one named before it.
 * Does not take uncertain figures: those without a period that has begun by `date`, and those
 * stated with different values for one period.
 */
export function findFigures(
  paragraphs: readonly string[],
  date: CivilDate | undefined,
  { indicators }: Pick<KnownArchive, 'indicators'>,
): FiguresFound {
  const found = new Map<string, { figure: FigureData; clause: string }[]>();
  const unused: FiguresFound['unused'] = [];
  for (const paragraph of paragraphs) {
    const periods = date === undefined ? [] : findPeriods(paragraph, date.slice(0, 4));
    let [next, period]: [number, string | undefined] = [0, undefined];
    let last: { figure: FigureData; indicator: Indicator } | undefined;
    let before = '';
    for (const { text, end, isPlan, isEstimate } of clausesOf(paragraph)) {
      for (let named = periods[next]; named && named.end <= end; named = periods[(next += 1)])
        period = named.code;
      const previous = last;
      last = undefined;
      if (previous?.indicator.plan !== undefined) addPlan(previous.figure, text);
      const clause = text.replace(CHANGE, '');
      const named = DONE.test(clause) ? `${before} ${clause}` : clause;
      const reason = isPlan || NOT_AN_ACTUAL.test(clause) ? NO_RESULT : reasonAgainst(period, date);
      for (const indicator of indicators.filter(({ parts }) => !parts)) {
        const stated = parseFigure(clause, named, indicator);
        if (stated === SEVERAL)
          unused.push({ clause: text, reason: 'nhiều con số trong một vế câu' });
        else if (!stated) {
          if (clause !== text && parseFigure(text, text, indicator))
            unused.push({ clause: text, reason: NO_RESULT });
        } else if (reason !== undefined || period === undefined)
          unused.push({ clause: text, reason: reason ?? '' });
        else {
          const figure = { ...stated, period, ...(isEstimate && { note: 'Số ước tính' }) };
          const key = `${indicator.id} ${period}`;
          found.set(key, [...(found.get(key) ?? []), { figure, clause: text }]);
          last = { figure, indicator };
        }
      }
      before = text;
    }
  }
  const figures = Array.from(found.values()).flatMap((stated): FigureData[] => {
    const [first, ...others] = stated;
    if (first && others.every(({ figure: { value } }) => value === first.figure.value))
      return [first.figure];
    unused.push(
      ...stated.map(({ clause }) => ({ clause, reason: 'bài nêu nhiều con số khác nhau' })),
    );
    return [];
  });
  return { figures, unused };
}

const NO_RESULT = 'kế hoạch, mức tăng giảm, hay con số của một xã';

/** Why no figure of a period is taken; `undefined` if it is. */
function reasonAgainst(
  period: string | undefined,
  date: CivilDate | undefined,
): string | undefined {
  if (period === undefined || date === undefined) return 'không rõ của kỳ nào';
  return periodOf(period).first > date ? 'kỳ chưa bắt đầu' : undefined;
}

/**
 * Splits a paragraph into clauses at commas and semicolons; `2.919,8`, `12/17` and `Thu ngân sách:
 * 165 tỷ đồng` stay intact.
 */
function clausesOf(paragraph: string): Clause[] {
  let start = 0;
  return splitSentences(paragraph).flatMap((sentence) => {
    let end = paragraph.indexOf(sentence, start) - 1;
    start = end + 1 + sentence.length;
    let [isPlan, isEstimate] = [false, false];
    return sentence
      .split(/;|:(?!\s*\d)|[.,](?!\d)|\(|\)/u)
      .map((clause) => {
        end += clause.length + 1;
        const text = clause.trim();
        isPlan ||= PLAN.test(text);
        isEstimate ||= ALL_ESTIMATED.test(text);
        return { text, end, isPlan, isEstimate: isEstimate || ESTIMATED.test(text) };
      })
      .filter(({ text }) => text !== '');
  });
}

/** Adds the share of the plan that the clause behind a figure states: `đạt 45% kế hoạch`. */
function addPlan(figure: FigureData, clause: string): void {
  const percent = planPercentIn(clause);
  if (percent !== undefined && /^(?:đạt|bằng|tương đương|vượt)/iu.test(clause))
    figure.plan_percent ??= percent;
}

/** @param named the words in which the indicator's name stands. */
function parseFigure(
  clause: string,
  named: string,
  indicator: Indicator,
): Omit<FigureData, 'period'> | typeof SEVERAL | undefined {
  const { id, name, unit, decimals, plan, total } = indicator;
  const unitPattern = RegExp.escape(unit);
  const isOnlyUnit = syllableForms(unit).length > 1;
  const words = new Set(syllableForms(named));
  const isNamed = syllableForms(name).every((word) => words.has(word));
  const fraction =
    total === undefined
      ? undefined
      : new RegExp(`(?<value>\\d+)\\s*/\\s*(?<total>\\d+)\\s+${unitPattern}(?!\\p{L})`, 'iu').exec(
          clause,
        )?.groups;
  // `12/17 chỉ tiêu` identifies its indicator by itself; `2/20 xã` may be of any.
  if (fraction && (isOnlyUnit || isNamed))
    return {
      indicator: id,
      value: Number(fraction['value']),
      total: Number(fraction['total']),
      unit,
    };
  if (total !== undefined || !isNamed) return undefined;
  const values = Array.from(
    clause.matchAll(new RegExp(`(?<value>${EXACT_NUMERAL})\\s?${unitPattern}(?!\\p{L})`, 'giu')),
    ({ index, groups }) => ({ index, value: parseNumber(groups?.['value'] ?? '') }),
  );
  const percent = plan === undefined ? undefined : planPercentIn(clause);
  const [only, ...rest] = values;
  if (only?.value === undefined || only.value !== rounded(only.value, decimals)) return undefined;
  if (rest.length > 0) return SEVERAL;
  return {
    indicator: id,
    value: only.value,
    unit,
    ...(percent !== undefined && { plan_percent: percent }),
  };
}
