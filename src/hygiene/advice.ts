import { lowerCaseInPlace } from '../vietnamese/letter-case.ts';
import { unknownAbbreviations } from './abbreviations.ts';
import { brokenParagraphs } from './broken-paragraphs.ts';
import { capitalLines } from './capital-lines.ts';
import { curlyValues } from './curly-values.ts';
import { failedLinks } from './failed-links.ts';
import { lostLetters } from './lost-letters.ts';
import { mistakenD } from './d-slips.ts';
import { englishNumbers } from './english-numbers.ts';
import { proseOf, type Finding, type Span } from './finding.ts';
import { repeatedWords } from './repeated-words.ts';
import { oddSpaces } from './spaces.ts';
import { loneMarks } from './lone-marks.ts';
import { runTogetherLines } from './run-together.ts';
import { markupInFields } from './markup-in-fields.ts';
import { missingSpaces } from './missing-spaces.ts';
import { mixedToneStyle } from './tone-style.ts';

/**
 * Applies all rules to a file.
 * @param prose the parts of the text that are sentences.
 * @param abbreviations those of the glossary; if undefined, abbreviations are not checked.
 * @returns the findings in the order of the text.
 */
export function findingsIn(
  text: string,
  prose: readonly Span[],
  abbreviations: ReadonlySet<string> | undefined,
): Finding[] {
  const sentences = proseOf(text, prose);
  const lower = lowerCaseInPlace(sentences);
  return [
    ...repeatedWords(sentences, lower),
    ...oddSpaces(sentences),
    ...missingSpaces(sentences),
    ...lostLetters(sentences),
    ...mixedToneStyle(sentences, lower),
    ...(abbreviations ? unknownAbbreviations(sentences, abbreviations) : []),
    ...mistakenD(sentences, lower),
    ...englishNumbers(sentences),
    ...brokenParagraphs(text),
    ...runTogetherLines(text),
    ...loneMarks(text),
    ...markupInFields(text),
    ...curlyValues(text),
    ...capitalLines(text),
    ...failedLinks(text),
  ].sort((a, b) => a.offset - b.offset);
}
