import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { costRatio } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

/** Characters: enough that what grows with the square costs hundreds of times as much as prose. */
const LENGTH = 12_000;

/** What hostile texts repeat: the signs, words and beginnings that our patterns look for, alone and by two and three. */
const FRAGMENTS = [
  '6', '06', '2020', '1.000', '.', '/', ',', '-', '–', '…', ':', '(', ')', '"', '“', '%', '&', 'a', 'đ', 'à', 'X', '+', '*', '_', '<', '{', '|', '#', '=', '?', "'", '@', '\u0301', '😀', ' ', '\n', '\t',
  '6/7/', '6-', '6.7.', '6, ', '12/17 ', '1/QĐ-', 'QĐ-', 'NQ/', 'AB ', 'IV ', 'UBND ', 'PGS. ', 'TP. ', 'v.v.', 'HỎI: ', '7h', 'km', 'tấn/ha ', 'www.', 'http://', '[x](', '&#x', '<a ', '<p',
  'và ', 'vân vân, ', 'ngày 6 ', 'từ 6 đến ', 'tháng ', 'thứ ', 'giảm -', 'ông Lê ', 'Phó Chủ tịch ', 'xã Kỳ Xuân, ', 'oà', 'quqw', 'aw', '- ', '1. ', '1975. ', '. A', 'a.b',
  '" ', '“ ', ' *', ' ,', ' /', ' (', ') ', '( ', ' .', '_ ', ' -', '–\n', '\n- ', '-6/', '6 - ', '1,', '.000,', '(UBND) ', 'a (A', '&amp;', '“”', ' " ', 'đ/c ', 'a-b-', 'A.B.', 'x@x.', '://', 'Kỳ \n', 'số 1/', 'năm 2020, ',
];
const PROSE = plainText(LENGTH);

/** A function may take so many times as long for a text of one fragment as for prose: those that look at each find anew take ten times as long where there is nothing else. */
const TIMES = 60;
/** What any work of a text's length may take: a pass over its syllables. Prose alone would be no measure for a function that stops at its first sign. */
const onePass = () => splitSyllables(PROSE);

describe('a text of one fragment over and over is looked through by', () => {
  it.each(Object.entries(TEXT_FUNCTIONS))('%s about as soon as prose', async (_name, look) => {
    const calm = (text: string) => {
      try {
        look(text);
      } catch (error) {
        // A function may refuse what is no date, but never for want of stack.
        expect(String(error)).not.toMatch(/call stack|string length|Invalid array length/u);
      }
    };
    const reference = () => { onePass(); calm(PROSE); };
    for (const fragment of FRAGMENTS) {
      const text = fragment.repeat(Math.ceil(LENGTH / fragment.length)).slice(0, LENGTH);
      const times = await costRatio(() => { calm(text); }, reference, TIMES);
      expect({ fragment, costly: times > TIMES ? times : false }).toEqual({ fragment, costly: false });
    }
  });
});

describe('four times as much prose is looked through by', () => {
  it.each(Object.entries(TEXT_FUNCTIONS))('%s in about four times as long', async (_name, look) => {
    const at = (length: number) => () => {
      const text = PROSE.slice(0, length);
      splitSyllables(text);
      try {
        look(text);
      } catch {
        // It is no date, say.
      }
    };
    expect(await costRatio(at(LENGTH), at(LENGTH / 4), 9)).toBeLessThanOrEqual(9);
  });
});

describe('the functions that are tried', () => {
  /** What takes no text of content, or no more of it than a schema lets through. */
  const OTHERS = new Set([
    'compareWords', 'compareNames', 'dateParts', 'weekday', 'shortDate', 'longDate', 'daysBetween', 'dayAfter', 'dayBefore', 'daysInMonth', 'firstWeekday', 'startOfDay', 'formatNumber', 'periodOf', 'periodCode', 'periodName', 'periodTitle', 'periodKind', 'comparePeriods',
    'byteOf', 'dayInVietnam', 'evidenceFor', 'codePointName', 'civilDateOf', 'sayOrdinal', 'sayMonth', 'sayDay', 'rewrite', 'broadcastPath', 'broadcastScript',
  ]);

  it('are all that there are', () => {
    const rooms = ['src/vietnamese', 'src/hygiene', 'src/broadcast'];
    const exported = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).flatMap((path) =>
      Array.from(readFileSync(`${room}/${path}`, 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu), ([, name = '']) => name)));
    expect(exported.filter((name) => !(name in TEXT_FUNCTIONS) && !OTHERS.has(name))).toEqual([]);
  });
});
