/** A way of typing something, and the usual one. A pattern only runs where its sign stands. */
const WAYS: readonly (readonly [sign: RegExp, pattern: RegExp, usual: string])[] = [
  // `31 người/km²[2]`: the number of a note is for readers.
  [/\[\d/, /\[\d{1,3}\]/g, ''],
  // `5÷7 ngày`: a sign of engineers for a range.
  [/÷/, /(?<=[\d%\p{L}] ?)÷(?= ?(?:\d|[Kk][Mm]))/gu, '-'],
  // `25. 000 hộ`: nothing but thousands begins so.
  [/\. 000/, /(?<=\d) ?\. (?=000(?!\d))/g, '.'],
  // `1000.000đ`: only its last thousands are parted.
  [/\d{4}\.000/, /(?<![\d.,/-])(\d{1,3})(\d{3})(?=(?:\.000)+(?!\d))/g, '$1.$2'],
  // `(50x60)cm`, `(3-5)%`
  [
    /\d\) ?[cmkghđ%]/,
    /\((\d[\d.,]{0,8}(?: ?[x×–-] ?\d[\d.,]{0,8}){1,3})\)(?= ?(?:%|(?:cm|mm|m|km|ha|kg|g|độ)(?!\p{L})))/gu,
    '$1',
  ],
  // `tăng (+) 5`, `(-) 2,1%`
  [/\([+-]\)/, /\(([+-])\) ?(?=\d)/g, '$1'],
  // `370C`: a degree whose sign has come down.
  [/\d0C/, /(?<=\d\d|\d,\d)0C(?![\p{L}\d])/gu, '°C'],
  // `120m 3 /s`: what was written above has come down.
  [
    /m [23]/,
    /(?<=\d ?k?m) ([23])(?= ?\/ ?(?:s|giây|h|giờ|ngày|ha|người)(?!\p{L})| ?[.;,)](?!\d)| (?:đất|sàn|rừng)(?!\p{L}))/gu,
    '$1',
  ],
  // `44,962.000 đ`: a comma between the first thousands.
  [/\d,\d{3}\.\d{3}/, /(?<![\d.,])(\d{1,3}),(\d{3})(?=\.\d{3}(?!\d))/g, '$1.$2'],
  // `0,3 o C`, `1802’10”`: a degree's sign, too.
  [/\d o C/, /(?<=\d) o C(?!\p{L})/gu, '°C'],
  [/0[0-5]?\d['’′]/, /(?<!\d)(\d{2,3})0([0-5]?\d)(?=['’′] ?[0-5]?\d["”″])/g, '$1°$2'],
  // `9 tháng/2024`
  [/g\/20/, /(?<=\d tháng)\/(?=20\d\d(?!\d))/g, ' năm '],
  // `7h.30`
  [/\d[hH]\.\d/, /(?<=\d[hH])\.(?=[0-5]\d(?!\d))/g, ''],
  // `04//7/2019`, `từ ngày 07/6/ đến`: a stroke too many.
  [/\d\/\/\d/, /(?<=\d)\/\/(?=\d)/g, '/'],
  [/\d\/ ?[đt–,.;)-]/, /(?<![\d/.,])(\d{1,2}\/\d{1,2})\/(?= (?:đến|tới) | ?[–,.;)-])/g, '$1'],
  // `15/ 3/ 2016`, `tháng 3/ 2016`
  [
    /\/ ?\d{1,2} ?\/ ?(?:19|20)\d/,
    /(?<![\d/.,])(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(?=(?:19|20)\d\d(?!\d))/g,
    '$1/$2/',
  ],
  [/\d ?\/ (?:19|20)\d/, /(?<=tháng \d{1,2}) ?\/ (?=(?:19|20)\d\d(?!\d))/gi, '/'],
  // `27.7.1999/27.7.2019`
  [/\.\d{4}\/\d/, /(?<=\d\.\d{1,2}\.\d{4})\/(?=\d{1,2}\.\d{1,2}\.\d{4})/g, ' - '],
  // `giai đoạn 2010-2015’’`: the mark closes a quotation.
  [/\d(?:’’|'')/, /(?<=(?:19|20)\d\d)(?:’’|'')/g, '”'],
  // `09/05/2019Nhiệt liệt`
  [/\/(?:19|20)\d\d\p{Lu}/u, /(?<=\d\/(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu, ' '],
  [/ngày\.đêm/, /ngày\.đêm/g, 'ngày đêm'],
  [/½/, /(?<!\d)½/g, '1/2'],
  [/¼/, /(?<!\d)¼/g, '1/4'],
  [/¾/, /(?<!\d)¾/g, '3/4'],
];

/** `12 500 000 đồng`, `15 000đ`: spaces between thousands, of money or a round number. */
const SPACED_THOUSANDS =
  /(?<![\d.,+()-] ?)[1-9]\d{0,2}(?: \d{3})*(?: 000| \d{3}(?= ?(?:đồng|đ|VNĐ|VND)(?![\p{L}])))(?![\d\p{L}.,]*\d)/gu;
const SPACED = /\d \d{3}/;

/** One way to write what people type in several; without the numbers of notes. */
export function typedAlike(text: string): string {
  const usual = WAYS.reduce(
    (result, [sign, pattern, instead]) =>
      sign.test(result) ? result.replace(pattern, instead) : result,
    text,
  );
  return SPACED.test(usual)
    ? usual.replace(SPACED_THOUSANDS, (numeral) => numeral.replaceAll(' ', '.'))
    : usual;
}
