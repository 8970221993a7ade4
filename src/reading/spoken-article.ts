import { blocksOf, joined } from './article-blocks.ts';
import { sentenceSpans, spoken } from './sentences.ts';

/** What a listener hears of a briefing: its title, lead and text. Tables and figures are for the eye; the text tells of them. */
const HEARD = 'h1, .lead, .prose';
const UNHEARD = 'figure, table, .signed';

/** A sentence of a page: what a voice is to say, and where it stands. */
export interface SpokenSentence {
  text: string;
  range: Range;
}

/** A briefing's sentences in the order in which they are heard. */
export function spokenSentences(article: Element): SpokenSentence[] {
  // The page explains an abbreviation where it first stands; a listener gets it in full everywhere.
  const expansions = new Map(Array.from(article.querySelectorAll<HTMLElement>('abbr[title]'), ({ textContent, title }) => [textContent, title]));
  return blocksOf(article)
    .filter(([text]) => text?.parentElement?.closest(HEARD) && !text.parentElement.closest(UNHEARD))
    .flatMap((texts) => {
      const whole = joined(texts);
      return sentenceSpans(whole).map(({ start, end }) => ({ text: spoken(whole.slice(start, end), expansions), range: rangeOf(texts, start, end) }));
    });
}

/** The range from one place to another in a block's joined texts. */
function rangeOf(texts: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let offset = 0;
  for (const text of texts) {
    const { length } = text;
    if (start >= offset && start < offset + length) range.setStart(text, start - offset);
    if (end > offset && end <= offset + length) range.setEnd(text, end - offset);
    offset += length;
  }
  return range;
}
