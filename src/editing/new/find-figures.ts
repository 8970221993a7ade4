import { periodsIn } from '../../vietnamese/named-periods.ts';
import type { FigureData } from '../../schemas/briefing.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { parseNumber } from '../../vietnamese/numbers.ts';
import { periodOf } from '../../vietnamese/periods.ts';
import type { KnownArchive } from './known-archive.ts';
import { syllableForms } from './mentions.ts';

const NUMBER = /(?<![\d.,/])\d+(?:\.\d{3})*(?:,\d+)?/u.source;

/**
 * A clause with one of these states a plan or a change, or the figure of a commune instead of the
 * district.
 */
const NOT_AN_ACTUAL =
  /phấn đấu|dự kiến|mục tiêu|đề ra|yêu cầu|(?<!\p{L})(?:cần|phải|sẽ|tăng|giảm|thiếu|giao|(?:xã|phường|thị trấn|thôn) \p{Lu})/u;
/** A clause with this states what was reached, as far as it is known yet. */
const ESTIMATE = /(?<!\p{L})ước(?: tính| thực hiện)?(?: đạt| thu| được| khoảng)?(?!\p{L})/iu;
const ESTIMATED = 'Số ước tính';
/** The share of a plan, in the clause of a figure or right behind it. */
const SHARE_OF_PLAN = new RegExp(
  `(?:đạt|bằng|hoàn thành|tương đương)\\s+(?<percent>${NUMBER})\\s?%\\s+(?:so với )?(?:kế hoạch|dự toán)`,
  'iu',
);

/** That a clause has several numbers in the unit of an indicator. */
const SEVERAL = 'several';

/** A clause that only says how much is done. */
const DONE = new RegExp(`^(?:đã |cơ bản )?hoàn thành ${NUMBER}\\s?%$`, 'iu');

type Indicator = KnownArchive['indicators'][number];

/** What a text states of known indicators. */
export interface FiguresFound {
  figures: FigureData[];
  /** Clauses with a figure that was not taken, each with the reason in Vietnamese. */
  unused: { clause: string; reason: string }[];
}

/**
 * Finds the figures of known indicators: clauses with every word of an indicator's name and one
 * number in its unit (`thu ngân sách đạt 54 tỷ đồng`). The period is the last one named before it.
 * Skips uncertain figures: those without a period that has begun by `date`, and those stated with
 * different values.
 */
export function findFigures(
  paragraphs: readonly string[],
  date: CivilDate | undefined,
  { indicators }: Pick<KnownArchive, 'indicators'>,
): FiguresFound {
  const found = new Map<string, { figure: FigureData; clause: string }[]>();
  const unused: FiguresFound['unused'] = [];
  const stated = indicators.filter(({ parts }) => !parts);
  for (const paragraph of paragraphs) {
    const periods = periodsIn(paragraph, date);
    let [next, period]: [number, string | undefined] = [0, undefined];
    const clauses = splitClauses(paragraph);
    for (const [number, { clause, end }] of clauses.entries()) {
      for (let named = periods[next]; named && named.end <= end; named = periods[(next += 1)])
        period = named.code;
      const reason = reasonAgainst(clause, period, date);
      for (const indicator of stated) {
        const figure = parseFigure(
          clause,
          { before: clauses[number - 1]?.clause ?? '', after: clauses[number + 1]?.clause ?? '' },
          indicator,
        );
        if (!figure) continue;
        if (figure === SEVERAL) {
          unused.push({ clause, reason: 'nhiều con số trong một vế câu' });
          continue;
        }
        if (reason !== undefined || period === undefined)
          unused.push({ clause, reason: reason ?? '' });
        else
          found.set(indicator.id, [
            ...(found.get(indicator.id) ?? []),
            { figure: { ...figure, period }, clause },
          ]);
      }
    }
  }
  const figures = Array.from(found.values()).flatMap((ofIndicator): FigureData[] => {
    const [first, ...others] = ofIndicator;
    const isSame = others.every(
      ({ figure: { value, period } }) =>
        value === first?.figure.value && period === first.figure.period,
    );
    if (first && isSame) return [first.figure];
    unused.push(
      ...ofIndicator.map(({ clause }) => ({ clause, reason: 'bài nêu nhiều con số khác nhau' })),
    );
    return [];
  });
  return { figures, unused };
}

/** Why the figure in a clause is not taken; `undefined` if it is. */
function reasonAgainst(
  clause: string,
  period: string | undefined,
  date: CivilDate | undefined,
): string | undefined {
  if (NOT_AN_ACTUAL.test(clause)) return 'kế hoạch, mức tăng giảm, hay con số của một xã';
  if (period === undefined || date === undefined) return 'không rõ của kỳ nào';
  return periodOf(period).first > date ? 'kỳ chưa bắt đầu' : undefined;
}

/** Splits a paragraph into clauses at commas and semicolons; `2.919,8` and `12/17` stay intact. */
function splitClauses(paragraph: string): { clause: string; end: number }[] {
  let end = -1;
  return paragraph
    .split(/[;:]|[.,](?!\d)|\(|\)/u)
    .map((clause) => {
      end += clause.length + 1;
      return { clause: clause.trim(), end };
    })
    .filter(({ clause }) => clause !== '');
}

/**
 * @param beside the clause before, which may name what a clause says to be done (`gieo cấy hè thu,
 * hoàn thành 100%`), and the clause behind, which may say which share of its plan a figure is.
 */
function parseFigure(
  clause: string,
  { before, after }: { before: string; after: string },
  indicator: Indicator,
): Omit<FigureData, 'period'> | typeof SEVERAL | undefined {
  const { id, name, unit, decimals, plan, total } = indicator;
  const unitPattern = RegExp.escape(unit);
  const fraction =
    total === undefined
      ? undefined
      : new RegExp(`(?<value>\\d+)\\s*/\\s*(?<total>\\d+)\\s+${unitPattern}(?!\\p{L})`, 'iu').exec(
          clause,
        )?.groups;
  // `12/17 chỉ tiêu` identifies its indicator by itself.
  if (fraction)
    return {
      indicator: id,
      value: Number(fraction['value']),
      total: Number(fraction['total']),
      unit,
    };
  const words = new Set(syllableForms(DONE.test(clause) ? `${before} ${clause}` : clause));
  if (total !== undefined || !syllableForms(name).every((word) => words.has(word)))
    return undefined;
  const values = Array.from(
    clause.matchAll(new RegExp(`(?<value>${NUMBER})\\s?${unitPattern}(?!\\p{L})`, 'giu')),
    ({ groups }) => parseNumber(groups?.['value'] ?? ''),
  );
  const [value, ...rest] = values;
  if (value === undefined || value !== Number(value.toFixed(decimals))) return undefined;
  if (rest.length > 0) return SEVERAL;
  const share =
    SHARE_OF_PLAN.exec(clause) ?? new RegExp(`^${SHARE_OF_PLAN.source}`, 'iu').exec(after);
  const percent = parseNumber(share?.groups?.['percent'] ?? '');
  return {
    indicator: id,
    value,
    unit,
    ...(plan !== undefined && percent !== undefined && { plan_percent: percent }),
    ...(ESTIMATE.test(clause) && { note: ESTIMATED }),
  };
}
