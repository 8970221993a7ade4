/** A way of typing something, and the usual one. A pattern only runs where its sign stands. */
export type Way = readonly [sign: string | RegExp, pattern: RegExp, usual: string];

/** Ways of typing that one cheap test tells most lines to have none of. */
interface Ways {
  where: RegExp;
  ways: readonly Way[];
}

/** Strokes too many, or with spaces beside them, between the parts of a day. */
export const STROKES: Ways = {
  where: /\d\/[/ –,.;)-]|\d \/|\d{4}\/\d|\/\d{4}\p{Lu}/u,
  ways: [
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
    // `09/05/2019Nhiệt liệt`
    [/\/(?:19|20)\d\d\p{Lu}/u, /(?<=\d\/(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu, ' '],
  ],
};

/** Signs that few texts have. */
export const RARE_WAYS: Ways = {
  where: /[½¼¾\u00ad\u200b@]|\d(?:’’|'')|y\.đ/,
  ways: [
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
