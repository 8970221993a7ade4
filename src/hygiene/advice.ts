import type { GlossaryEntry } from '../schemas/glossary.ts';
import { unknownAbbreviations } from './abbreviations.ts';
import { mistakenD } from './d-slips.ts';
import { englishNumbers } from './english-numbers.ts';
import { proseOf, type Finding, type Span } from './finding.ts';
import { repeatedWords } from './repeated-words.ts';
import { oddSpaces } from './spaces.ts';
import { mixedToneStyle } from './tone-style.ts';

/** All that an editor may want to look at again in a file whose sentences stand at `prose`, in the order of the text. Without a glossary no abbreviation is unknown. */
export function findingsIn(text: string, prose: readonly Span[], glossary: readonly GlossaryEntry[] | undefined): Finding[] {
  const sentences = proseOf(text, prose);
  return [
    ...repeatedWords(sentences),
    ...oddSpaces(sentences),
    ...mixedToneStyle(sentences),
    ...(glossary ? unknownAbbreviations(sentences, glossary) : []),
    ...mistakenD(sentences),
    ...englishNumbers(sentences),
  ].sort((a, b) => a.offset - b.offset);
}
