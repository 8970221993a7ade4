import type { FigureData } from '../schemas/stated-figure.ts';
import { CHANGED, DUE, NUMERAL, PLANNED, ROUNDED } from '../vietnamese/figure-words.ts';
import { formatNumber, parseNumber } from '../vietnamese/numbers.ts';
import { periodCode, periodName, periodOf } from '../vietnamese/periods.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Finding, Span } from './finding.ts';
import { periodsIn } from '../vietnamese/named-periods.ts';
import { sentenceAround } from './sentence-around.ts';

/** An indicator, as far as texts are searched for its figures. */
export interface StatedIndicator {
  id: string;
  name: string;
  unit: string;
  decimals: number;
}

/** Finds figures of these indicators in texts. */
export interface FigureSearch {
  indicators: readonly StatedIndicator[];
  /** Matches all names, each with its words apart by any blanks; also at the end of a word. */
  names: RegExp;
}

/** What a briefing says about its figures in the frontmatter. */
export interface StatedFrontmatter {
  date: CivilDate;
  figures: readonly FigureData[];
}

const NUMBER = `(?<![\\d.,/–-]|\\d\\s)${NUMERAL}`;
/**
 * What makes a figure another one than that of the district, reached in the period: a plan, a
 * change, a part, a rounded number, another place.
 */
const OTHER_FIGURE = new RegExp(
  `${PLANNED}|dự toán|kế hoạch|cùng kỳ|so với|bình quân|còn lại|nghị quyết|(?<!\\p{L})(?:${DUE}|${CHANGED}|${ROUNDED}|ước|thêm|mỗi|trong đó|riêng|nguồn|tỉnh|cả nước|toàn tỉnh)`,
  'iu',
);
/** A part of the district: a commune, a company. */
const PART =
  /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Tt]ổ|[Cc]ông ty|[Tt]hị xã|[Tt]hành phố) [\p{Lu}\d]/u;
/** The end of a clause; `2.919,8` and `12/17` stay intact. */
const CLAUSE_END = /[;:()]|[.,](?!\d)/u;

/** Prepares the search for figures of indicators. */
export function figureSearch(indicators: readonly StatedIndicator[]): FigureSearch {
  const patterns = indicators.map(({ name }) => nameWords(name)).filter((name) => name.length > 3);
  return {
    indicators,
    names: new RegExp(`(?:${patterns.map(namePattern).join('|') || '(?!)'})(?!\\p{L})`, 'gu'),
  };
}

/** A name without what is in brackets. */
function nameWords(name: string): string {
  return name.replace(/\s*\([^()]*\)/gu, '').trim();
}

/** Matches a name with a small or capital first letter. */
function namePattern(name: string): string {
  const [first = '', ...rest] = name;
  const words = RegExp.escape(rest.join('')).replace(/(?:\\x20|\s)+/gu, '\\s+');
  const [small, capital] = [first.toLowerCase(), first.toUpperCase()].map((letter) =>
    RegExp.escape(letter),
  );
  return `(?:${small}|${capital})${words}`;
}

/**
 * Finds figures in a text that differ from the frontmatter's, or are not in it: clauses with the
 * name of an indicator and one number in its unit.
 * @param spans where the sentences are.
 */
export function statedFigures(
  text: string,
  spans: readonly Span[],
  { indicators, names }: FigureSearch,
  frontmatter: StatedFrontmatter,
): Finding[] {
  return Array.from(text.matchAll(names)).flatMap(({ 0: written, index }): Finding[] => {
    if (/\p{L}/u.test(text.charAt(index - 1))) return [];
    if (!spans.some(({ start, end }) => start <= index && index < end)) return [];
    const folded = written.toLowerCase().replace(/\s+/gu, ' ');
    const indicator = indicators.find(({ name }) => nameWords(name).toLowerCase() === folded);
    const found =
      indicator &&
      figureBeside(text, { index, length: written.length }, indicator, frontmatter.date);
    return found ? judge(found, indicator, frontmatter) : [];
  });
}

/** A number beside the name of an indicator. */
interface Found {
  value: number;
  /** The code of the period named before it. */
  period: string | undefined;
  offset: number;
  length: number;
}

function figureBeside(
  text: string,
  { index, length }: { index: number; length: number },
  { unit, decimals }: StatedIndicator,
  date: CivilDate,
): Found | undefined {
  const { sentence, at } = sentenceAround(text, index);
  const start = sentence.slice(0, at).split(CLAUSE_END).at(-1)?.length ?? 0;
  const clause = sentence.slice(at - start).split(CLAUSE_END)[0] ?? '';
  if (OTHER_FIGURE.test(clause) || PART.test(clause) || OTHER_PLACE.test(sentence))
    return undefined;
  const numbers = Array.from(
    clause.matchAll(
      new RegExp(
        `(?<value>${NUMBER})\\s?${RegExp.escape(unit).replace(/\\x20/gu, '\\s+')}(?!\\p{L})`,
        'gu',
      ),
    ),
  );
  const [number, ...others] = numbers;
  const value = parseNumber(number?.groups?.['value'] ?? '');
  if (!number || value === undefined || others.length > 0) return undefined;
  const name = { start, end: start + length };
  if (!belongsTo(clause, name, { start: number.index, end: number.index + number[0].length }))
    return undefined;
  if (value !== Number(value.toFixed(decimals))) return undefined;
  const before = periodsIn(sentence.slice(0, at - start + clause.length), date);
  return {
    value,
    period: before.at(-1)?.code,
    offset: index - start + number.index,
    length: number[0].length,
  };
}

/** What may stand before a name in its clause; a noun makes it another: `cụm công nghiệp`. */
const BEFORE_NAME = /(?:^|\s)(?:việc|và|có|là|về|số|với|nên|mà|thì|huyện|(?:19|20)\d{2})\s*$/u;
/** What may stand between a name and its number. */
const BETWEEN =
  /^\s*(?:trên địa bàn|toàn huyện|của huyện|huyện|cả năm|trong kỳ|tỷ trọng|tỷ lệ|đã|được|đạt|chiếm|là|bằng|thu|có|hoàn thành|\s|\(?20\d{2}\)?)*$/u;

/** Whether a number is that of a name: `thu ngân sách đạt 54`, `19 doanh nghiệp mới`. */
function belongsTo(clause: string, name: Span, number: Span): boolean {
  if (number.start < name.start) return number.end > name.start;
  const before = clause.slice(0, name.start);
  return (
    (before.trim() === '' || BEFORE_NAME.test(before)) &&
    BETWEEN.test(clause.slice(name.end, number.start))
  );
}

/** Another place than the district speaks in the sentence. */
const OTHER_PLACE = /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]ỉnh|[Tt]hành phố) \p{Lu}/u;

/** Compares a stated figure with those of the frontmatter. */
function judge(
  { value, period: named, offset, length }: Found,
  { id, name, unit }: StatedIndicator,
  { date, figures }: StatedFrontmatter,
): Finding[] {
  const own = figures.filter(({ indicator }) => indicator === id);
  if (own.some((figure) => figure.value === value || figure.total === value)) return [];
  const period = named ?? onlyPeriod(figures);
  if (period === undefined || periodOf(period).first > date) return [];
  const key = periodCode(periodOf(period));
  const figure = own.find((other) => periodCode(periodOf(other.period)) === key);
  const [title, of] = [nameWords(name), periodName(periodOf(period))];
  return [
    figure
      ? {
          offset,
          length,
          message: `${title}: ở đây là ${quantity(value, unit)}, mà mục indicators ghi ${quantity(figure.value, unit)} (${of}).`,
          expected: `Con số nào đúng thì sửa chỗ kia: ở đây ${quantity(figure.value, unit)}, hoặc trong mục indicators value: ${value}.`,
        }
      : {
          offset,
          length,
          message: `${title} ở đây (${quantity(value, unit)}, ${of}) chưa có trong mục indicators, nên trang số liệu thiếu con số này.`,
          expected: `Đúng là số liệu của huyện thì thêm vào mục indicators: - {indicator: ${id}, value: ${value}, unit: ${unit === '%' ? '"%"' : unit}, period: ${period}}`,
        },
  ];
}

/** The period of all figures of a briefing, if it is one. */
function onlyPeriod(figures: readonly FigureData[]): string | undefined {
  const [first, ...others] = figures;
  return others.every(({ period }) => period === first?.period) ? first?.period : undefined;
}

function quantity(value: number, unit: string): string {
  return `${formatNumber(value)}${unit === '%' ? '' : ' '}${unit}`;
}
