import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { costRatio } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

/** In characters: long enough for quadratic time to be hundreds of times that of prose. */
const LENGTH = 12_000;

/**
 * Pieces that hostile texts repeat: the characters, words and prefixes that our patterns search
 * for, alone and combined.
 */
const FRAGMENTS = [
  '6',
  '06',
  '2020',
  '1.000',
  '.',
  '/',
  ',',
  '-',
  '–',
  '…',
  ':',
  '(',
  ')',
  '"',
  '“',
  '%',
  '&',
  'a',
  'đ',
  'à',
  'X',
  '+',
  '*',
  '_',
  '<',
  '{',
  '|',
  '#',
  '=',
  '?',
  "'",
  '@',
  '\u0301',
  '😀',
  ' ',
  '\n',
  '\t',
  '6/7/',
  '6-',
  '6.7.',
  '6, ',
  '12/17 ',
  '1/QĐ-',
  'QĐ-',
  'NQ/',
  'AB ',
  'IV ',
  'UBND ',
  'PGS. ',
  'TP. ',
  'v.v.',
  'HỎI: ',
  '7h',
  'km',
  'tấn/ha ',
  'www.',
  'http://',
  '[x](',
  '&#x',
  '<a ',
  '<p',
  'và ',
  'vân vân, ',
  'ngày 6 ',
  'từ 6 đến ',
  'tháng ',
  'thứ ',
  'giảm -',
  'ông Lê ',
  'Phó Chủ tịch ',
  'xã Kỳ Xuân, ',
  'oà',
  'quqw',
  'aw',
  '- ',
  '1. ',
  '1975. ',
  '. A',
  'a.b',
  '" ',
  '“ ',
  ' *',
  ' ,',
  ' /',
  ' (',
  ') ',
  '( ',
  ' .',
  '_ ',
  ' -',
  '–\n',
  '\n- ',
  '-6/',
  '6 - ',
  '1,',
  '.000,',
  '(UBND) ',
  'a (A',
  '&amp;',
  '“”',
  ' " ',
  'đ/c ',
  'a-b-',
  'A.B.',
  'x@x.',
  '://',
  'Kỳ \n',
  'số 1/',
  'năm 2020, ',
];
const PROSE = plainText(LENGTH);

/**
 * A function may take at most this many times as long for a text of one fragment as for prose.
 * Functions that examine each match take ten times as long if the text is nothing but matches.
 */
const MAX_RATIO = 60;
/**
 * A pass over all syllables, which is added to the reference: a function that stops at the first
 * character of prose would otherwise have a reference of almost no time.
 */
const onePass = () => splitSyllables(PROSE);

describe('a text that repeats one fragment', () => {
  it.each(Object.entries(TEXT_FUNCTIONS))(
    'takes %s about as long as prose',
    async (_name, callFunction) => {
      const callSafely = (text: string) => {
        try {
          callFunction(text);
        } catch (error) {
          // A function may throw for an invalid date, but not because the stack is full.
          expect(String(error)).not.toMatch(/call stack|string length|Invalid array length/u);
        }
      };
      const reference = () => {
        onePass();
        callSafely(PROSE);
      };
      for (const fragment of FRAGMENTS) {
        const text = fragment.repeat(Math.ceil(LENGTH / fragment.length)).slice(0, LENGTH);
        const times = await costRatio(
          () => {
            callSafely(text);
          },
          reference,
          MAX_RATIO,
        );
        expect({ fragment, costly: times > MAX_RATIO ? times : false }).toEqual({
          fragment,
          costly: false,
        });
      }
    },
  );
});

describe('prose of four times the length', () => {
  it.each(Object.entries(TEXT_FUNCTIONS))(
    'takes %s about four times as long',
    async (_name, callFunction) => {
      const at = (length: number) => () => {
        const text = PROSE.slice(0, length);
        splitSyllables(text);
        try {
          callFunction(text);
        } catch {
          // For example, the text is no date.
        }
      };
      expect(await costRatio(at(LENGTH), at(LENGTH / 4), 9)).toBeLessThanOrEqual(9);
    },
  );
});

describe('the tested functions', () => {
  /** Functions that take no text of content, or only text whose length a schema limits. */
  const OTHERS = new Set([
    'compareCodeUnits',
    'figureSearch',
    'yearBefore',
    'nearNames',
    'compareWords',
    'compareNames',
    'highBytesOf',
    'dateParts',
    'weekday',
    'shortDate',
    'longDate',
    'dayNumber',
    'latestDay',
    'rounded',
    'dayAfter',
    'dayBefore',
    'daysInMonth',
    'firstWeekday',
    'startOfDay',
    'formatNumber',
    'formatterAlike',
    'periodOf',
    'monthsCode',
    'quarterNumber',
    'monthCount',
    'periodCode',
    'periodName',
    'periodTitle',
    'periodKind',
    'comparePeriods',
    'byteOf',
    'dayInVietnam',
    'evidenceFor',
    'codePointName',
    'toCivilDate',
    'sayOrdinal',
    'sayMonth',
    'sayDay',
    // The grammar of what is read aloud: each looks at a bounded neighbourhood, or is what
    // `sayText` does with the whole text.
    'sayTail',
    'sayRate',
    'sayRates',
    'sayRatesOfAbbreviation',
    'readingsOf',
    'withTail',
    'followsDateWord',
    'precedesYearCount',
    'precedesCountedNoun',
    'endsDateSpan',
    'wholeYear',
    'isLunar',
    'sayTheDay',
    'sayLunarDay',
    'sayInMonth',
    'sayDayOf',
    'isDay',
    'isFeast',
    'lookUp',
    'phrases',
    'followsPhrase',
    'precedesPhrase',
    'wordBefore',
    'wordAfter',
    'startOfWord',
    'endOfWord',
    'textBefore',
    'matchAt',
    'matchesAt',
    'findAt',
    'rewrite',
    'isScore',
    'sayPlain',
    'continuesList',
    'scan',
    'form',
    'firstOf',
    'isPauseBefore',
    // Each takes a word of a bounded length, or what a text function made.
    'alternativesTo',
    'counterOf',
    'counterOfHashes',
    'hashOf',
    'wordWritten',
    'isName',
    'isInForeignName',
    'meantElsewhere',
    'packCounters',
    'unpackCounters',
    'continuesName',
    'suspectLine',
    'remembered',
    'unpackWords',
    'vietnameseStatistics',
    'withSameLetters',
    'broadcastPath',
    'broadcastScript',
  ]);

  it('include every exported function that takes a text', () => {
    const folders = ['src/vietnamese', 'src/hygiene', 'src/broadcast'];
    const exported = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .flatMap((path) =>
          Array.from(
            readFileSync(`${folder}/${path}`, 'utf8').matchAll(
              /^export (?:async )?function (\w+)/gmu,
            ),
            ([, name = '']) => name,
          ),
        ),
    );
    expect(exported.filter((name) => !(name in TEXT_FUNCTIONS) && !OTHERS.has(name))).toEqual([]);
  });
});
