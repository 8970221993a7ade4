/** Words at each end of a long passage that find it again. */
const WORDS = 5;
/** Characters up to which a passage stands in an address as a whole. */
const SHORT = 60;

/**
 * The part of an address that leads to a passage of a page: `#:~:text=…`. Browsers that do not know it open the page.
 * Source: WICG, URL Fragment Text Directives: `text=start,end`, with `-`, `,` and `&` encoded.
 */
export function textFragment(passage: string): string {
  const text = passage.replace(/\s+/gu, ' ').trim();
  const words = text.split(' ');
  const ends = text.length <= SHORT || words.length <= 2 * WORDS ? [text] : [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')];
  return `#:~:text=${ends.map((end) => encodeURIComponent(end).replace(/-/gu, '%2D')).join(',')}`;
}
