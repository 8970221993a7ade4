import { ODD_NUMBERS, RARE_SIGNS, STROKES_IN_DATES } from './odd-typing.ts';
import { rewrite } from './rewrites.ts';

/** `12 500 000 đồng`, `15 000đ`: spaces between thousands, of money or a round number. */
const SPACED_THOUSANDS =
  /(?<![\d.,+()-] ?)[1-9]\d{0,2}(?: \d{3})*(?: 000| \d{3}(?= ?(?:đồng|đ|VNĐ|VND)(?![\p{L}])))(?![\d\p{L}.,]*\d)/gu;
const SPACED = /\d \d{3}/;

/** Rewrites odd ways of typing as the usual one, and drops the numbers of notes. */
export function standardizeTyping(text: string): string {
  const usual = [STROKES_IN_DATES, RARE_SIGNS].reduce(
    (result, { where, rewrites }) => (where.test(result) ? rewrite(result, rewrites) : result),
    rewrite(text, ODD_NUMBERS),
  );
  return SPACED.test(usual)
    ? usual.replace(SPACED_THOUSANDS, (numeral) => numeral.replaceAll(' ', '.'))
    : usual;
}
