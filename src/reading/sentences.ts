/** A sentence's place in a text, without the space around it: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Where the sentences of a text stand, by the rules of the browser for Vietnamese (Unicode UAX #29); where it has none, the text is one. */
export function sentenceSpans(text: string): Span[] {
  // A new line in the source of a page is a space to its reader, but the end of a sentence by the rules.
  const line = text.replace(/\s/gu, ' ');
  const parts = 'Segmenter' in Intl ? Array.from(new Intl.Segmenter('vi', { granularity: 'sentence' }).segment(line)) : [{ segment: line, index: 0 }];
  return parts.flatMap(({ segment, index }) => {
    // Without a letter or a digit there is nothing to say.
    if (!/[\p{L}\d]/u.test(segment)) return [];
    const start = index + segment.search(/\S/u);
    return [{ start, end: start + segment.trim().length }];
  });
}

/** A sentence as a voice should get it: on one line, each abbreviation as what it stands for, and not twice where it is explained (`Ủy ban nhân dân (UBND)`). */
export function spoken(sentence: string, expansions: ReadonlyMap<string, string>): string {
  return sentence
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ \(([^()]+)\)/gu, (bracket, inside: string, at: number, whole: string) => {
      const expansion = expansions.get(inside)?.toLowerCase();
      return expansion !== undefined && whole.slice(0, at).toLowerCase().endsWith(expansion) ? '' : bracket;
    })
    .replace(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu, (word) => expansions.get(word) ?? word);
}
