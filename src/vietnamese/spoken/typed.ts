import { RARE_WAYS, STROKES, type Way } from './typed-strokes.ts';

const WAYS: readonly Way[] = [
  // `31 người/km²[2]`: the number of a note is for readers.
  ['[', /\[\d{1,3}\]/g, ''],
  // `5÷7 ngày`: a sign of engineers for a range.
  ['÷', /(?<=[\d%\p{L}] ?)÷(?= ?(?:\d|[Kk][Mm]))/gu, '-'],
  // `25. 000 hộ`: 000 behind a point can only be thousands.
  ['. 000', /(?<=\d) ?\. (?=000(?!\d))/g, '.'],
  // `1000.000đ`: only the last thousands have their point.
  ['.000', /(?<![\d.,/-])(\d{1,3})(\d{3})(?=(?:\.000)+(?!\d))/g, '$1.$2'],
  // `(50x60)cm`, `(3-5)%`
  [
    /\d\) ?[cmkghđ%]/,
    /\((\d[\d.,]{0,8}(?: ?[x×–-] ?\d[\d.,]{0,8}){1,3})\)(?= ?(?:%|(?:cm|mm|m|km|ha|kg|g|độ)(?!\p{L})))/gu,
    '$1',
  ],
  // `tăng (+) 5`, `(-) 2,1%`
  [/\([+-]\)/, /\(([+-])\) ?(?=\d)/g, '$1'],
  // `370C`: a degree sign that copying turned into 0.
  ['0C', /(?<=\d\d|\d,\d)0C(?![\p{L}\d])/gu, '°C'],
  // `120m 3 /s`: a superscript that copying put on the line.
  [
    /m [23]/,
    /(?<=\d ?k?m) ([23])(?= ?\/ ?(?:s|giây|h|giờ|ngày|ha|người)(?!\p{L})| ?[.;,)](?!\d)| (?:đất|sàn|rừng)(?!\p{L}))/gu,
    '$1',
  ],
  // `44,962.000 đ`: a comma between the first thousands.
  [/\d,\d{3}\.\d{3}/, /(?<![\d.,])(\d{1,3}),(\d{3})(?=\.\d{3}(?!\d))/g, '$1.$2'],
  // `0,3 o C`, `1802’10”`: a degree's sign, too.
  [' o C', /(?<=\d) o C(?!\p{L})/gu, '°C'],
  [/0[0-5]?\d['’′]/, /(?<!\d)(\d{2,3})0([0-5]?\d)(?=['’′] ?[0-5]?\d["”″])/g, '$1°$2'],
  // `9 tháng/2024`
  ['g/20', /(?<=\d tháng)\/(?=20\d\d(?!\d))/g, ' năm '],
  // `7h.30`
  [/\d[hH]\.\d/, /(?<=\d[hH])\.(?=[0-5]\d(?!\d))/g, ''],
];

/** `12 500 000 đồng`, `15 000đ`: spaces between thousands, of money or a round number. */
const SPACED_THOUSANDS =
  /(?<![\d.,+()-] ?)[1-9]\d{0,2}(?: \d{3})*(?: 000| \d{3}(?= ?(?:đồng|đ|VNĐ|VND)(?![\p{L}])))(?![\d\p{L}.,]*\d)/gu;
const SPACED = /\d \d{3}/;

/** Rewrites odd ways of typing as the usual one, and drops the numbers of notes. */
export function standardizeTyping(text: string): string {
  const usual = [STROKES, RARE_WAYS].reduce(
    (result, { where, ways }) => (where.test(result) ? rewrite(result, ways) : result),
    rewrite(text, WAYS),
  );
  return SPACED.test(usual)
    ? usual.replace(SPACED_THOUSANDS, (numeral) => numeral.replaceAll(' ', '.'))
    : usual;
}

function rewrite(text: string, ways: readonly Way[]): string {
  return ways.reduce(
    (result, [sign, pattern, instead]) =>
      has(result, sign) ? result.replace(pattern, instead) : result,
    text,
  );
}

function has(text: string, sign: string | RegExp): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}
