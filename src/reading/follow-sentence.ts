/** Under which the style sheet knows the sentence that is being read (styles/listen.css). */
const HIGHLIGHT = 'dang-doc';
/** Parts of the window's height at its ends in which a sentence is not well seen: the player stands at the bottom. */
const TOP = 0.1;
const BOTTOM = 0.35;

/** Shows the sentence that is being read, or none, and brings it into sight. The page's text stays as it is; a browser without highlights only scrolls. */
export function followSentence(range: Range | undefined): void {
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    else CSS.highlights.delete(HIGHLIGHT);
  }
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  // Gently, but at once for who wants less motion: the style sheet says which (base.css).
  if (top < TOP * innerHeight || bottom > (1 - BOTTOM) * innerHeight) scrollBy({ top: top - 0.25 * innerHeight });
}
