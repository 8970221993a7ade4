import { parsePage } from '../../offline/browser/parse-page.ts';
import { setChildren } from '../../reading/browser/set-children.ts';
import { element } from '../../search/browser/dom.ts';
import { FOLDERS } from '../old-addresses.ts';
import { nearestNames, readWrongAddress } from '../wrong-address.ts';
import { findLink } from './find-link.ts';

/** A page that may be meant, or the list that it would be in. */
interface Offer {
  href: string;
  label: string;
}

/**
 * Reads the address that led to the 404 page: says what is missing, offers the pages
 * nearest to it, and fills the search box.
 */
export function readAddress(section: HTMLElement): void {
  const base = import.meta.env.BASE_URL;
  const { path, folders, name, words } = readWrongAddress(location.pathname, base);
  const box = document.querySelector<HTMLInputElement>('#q');
  if (box?.value === '') box.value = words;
  const show = (notice: string, offers: readonly Offer[]) => {
    const links = offers.map(({ href, label }) => {
      const link = element('a', '', label);
      link.href = href;
      return element('li', '', link);
    });
    setChildren(
      section,
      ...(notice === '' ? [] : [element('p', '', notice)]),
      ...(links.length === 0 ? [] : [element('p', '', 'Có phải bạn tìm:')]),
      element('ul', 'more-links', ...links),
    );
  };
  const lookElsewhere = async () => {
    if (folders.length === 0) {
      show('', nearestOffers(name, offersIn(document, base)));
      return;
    }
    const { notice, offers } = await lookIn(base, folders, name);
    show(notice, offers);
  };
  const parts = Number(section.dataset['parts']);
  findLink(FOLDERS.moved, path, parts)
    .then((link) => {
      if (!link) return lookElsewhere();
      setChildren(section, element('p', '', 'Địa chỉ này nay dẫn tới: ', link));
      return undefined;
    })
    // Without a network there is nothing to offer.
    .catch(() => undefined);
}

/** Looks in the folders for the nearest pages. @throws without a network. */
async function lookIn(
  base: string,
  folders: readonly string[],
  name: string,
): Promise<{ notice: string; offers: Offer[] }> {
  const missing: string[] = [];
  for (const folder of folders) {
    const response = await fetch(base + folder);
    if (!response.ok) {
      // The answer is the 404 page, which is shown already.
      void response.body?.cancel();
      missing.push(folder);
      continue;
    }
    const page = parsePage(await response.text());
    const list = {
      href: base + folder,
      label: page.querySelector('h1')?.textContent.trim() ?? folder,
    };
    // In a year, only a name that is not a month's is looked for.
    const nearest = missing.length === 0 ? nearestOffers(name, offersIn(page, base + folder)) : [];
    return { notice: missing.map(emptyPeriod).join(' '), offers: [...nearest, list] };
  }
  return {
    notice: emptyPeriod(missing[missing.length - 1] ?? ''),
    offers: [{ href: `${base}luu-tru/`, label: 'Lưu trữ' }],
  };
}

/** `Tháng 8/2020 không có bản tin nào.` */
function emptyPeriod(folder: string): string {
  const [year = '', month = ''] = folder.split('/');
  return month === ''
    ? `Năm ${year} không có bản tin nào.`
    : `Tháng ${Number(month)}/${year} không có bản tin nào.`;
}

/** The links of a page to pages of a folder. */
function offersIn(page: Document, folder: string): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const link of Array.from(page.querySelectorAll('a'))) {
    const href = link.getAttribute('href') ?? '';
    const [name = ''] = href.startsWith(folder) ? href.slice(folder.length).split(/[/#?]/u) : [];
    const label = link.textContent.trim();
    if (name !== '' && label !== '' && !offers.has(name)) offers.set(name, { href, label });
  }
  return offers;
}

function nearestOffers(name: string, offers: ReadonlyMap<string, Offer>): Offer[] {
  return nearestNames(name, Array.from(offers.keys())).flatMap((near) => offers.get(near) ?? []);
}
