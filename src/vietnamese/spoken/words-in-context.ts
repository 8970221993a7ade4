import { textBefore } from '../text-before.ts';
import { MEANINGS } from './meanings.ts';
import { REPORT_MEANINGS } from './report-meanings.ts';
import { SCHOOL_MEANINGS } from './school-meanings.ts';
import { form, type Form } from './token.ts';

/** How far before it the words are looked at. */
const NEARBY = 24;

const ALL_MEANINGS = new Map([...MEANINGS, ...SCHOOL_MEANINGS, ...REPORT_MEANINGS]);

const WORD = /(?<word>\p{Lu}{2,3})(?![\p{L}\p{M}\d&]|-\p{L})/uy;

/** Abbreviations with several meanings, of which the words beside them tell one. */
export const WORDS_IN_CONTEXT: readonly Form[] = [
  form('abbreviation', WORD, ({ groups: { word = '' }, spot: { text, at, glossary }, end }) => {
    const meanings = ALL_MEANINGS.get(word);
    // What a site's glossary says goes before.
    if (meanings === undefined || glossary.expansionOf(word) !== undefined) return undefined;
    const before = textBefore(text, at, NEARBY);
    const behind = text.slice(end, end + NEARBY);
    return meanings.find(
      (meaning) => (meaning.before?.test(before) ?? true) && (meaning.behind?.test(behind) ?? true),
    )?.long;
  }),
];
