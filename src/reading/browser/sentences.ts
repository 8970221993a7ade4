/** The range of a sentence in a text, without surrounding space: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Splits a text into sentences with the browser's rules for Vietnamese (Unicode UAX #29); the text
 * is one sentence if `Intl.Segmenter` is missing.
 */
export function sentenceSpans(text: string): Span[] {
  // A line break in a page's source is a space to readers, but a sentence boundary to the
  // segmenter.
  const line = text.replace(/\s/gu, ' ');
  const parts =
    'Segmenter' in Intl
      ? Array.from(new Intl.Segmenter('vi', { granularity: 'sentence' }).segment(line))
      : [{ segment: line, index: 0 }];
  return parts.flatMap(({ segment, index }) => {
    // Nothing to say without letters or digits.
    if (!/[\p{L}\d]/u.test(segment)) return [];
    const start = index + segment.search(/\S/u);
    return [{ start, end: start + segment.trim().length }];
  });
}

/**
 * Prepares a sentence for a voice: on one line, with abbreviations expanded, and without the
 * parenthesis that introduces one (`Ủy ban nhân dân (UBND)`).
 */
export function speakableText(sentence: string, expansions: ReadonlyMap<string, string>): string {
  return sentence
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ \(([^()]+)\)/gu, (parenthetical, content: string, offset: number, text: string) => {
      const expansion = expansions.get(content)?.toLowerCase();
      return expansion !== undefined && text.slice(0, offset).toLowerCase().endsWith(expansion)
        ? ''
        : parenthetical;
    })
    .replace(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu, (word) => expansions.get(word) ?? word);
}
