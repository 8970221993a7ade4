/** The highlight's name in styles/listen.css. */
const HIGHLIGHT_NAME = 'dang-doc';
/**
 * Fractions of the window's height, at top and bottom, outside which a sentence should be; the
 * player covers the bottom.
 */
const TOP_MARGIN = 0.1;
const BOTTOM_MARGIN = 0.35;

/**
 * Highlights the sentence being read, or none, and scrolls it into view. Does not change the DOM;
 * browsers without the Highlight API only scroll.
 */
export function followSentence(range: Range | undefined): void {
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range));
    else CSS.highlights.delete(HIGHLIGHT_NAME);
  }
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  // The style sheet (base.css) decides whether scrolling is smooth.
  if (top < TOP_MARGIN * innerHeight || bottom > (1 - BOTTOM_MARGIN) * innerHeight)
    scrollBy({ top: top - 0.25 * innerHeight });
}
