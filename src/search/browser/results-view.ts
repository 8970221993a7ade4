import { dateParts } from '../../vietnamese/dates.ts';
import type { Card } from '../data.ts';
import { findWhole, markedParts } from '../marking.ts';
import { element, marked } from './dom.ts';
import { fetchExcerpt } from './excerpt.ts';
import { setChildren } from '../../reading/set-children.ts';

/** Draws results, and shows of each that comes into sight the passage that answers, where its title and lead do not. */
export interface ResultsView {
  /** Empties the list. */
  clear: () => void;
  /** Adds results for what was asked (phrasings.ts). */
  add: (cards: readonly Card[], asked: readonly string[][]) => void;
}

/** `base` is the site's path. */
export function resultsView(list: HTMLOListElement, base: string): ResultsView {
  let stop = new AbortController();
  let watcher: IntersectionObserver | undefined;
  const waiting = new Map<Element, () => Promise<void>>();

  const clear = () => {
    stop.abort();
    stop = new AbortController();
    watcher?.disconnect();
    waiting.clear();
    watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const show = isIntersecting ? waiting.get(target) : undefined;
        if (!show) continue;
        waiting.delete(target);
        watcher?.unobserve(target);
        // The lead stays where the passage does not come.
        show().catch(() => undefined);
      }
      // What only peeps in at the bottom costs nothing yet.
    }, { threshold: 0.5 });
    list.textContent = '';
  };

  const add = (cards: readonly Card[], asked: readonly string[][]) => {
    for (const card of cards) {
      const address = base + card.path.slice(1);
      const { item, lead, answered } = render(card, asked, address);
      list.append(item);
      if (answered || asked.length === 0) continue;
      waiting.set(item, async () => {
        const excerpt = await fetchExcerpt(address, asked, stop.signal);
        if (excerpt) setChildren(lead, ...marked(excerpt));
      });
      watcher?.observe(item);
    }
  };
  clear();
  return { clear, add };
}

/** A result; `answered` when its title or lead holds all that was asked. */
function render({ title, date, lead, topics, people, sample }: Card, asked: readonly string[][], address: string) {
  const [inTitle = [], inLead = []] = findWhole([title, lead], asked);
  const link = element('a', '', ...marked(markedParts(title, inTitle)));
  link.href = asked.length > 0 ? `${address}#tim=${encodeURIComponent(asked.map((phrasing) => phrasing.join(' ')).join('|'))}` : address;
  const passage = element('p', 'lead', ...marked(markedParts(lead, inLead)));
  const facts = element('p', 'meta', ...(sample ? [element('span', 'sample', 'Bản tin mẫu'), ' '] : []), [...topics, ...people].join(' · '));
  const item = element('li', '', leaf(date), element('h2', '', link), passage, facts);
  return { item, lead: passage, answered: inTitle.length + inLead.length > 0 };
}

/** What DateLeaf.astro renders. */
function leaf(date: string): HTMLTimeElement {
  const { year, month, day } = dateParts(date);
  const time = element('time', 'leaf', element('b', '', String(day)), element('span', 'hidden', ' tháng '), `${month}/${year}`);
  time.dateTime = date;
  return time;
}
