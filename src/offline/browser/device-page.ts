import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { onCacheChange, notifyCacheChange } from '../cache-changes.ts';
import { cachedFiles } from '../cached-files.ts';
import { NEWEST_FILE } from '../newest.ts';
import { savedBriefings } from '../saved-briefings.ts';
import { existingStore, OFFLINE_PAGE, storeNames } from '../stores.ts';
import { parsePage } from './parse-page.ts';
import { canSave, initSaveButton } from './save-button.ts';
import { formatSize } from './words.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

/**
 * Activates the offline page. The worker also serves it in place of pages that are not cached;
 * `location` is then the URL of the missing page.
 */
export function start([section]: readonly HTMLElement[]): void {
  const base = import.meta.env.BASE_URL;
  const partNamed = (name: string) => section?.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [instead, device, newestSection] = [
    partNamed('instead'),
    partNamed('device'),
    partNamed('newest'),
  ];
  if (!canSave()) {
    for (const idle of [device, newestSection]) idle?.remove();
    partNamed('unable')?.removeAttribute('hidden');
    return;
  }
  // Served as a fallback: the list of cached pages comes first.
  if (location.pathname !== base + OFFLINE_PAGE && instead && device) {
    instead.hidden = false;
    instead.after(device);
  }
  if (device) {
    // If the browser denies access to storage, there is nothing to show.
    const show = () => {
      showContents(device, base).catch(() => undefined);
    };
    show();
    onCacheChange(base, show);
    const button = device.querySelector('button');
    if (button)
      initRemoveButton(button, () => {
        void removeAll(base)
          .catch(() => undefined)
          .then(show);
      });
    if (newestSection)
      initSaveButton(newestSection, {
        load: async () => ({ briefings: await newest(base) }),
        onEnd: show,
      });
  }
}

/** Fetches the URLs of the newest briefings. @throws on a network error. */
async function newest(base: string): Promise<string[]> {
  const response = await fetch(base + NEWEST_FILE);
  const paths: unknown = await response.json();
  if (!Array.isArray(paths)) throw new Error(`${NEWEST_FILE} is no list`);
  return paths.map((path) => new URL(String(path), location.href).href);
}

/** Requires a second press to confirm: saving over a weak network may have taken an evening. */
function initRemoveButton(button: HTMLButtonElement, remove: () => void): void {
  const label = button.textContent;
  const confirmation = 'Bấm lần nữa để xóa mọi bản tin đã lưu, mọi trang đã xem';
  button.addEventListener('blur', () => {
    button.textContent = label;
  });
  button.addEventListener('click', () => {
    const isConfirmed = button.textContent === confirmation;
    button.textContent = isConfirmed ? label : confirmation;
    if (isConfirmed) remove();
  });
}

async function removeAll(base: string): Promise<void> {
  const { saved, read } = storeNames(base);
  await Promise.all([caches.delete(saved), caches.delete(read)]);
  notifyCacheChange(base);
}

/** Lists the cached pages: saved ones, and read ones that have not been evicted. */
async function showContents(device: HTMLElement, base: string): Promise<void> {
  const names = storeNames(base);
  const [saved, read] = await Promise.all([names.saved, names.read].map(existingStore));
  const [briefings, savedFiles, readFiles] = await Promise.all([
    savedBriefings(base),
    cachedFiles(saved),
    cachedFiles(read),
  ]);
  const savedPaths = new Set(briefings.map(({ id }) => `${base}${id}/`));
  const siteUrl = location.origin + base;
  const pagesOf = async (store: Cache | undefined, files: readonly { address: string }[]) => {
    const addresses = files
      .map(({ address }) => address)
      .filter(
        (address) =>
          address.startsWith(siteUrl) &&
          address.endsWith('/') &&
          !savedPaths.has(new URL(address).pathname),
      );
    return Promise.all(
      addresses
        .reverse()
        .map(async (address) =>
          item(
            new URL(address).pathname,
            pageTitle((await (await store?.match(address))?.text()) ?? ''),
          ),
        ),
    );
  };
  const [lists, pages] = await Promise.all([pagesOf(saved, savedFiles), pagesOf(read, readFiles)]);
  const bytes = [...savedFiles, ...readFiles].reduce((sum, file) => sum + file.bytes, 0);

  const fillList = (name: string, heading: string, items: readonly HTMLElement[]) => {
    const section = device.querySelector<HTMLElement>(`[data-list=${name}]`);
    const list = section?.querySelector('ul');
    if (list) setChildren(list, ...items);
    const title = section?.querySelector('h3');
    if (title) title.textContent = heading;
    if (section) section.hidden = items.length === 0;
  };
  fillList('saved', `Đã lưu: ${formatNumber(briefings.length)} bản tin`, [
    ...lists,
    ...briefings.map(({ id, title, date }) => item(`${base}${id}/`, title, date)),
  ]);
  fillList('read', `Đã xem gần đây: ${formatNumber(pages.length)} trang`, pages);
  const status = device.querySelector('[role=status]');
  if (status)
    status.textContent =
      bytes === 0
        ? 'Chưa có bản tin nào được lưu hay xem trên máy này.'
        : `Chiếm ${formatSize(bytes)} trên máy này.`;
  const button = device.querySelector('button');
  if (button) button.hidden = bytes === 0;
}

function item(path: string, title: string, date?: string): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const entry = document.createElement('li');
  entry.append(link);
  if (date !== undefined) {
    const time = document.createElement('time');
    time.dateTime = date;
    time.textContent = shortDate(date);
    time.className = 'meta';
    entry.prepend(time);
  }
  return entry;
}

/** A page's title without the site's name. */
function pageTitle(html: string): string {
  const parsed = parsePage(html);
  return parsed.querySelector('h1')?.textContent.trim() ?? parsed.title;
}
