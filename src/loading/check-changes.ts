import type { BriefingData } from '../schemas/briefing.ts';
import type { RemovedData } from '../schemas/changes.ts';
import { staleFigures } from '../schemas/corrected-figures.ts';
import { quoted } from '../problems/nearest.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { slugOf } from '../vietnamese/slug.ts';
import type { DateProblem } from './check-dates.ts';
import type { ReferenceTargets } from './references.ts';

/** A problem of a correction, withdrawal or removal, and its path in the frontmatter. */
export type ChangeProblem = DateProblem;

type KnownNames = Pick<ReferenceTargets, 'people' | 'authors'>;

/**
 * Finds corrections and withdrawals of a briefing that are dated before it or in the future, name a
 * person as the one who decided, or an indicator that the briefing does not state.
 */
export function changeProblems(
  data: BriefingData,
  names: KnownNames,
  today: CivilDate,
): ChangeProblem[] {
  const { corrections, withdrawn, indicators } = data;
  return [
    ...changeDateProblems(data, today),
    ...corrections.flatMap(({ by, indicator }, index) => [
      ...namedPerson(by, ['corrections', index, 'by'], names),
      ...(indicator === undefined || indicators.some((figure) => figure.indicator === indicator)
        ? []
        : [
            {
              path: ['corrections', index, 'indicator'],
              message: `Bản tin không nêu số liệu ${quoted([indicator])} trong mục indicators.`,
              expected: 'Ghi mã một số liệu có trong mục indicators, hoặc bỏ mục indicator này.',
            },
          ]),
    ]),
    ...namedPerson(withdrawn?.by, ['withdrawn', 'by'], names),
  ];
}

/** The part of {@link changeProblems} that concerns dates. */
export function changeDateProblems(
  { date, corrections, withdrawn }: BriefingData,
  today: CivilDate,
): ChangeProblem[] {
  const bounds = { first: date, today, of: `ngày của bản tin ${shortDate(date)}` };
  return [
    ...corrections.flatMap((correction, index) =>
      dayProblem(correction.date, 'đính chính', ['corrections', index, 'date'], bounds),
    ),
    ...(withdrawn ? dayProblem(withdrawn.date, 'rút', ['withdrawn', 'date'], bounds) : []),
  ];
}

/**
 * Finds what is wrong with a removal: its day, or a person named as the one who decided.
 * @param month the folder of the briefing, `2020/07`; its day need not be in the file any more.
 */
export function removalProblems(
  { removed }: RemovedData,
  month: string,
  names: KnownNames,
  today: CivilDate,
): ChangeProblem[] {
  return [
    ...dayProblem(removed.date, 'gỡ', ['removed', 'date'], {
      first: `${month.replace('/', '-')}-01`,
      today,
      of: `tháng ${month.split('/').reverse().join('/')} của bản tin`,
    }),
    ...namedPerson(removed.by, ['removed', 'by'], names),
  ];
}

function dayProblem(
  day: CivilDate,
  verb: string,
  path: PropertyKey[],
  { first, today, of }: { first: CivilDate; today: CivilDate; of: string },
): ChangeProblem[] {
  if (day > today)
    return [
      {
        path,
        message: `Ngày ${verb} ${shortDate(day)} còn chưa đến: hôm nay là ${shortDate(today)}.`,
        expected: `Ghi ngày ${verb} thật, muộn nhất là hôm nay: ${today}.`,
      },
    ];
  if (day < first)
    return [
      {
        path,
        message: `Ngày ${verb} ${shortDate(day)} đứng trước ${of}.`,
        expected: `Ghi ngày ${verb} thật, không sớm hơn ${first}.`,
      },
    ];
  return [];
}

/** A decision is one of an office: its notice must not put a person in the pillory. */
function namedPerson(
  by: string | undefined,
  path: PropertyKey[],
  { people, authors }: KnownNames,
): ChangeProblem[] {
  if (by === undefined || !(people.has(slugOf(by)) || authors.has(by))) return [];
  return [
    {
      path,
      message: `“${by}” là tên một người.`,
      expected: 'Ghi chức danh hoặc bộ phận đã quyết định, ví dụ Ban biên tập.',
    },
  ];
}

/** Advice on corrections: figures corrected only in words, and corrections without `by`. */
export function changeAdvice({ corrections, indicators }: BriefingData): ChangeProblem[] {
  return [
    ...staleFigures(corrections, indicators).map(({ figure, correction }) => ({
      path: ['indicators', indicators.indexOf(figure), 'value'],
      message: `Lời đính chính ${correction + 1} nói con số ${formatNumber(figure.value)} là sai, nhưng mục indicators vẫn ghi con số đó.`,
      expected: `Sửa value theo lời đính chính: “${corrections[correction]?.now ?? ''}”; trang số liệu, biểu đồ và tệp CSV lấy con số ở đây.`,
    })),
    ...corrections.flatMap(({ reason, by }, index) => {
      const missing = [
        ...(reason === undefined ? ['vì sao (reason)'] : []),
        ...(by === undefined ? ['ai quyết định (by)'] : []),
      ];
      if (missing.length === 0) return [];
      return [
        {
          path: ['corrections', index],
          message: `Lời đính chính ${index + 1} chưa nói ${missing.join(', ')}.`,
          expected: 'Thêm reason (một câu) và by (chức danh, ví dụ Ban biên tập).',
        },
      ];
    }),
  ];
}
