import { SENTENCE_PLACEHOLDER } from '../sentence-place.ts';
import { pageAddress } from './page-address.ts';
import { onSelectedText } from './selected-text.ts';

/** Mail programs cut longer addresses; a sentence is shorter. */
const MAX_LENGTH = 500;

/**
 * Puts the sentence that the reader selects in `article` into the links of a section that begin a
 * report, and the page's full address if the build had no SITE_URL.
 */
export function startReports(section: HTMLElement, article: HTMLElement): void {
  const links = Array.from(section.querySelectorAll<HTMLAnchorElement>('a.button')).map((link) => {
    const path = encodeURIComponent(location.pathname);
    const written = link.getAttribute('href') ?? '';
    const start = written.indexOf(path);
    const isPathAlone = start >= 0 && /(?:%20|=)$/u.test(written.slice(0, start));
    return {
      link,
      address: isPathAlone ? written.replace(path, encodeURIComponent(pageAddress())) : written,
    };
  });
  const place = encodeURIComponent(SENTENCE_PLACEHOLDER);
  const fill = (sentence: string) => {
    for (const { link, address } of links)
      link.setAttribute(
        'href',
        address.replace(place, () => sentence),
      );
  };
  fill(place);
  onSelectedText(article, (text) => {
    fill(encodeURIComponent(text.slice(0, MAX_LENGTH)));
  });
}
