/** A line this long that ends without a full stop was broken by the editor's program, and goes on in the next. */
const WRAPPED = 60;
const ENDED = /[.!?:;…”")\]]$/u;
/** What lists begin their items with. */
export const LIST_SIGN = /^[-–•·*+]\s+/u;

/**
 * The paragraphs of a text in order, each one line with single spaces. Lines that a program broke at its margin are
 * joined: those that are long, do not end like a sentence, and go on in a small letter or figure.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let previous = '';
  for (const written of text.split('\n')) {
    const line = written.replace(/[ \t]+/gu, ' ').trim();
    const goesOn = previous.length >= WRAPPED && !ENDED.test(previous) && /^[\p{Ll}\p{N}(“"]/u.test(line) && !LIST_SIGN.test(line);
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else if (line !== '') paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}

/** The sentences of a paragraph, each with its closing sign. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…]["”)]?)\s+(?=["“(]?\p{Lu})/u);
}
