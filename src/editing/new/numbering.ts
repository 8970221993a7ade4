/** `1.`, `1.1.`, `2)`, `a)`, `IV.` before an item; not `2020.` or `2.919,8`. */
const NUMBER = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})(?<sign>[.)/-]|\.\))? +(?=\S)/u;
const ORDER = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** What a numbered line begins with: its last figure (a, I and 1 are 1), and what all of its siblings have in common. */
interface Numbered {
  place: number;
  series: string;
}

/** How a line is numbered; `undefined` when it is not. */
export function numberOf(line: string): Numbered | undefined {
  const { number, sign } = NUMBER.exec(line.trimStart())?.groups ?? {};
  if (number === undefined || (sign === undefined && !/\d\.\d/u.test(number))) return undefined;
  if (/^[IVX]+$/u.test(number)) return placed(ROMAN.indexOf(number) + 1, `I${sign ?? ''}`);
  if (/^\d/u.test(number)) return placed(Number(number.split('.').at(-1)), `${number.split('.').slice(0, -1).join('.')}1${sign ?? ''}`);
  return placed(ORDER.indexOf(number) + 1, `a${sign ?? ''}`);
}

function placed(place: number, series: string): Numbered | undefined {
  return place > 0 ? { place, series } : undefined;
}

/** Says of each line whether it is a numbered item: others of its series stand before or after it. A number that ends a sentence of the line before has none. */
export function numberedItems(lines: readonly string[]): boolean[] {
  const numbers = lines.map(numberOf);
  const places = new Map<string, Set<number>>();
  for (const number of numbers) if (number) places.set(number.series, (places.get(number.series) ?? new Set()).add(number.place));
  return numbers.map((number) => {
    const others = number && places.get(number.series);
    return number !== undefined && others !== undefined && (others.has(number.place - 1) || others.has(number.place + 1));
  });
}
