import { blocksOf, joinTexts } from './article-blocks.ts';
import { applyReadings, type Readings } from './readings.ts';
import { sentenceSpans, speakableText } from './sentences.ts';

/**
 * The parts of a briefing that are read: title, lead and text. Tables and figures are skipped; the
 * text describes them.
 */
const SPOKEN_SELECTOR = 'h1, .lead, .prose';
const SILENT_SELECTOR = 'figure, table, .signed';

/** A sentence to speak, and its range in the page. */
export interface SpokenSentence {
  text: string;
  range: Range;
}

/** A briefing's sentences in reading order. */
export function spokenSentences(article: Element, readings: Readings): SpokenSentence[] {
  // The page explains an abbreviation at its first use only; a listener hears it expanded
  // everywhere.
  const expansions = new Map(
    Array.from(article.querySelectorAll<HTMLElement>('abbr[title]'), ({ textContent, title }) => [
      textContent,
      title,
    ]),
  );
  return blocksOf(article)
    .filter(
      ([text]) =>
        text?.parentElement?.closest(SPOKEN_SELECTOR) &&
        !text.parentElement.closest(SILENT_SELECTOR),
    )
    .flatMap((texts) => {
      const blockText = joinTexts(texts);
      return sentenceSpans(blockText).map(({ start, end }) => ({
        text: applyReadings(speakableText(blockText.slice(start, end), expansions), readings),
        range: rangeOf(texts, start, end),
      }));
    });
}

/** Converts offsets in a block's concatenated text to a DOM range. */
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
