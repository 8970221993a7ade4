/** Words at each end that identify a long passage. */
const EDGE_WORDS = 5;
/** Passages up to this length are quoted in full. */
const MAX_WHOLE_LENGTH = 60;

/**
 * Returns the URL fragment that links to a passage: `#:~:text=…`. Browsers without support just
 * open the page. Source: WICG, URL Fragment Text Directives: `text=start,end`, with `-`, `,` and
 * `&` encoded.
 */
export function textFragment(passage: string): string {
  const text = passage.replace(/\s+/gu, ' ').trim();
  const words = text.split(' ');
  const directives =
    text.length <= MAX_WHOLE_LENGTH || words.length <= 2 * EDGE_WORDS
      ? [text]
      : [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')];
  return `#:~:text=${directives.map((directive) => encodeURIComponent(directive).replace(/-/gu, '%2D')).join(',')}`;
}
