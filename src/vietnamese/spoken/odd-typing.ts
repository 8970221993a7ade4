import type { Rewrite } from './rewrites.ts';

/** Odd ways of writing numbers and units, each with the usual one. */
export const ODD_NUMBERS: readonly Rewrite[] = [
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
  // `45→32 hộ`, `1,8tr -> 2,4tr`
  [/→|[-=]>/, /([\d%\p{Ll}]) ?(?:→|[-–=]+>) ?(?=\d)/gu, '$1 đến '],
  // `38°5C`
  [/°\dC/, /°(\d)C(?!\p{L})/gu, ',$1°C'],
  // `44,962.000 đ`: a comma between the first thousands.
  [/\d,\d{3}\.\d{3}/, /(?<![\d.,])(\d{1,3}),(\d{3})(?=\.\d{3}(?!\d))/g, '$1.$2'],
  // `0,3 o C`, `1802’10”`: a degree's sign, too.
  [' o C', /(?<=\d) o C(?!\p{L})/gu, '°C'],
  [/0[0-5]?\d['’′]/, /(?<!\d)(\d{2,3})0([0-5]?\d)(?=['’′] ?[0-5]?\d["”″])/g, '$1°$2'],
  // `quý III/2024-quý I/2025`
  [/[\dIVX]-(?:qu|th|ng)/, /([\dIVX])-(?=(?:qu[ýí] [\dIVX]|(?:tháng|ngày) \d))/gu, '$1 - '],
  // `9 tháng/2024`
  ['g/20', /(?<=\d tháng)\/(?=20\d\d(?!\d))/g, ' năm '],
  // `7h.30`
  [/\d[hH]\.\d/, /(?<=\d[hH])\.(?=[0-5]\d(?!\d))/g, ''],
];

/** Rewrites of which most lines need none, as one cheap test shows. */
interface GuardedRewrites {
  where: RegExp;
  rewrites: readonly Rewrite[];
}

/** Strokes too many, or with spaces beside them, between the parts of a day. */
export const STROKES_IN_DATES: GuardedRewrites = {
  where: /\d\/[/ –,.;)-]|\d \/|\d{4}\/\d|\/\d{4}\p{Lu}/u,
  rewrites: [
    // `04//7/2019`, `từ ngày 07/6/ đến`
    [/\d\/\/\d/, /(?<=\d)\/\/(?=\d)/g, '/'],
    [/\d\/ ?[đt–,.;)-]/, /(?<![\d/.,])(\d{1,2}\/\d{1,2})\/(?= (?:đến|tới) | ?[–,.;)-])/g, '$1'],
    // `15/ 3/ 2016`, `tháng 3/ 2016`
    [
      /\d(?: \/ ?|\/ )\d/,
      /(?<![\d/.,])(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(?=(?:19|20)\d\d(?!\d))/g,
      '$1/$2/',
    ],
    [/\d ?\/ (?:19|20)\d/, /(?<=tháng \d{1,2}) ?\/ (?=(?:19|20)\d\d(?!\d))/gi, '/'],
    // `27.7.1999/27.7.2019`
    [/\.\d{4}\/\d/, /(?<=\d\.\d{1,2}\.\d{4})\/(?=\d{1,2}\.\d{1,2}\.\d{4})/g, ' - '],
    // `27/2018QĐ-TTg`
    [/\/(?:19|20)\d\d\p{Lu}{2}/u, /(?<=\d\/(?:19|20)\d\d)(?=\p{Lu}{2,6}[-–]\p{Lu})/gu, '/'],
    // `09/05/2019Nhiệt liệt`
    [/\/(?:19|20)\d\d\p{Lu}/u, /(?<=\d\/(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu, ' '],
  ],
};

/** Signs that few texts have. */
export const RARE_SIGNS: GuardedRewrites = {
  where: /[½¼¾\u00ad\u200b@]|\d(?:’’|'')|y\.đ/,
  rewrites: [
    // `giai đoạn 2010-2015’’`: the mark closes a quotation.
    [/\d(?:’’|'')/, /(?<=(?:19|20)\d\d)(?:’’|'')/g, '”'],
    [/ngày\.đêm/, /ngày\.đêm/g, 'ngày đêm'],
    // Marks that are not seen: where a word may break, and where none does.
    [/\u00ad|\u200b/, /\u00ad|\u200b/g, ''],
    // `Minh12@…`: an address is announced, so it does not matter how it begins.
    [/[A-Z][\w.+-]{0,40}@/, /\b[A-Z](?=[\w.+-]{1,40}@[\w-]{1,40}\.)/g, 'a'],
    [/½/, /(?<!\d)½/g, '1/2'],
    [/¼/, /(?<!\d)¼/g, '1/4'],
    [/¾/, /(?<!\d)¾/g, '3/4'],
  ],
};
