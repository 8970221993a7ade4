import { capitalised as capitalizeFirst } from '../letter-case.ts';
import { COMMON } from '../common-abbreviations.ts';
import { textBefore } from '../text-before.ts';
import { isOrdinary } from '../text.ts';
import { sayEllipses } from './ellipses.ts';
import { type Glossary, lookUp } from './glossary.ts';
import { GRAMMAR } from './grammar.ts';
import { type Reading, readingsOf } from './readings.ts';
import { scan } from './scan.ts';
import { saySigns } from './signs.ts';
import { singleSpaced } from './single-spaced.ts';
import { standardizeTyping } from './standardize-typing.ts';

/** A line as it is read aloud. */
export interface SpokenText {
  text: string;
  /** Unknown abbreviations, which have been spelled. */
  spelled: string[];
  /** For a voice that reads the written line itself. */
  readings: Reading[];
}

/**
 * Converts a line of text to what is read aloud: spells out abbreviations, numbers, dates, times,
 * fractions, units and Roman numerals, leaving only words and punctuation for pauses.
 * @param expansions long forms by abbreviation.
 */
export function sayText(line: string, expansions: ReadonlyMap<string, string>): SpokenText {
  const spelled: string[] = [];
  const glossary: Glossary = {
    expansionOf: (abbreviation) => lookUp(expansions, abbreviation) ?? lookUp(COMMON, abbreviation),
    onUnknown: (abbreviation) => {
      spelled.push(abbreviation);
    },
  };
  const plain = singleSpaced(isOrdinary(line) ? line : line.normalize('NFC')).trim();
  const written = sayEllipses(standardizeTyping(plain));
  const { text, tokens } = scan(written, GRAMMAR, glossary);
  return { text: capitalised(saySigns(text)), spelled, readings: readingsOf(written, tokens) };
}

const SMALL_BEGINNING = /[.!?] (?=\p{Ll})/gu;

/** Capitalizes sentences that began with a number. A single letter before a point is an initial. */
function capitalised(text: string): string {
  let result = '';
  let start = 0;
  for (const { index } of text.matchAll(SMALL_BEGINNING)) {
    if (!/\p{L}{2}$/u.test(textBefore(text, index, 2))) continue;
    result += capitalizeFirst(text.slice(start, index + 2));
    start = index + 2;
  }
  return result + capitalizeFirst(text.slice(start));
}
