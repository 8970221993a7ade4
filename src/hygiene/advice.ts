import { lowered } from '../vietnamese/letter-case.ts';
import { unknownAbbreviations } from './abbreviations.ts';
import { brokenParagraphs } from './broken-paragraphs.ts';
import { mistakenD } from './d-slips.ts';
import { englishNumbers } from './english-numbers.ts';
import { proseOf, type Finding, type Span } from './finding.ts';
import { repeatedWords } from './repeated-words.ts';
import { oddSpaces } from './spaces.ts';
import { mixedToneStyle } from './tone-style.ts';

/** All that an editor may want to look at again in a file whose sentences stand at `prose`, in the order of the text. Without known `abbreviations` none is unknown. */
export function findingsIn(text: string, prose: readonly Span[], abbreviations: ReadonlySet<string> | undefined): Finding[] {
  const sentences = proseOf(text, prose);
  const lower = lowered(sentences);
  return [
    ...repeatedWords(sentences, lower),
    ...oddSpaces(sentences),
    ...mixedToneStyle(sentences, lower),
    ...(abbreviations ? unknownAbbreviations(sentences, abbreviations) : []),
    ...mistakenD(sentences, lower),
    ...englishNumbers(sentences),
    ...brokenParagraphs(text),
  ].sort((a, b) => a.offset - b.offset);
}
