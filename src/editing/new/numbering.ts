/** `1.`, `1.1.`, `2)`, `a)`, `IV.` before an item; not `2020.` or `2.919,8`. */
const NUMBER =
  /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})(?<sign>[.)/-]|\.\))? +(?=\S)/u;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

/**
 * A line's numbering: the position of its last numeral (a, I and 1 are 1), and a key that its
 * siblings share.
 */
interface Numbering {
  position: number;
  series: string;
}

/** Parses the numbering of a line; `undefined` if it has none. */
export function parseNumbering(line: string): Numbering | undefined {
  const { number, sign } = NUMBER.exec(line.trimStart())?.groups ?? {};
  if (number === undefined || (sign === undefined && !/\d\.\d/u.test(number))) return undefined;
  if (/^[IVX]+$/u.test(number)) return numberingAt(ROMAN.indexOf(number) + 1, `I${sign ?? ''}`);
  if (/^\d/u.test(number))
    return numberingAt(
      Number(number.split('.').at(-1)),
      `${number.split('.').slice(0, -1).join('.')}1${sign ?? ''}`,
    );
  return numberingAt(LETTERS.indexOf(number) + 1, `a${sign ?? ''}`);
}

function numberingAt(position: number, series: string): Numbering | undefined {
  return position > 0 ? { position, series } : undefined;
}

/**
 * Tells for each line whether it is a numbered item: its predecessor or successor in the series
 * must exist. A number that merely ends the sentence of the previous line has neither.
 */
export function numberedItems(lines: readonly string[]): boolean[] {
  const numbers = lines.map(parseNumbering);
  const positions = new Map<string, Set<number>>();
  for (const number of numbers)
    if (number)
      positions.set(
        number.series,
        (positions.get(number.series) ?? new Set()).add(number.position),
      );
  return numbers.map((number) => {
    const others = number && positions.get(number.series);
    return (
      number !== undefined &&
      others !== undefined &&
      (others.has(number.position - 1) || others.has(number.position + 1))
    );
  });
}
