import { NUMERAL, type Said, sayTail } from './amounts.ts';
import { matchAt, matchesAt } from './match-at.ts';
import { sayDigits, sayNumber } from './numbers.ts';
import type { Form, Spot } from './token.ts';

const VALUE = new RegExp(NUMERAL, 'uy');
/** `9.3` where a point parts decimals. */
export const DECIMAL = /(?<whole>\d{1,4})\.(?<decimals>\d{1,2})(?!\d|[.,/-]\d)/uy;
const TIMES_SIGN = / ?[x×] ?(?=\d)/uy;
const POWER = /10\^(?<power>-?\d{1,2})(?!\d)/uy;
const MAX_FACTORS = 4;

/** A number with its unit, or a product of several: the last form that is tried. */
export const AMOUNT: Form = (spot) => ({ kind: 'amount', ...sayProduct(spot) });

function sayAmount(text: string, at: number): Said {
  const power = sayPower(text, at);
  if (power) return power;
  const [numeral = ''] = matchAt(VALUE, text, at) ?? [];
  const end = at + numeral.length;
  const tail = sayTail(text, end);
  return { words: sayPlain(numeral) + tail.words, end: tail.end };
}

/** A number and its tail, multiplied by those behind it: `3m x 4m`. */
function sayProduct({ text, at }: Spot): Said {
  let { words, end } = sayAmount(text, at);
  for (let factor = 1; factor < MAX_FACTORS; factor += 1) {
    if (!matchesAt(TIMES_SIGN, text, end)) break;
    const next = sayFactor(text, TIMES_SIGN.lastIndex);
    words += ` nhân ${next.words}`;
    end = next.end;
  }
  return { words, end };
}

/** Behind a sign of multiplication, a point parts decimals: `40 mm x 9.3 mm`. */
function sayFactor(text: string, at: number): Said {
  const { whole, decimals } = matchAt(DECIMAL, text, at)?.groups ?? {};
  if (whole === undefined || decimals === undefined) return sayAmount(text, at);
  const tail = sayTail(text, DECIMAL.lastIndex);
  return { words: sayNumber(`${whole},${decimals}`) + tail.words, end: tail.end };
}

/** `10^6`, else `undefined`. */
function sayPower(text: string, at: number): Said | undefined {
  const { power } = matchAt(POWER, text, at)?.groups ?? {};
  if (power === undefined) return undefined;
  const tail = sayTail(text, POWER.lastIndex);
  const words = `mười mũ ${power.startsWith('-') ? 'trừ ' : ''}${sayNumber(power.replace('-', ''))}`;
  return { words: words + tail.words, end: tail.end };
}

/** With three digits or more and a zero in front, a number is a code: `007`. */
export function sayPlain(numeral: string): string {
  if (/^0\d\d/u.test(numeral) && !numeral.includes(',')) return sayDigits(numeral);
  return /^\d{1,3}(?:,\d{3}){2,}$/u.test(numeral)
    ? sayNumber(numeral.replaceAll(',', ''))
    : sayNumber(numeral);
}
