import { dateParts } from '../../vietnamese/dates.ts';
import type { Card } from '../data.ts';
import { findFullPhrases, markedParts } from '../marking.ts';
import { element, marked } from './dom.ts';
import { fetchExcerpt } from './excerpt.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

/**
 * Renders results, and replaces the lead of each visible result by the matching passage if neither
 * title nor lead matches.
 */
export interface ResultsView {
  /** Empties the list. */
  clear: () => void;
  /** Adds results. `words` are the query's phrasings (phrasings.ts), to be highlighted. */
  add: (cards: readonly Card[], phrasings: readonly string[][]) => void;
}

/** `base` is the site's base path. */
export function resultsView(list: HTMLOListElement, base: string): ResultsView {
  let abort = new AbortController();
  let observer: IntersectionObserver | undefined;
  const pendingExcerpts = new Map<Element, () => Promise<void>>();

  const clear = () => {
    abort.abort();
    abort = new AbortController();
    observer?.disconnect();
    pendingExcerpts.clear();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const show = isIntersecting ? pendingExcerpts.get(target) : undefined;
          if (!show) continue;
          pendingExcerpts.delete(target);
          observer?.unobserve(target);
          // Keeps the lead if the passage fails to load.
          show().catch(() => undefined);
        }
        // Barely visible results are not loaded yet.
      },
      { threshold: 0.5 },
    );
    list.textContent = '';
  };

  const add = (cards: readonly Card[], phrasings: readonly string[][]) => {
    for (const card of cards) {
      const address = base + card.path.slice(1);
      const { item, lead, marked: isMarked } = render(card, phrasings, address);
      list.append(item);
      if (isMarked || phrasings.length === 0) continue;
      pendingExcerpts.set(item, async () => {
        const excerpt = await fetchExcerpt(address, phrasings, abort.signal);
        if (excerpt) setChildren(lead, ...marked(excerpt));
      });
      observer?.observe(item);
    }
  };
  clear();
  return { clear, add };
}

/** Renders a result; `marked` if its title or lead contains the full phrase. */
function render(
  { title, date, lead, topics, people, sample }: Card,
  phrasings: readonly string[][],
  address: string,
) {
  const [inTitle = [], inLead = []] = findFullPhrases([title, lead], phrasings);
  const link = element('a', '', ...marked(markedParts(title, inTitle)));
  link.href =
    phrasings.length > 0
      ? `${address}#tim=${encodeURIComponent(phrasings.map((phrasing) => phrasing.join(' ')).join('|'))}`
      : address;
  const leadElement = element('p', 'lead', ...marked(markedParts(lead, inLead)));
  const meta = element(
    'p',
    'meta',
    ...(sample ? [element('span', 'sample', 'Bản tin mẫu'), ' '] : []),
    [...topics, ...people].join(' · '),
  );
  const item = element('li', '', renderDate(date), element('h2', '', link), leadElement, meta);
  return { item, lead: leadElement, marked: inTitle.length + inLead.length > 0 };
}

/** The same markup as DateLeaf.astro. */
function renderDate(date: string): HTMLTimeElement {
  const { year, month, day } = dateParts(date);
  const time = element(
    'time',
    'leaf',
    element('span', 'hidden', 'Ngày '),
    element('b', '', String(day)),
    element('span', 'hidden', '/'),
    `${month}/${year}`,
  );
  time.dateTime = date;
  return time;
}
