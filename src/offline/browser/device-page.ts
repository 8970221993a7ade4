import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { onKeptChange, tellKeptChange } from '../changes.ts';
import { keptFiles } from '../kept.ts';
import { NEWEST_FILE } from '../newest.ts';
import { savedBriefings } from '../saved.ts';
import { existingStore, OFFLINE_PAGE, storeNames } from '../stores.ts';
import { parsePage } from './parse-page.ts';
import { canSave, startSaving } from './save-button.ts';
import { sizeInWords } from './words.ts';
import { setChildren } from '../../reading/set-children.ts';

/** Brings the page on reading without a network to life. It also answers for pages that are not kept: then its address is theirs. */
export function startDevicePage(page: HTMLElement): void {
  const base = page.dataset['base'] ?? '/';
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [instead, device, saving] = [part('instead'), part('device'), part('newest')];
  if (!canSave()) {
    for (const idle of [device, saving]) idle?.remove();
    part('unable')?.removeAttribute('hidden');
    return;
  }
  // What the reader wanted is not there: what is comes first.
  if (location.pathname !== base + OFFLINE_PAGE && instead && device) {
    instead.hidden = false;
    instead.after(device);
  }
  if (device) {
    // Where the browser refuses storage there is nothing to show.
    const show = () => { showKept(device, base).catch(() => undefined); };
    show();
    onKeptChange(base, show);
    const button = device.querySelector('button');
    if (button) startRemoving(button, () => { void removeAll(base).catch(() => undefined).then(show); });
    if (saving) startSaving(saving, { base, wanted: async () => ({ briefings: await newest(base) }), after: show });
  }
}

/** The addresses of the newest briefings. @throws when the network does not answer. */
async function newest(base: string): Promise<string[]> {
  const response = await fetch(base + NEWEST_FILE);
  const paths: unknown = await response.json();
  if (!Array.isArray(paths)) throw new Error(`${NEWEST_FILE} is no list`);
  return paths.map((path) => new URL(String(path), location.href).href);
}

/** Removing what took an evening of a weak network to save takes two presses of the button. */
function startRemoving(button: HTMLButtonElement, remove: () => void): void {
  const words = button.textContent;
  const sure = 'Bấm lần nữa để xóa mọi bản tin đã lưu, mọi trang đã xem';
  button.addEventListener('blur', () => { button.textContent = words; });
  button.addEventListener('click', () => {
    const asked = button.textContent === sure;
    button.textContent = asked ? words : sure;
    if (asked) remove();
  });
}

async function removeAll(base: string): Promise<void> {
  const { saved, read } = storeNames(base);
  await Promise.all([caches.delete(saved), caches.delete(read)]);
  tellKeptChange(base);
}

/** Lists what the device holds: what was saved, and what was read and is still there. */
async function showKept(device: HTMLElement, base: string): Promise<void> {
  const names = storeNames(base);
  const [saved, read] = await Promise.all([names.saved, names.read].map(existingStore));
  const [briefings, savedFiles, readFiles] = await Promise.all([savedBriefings(base), keptFiles(saved), keptFiles(read)]);
  const known = new Set(briefings.map(({ id }) => `${base}${id}/`));
  const ours = location.origin + base;
  const pagesOf = async (store: Cache | undefined, files: readonly { address: string }[]) => {
    const addresses = files.map(({ address }) => address).filter((address) => address.startsWith(ours) && address.endsWith('/') && !known.has(new URL(address).pathname));
    return Promise.all(addresses.reverse().map(async (address) => item(new URL(address).pathname, titleIn((await (await store?.match(address))?.text()) ?? ''))));
  };
  const [lists, pages] = await Promise.all([pagesOf(saved, savedFiles), pagesOf(read, readFiles)]);
  const bytes = [...savedFiles, ...readFiles].reduce((sum, file) => sum + file.bytes, 0);

  const put = (name: string, heading: string, items: readonly HTMLElement[]) => {
    const section = device.querySelector<HTMLElement>(`[data-list=${name}]`);
    const list = section?.querySelector('ul');
    if (list) setChildren(list, ...items);
    const title = section?.querySelector('h3');
    if (title) title.textContent = heading;
    if (section) section.hidden = items.length === 0;
  };
  put('saved', `Đã lưu: ${formatNumber(briefings.length)} bản tin`, [...lists, ...briefings.map(({ id, title, date }) => item(`${base}${id}/`, title, date))]);
  put('read', `Đã xem gần đây: ${formatNumber(pages.length)} trang`, pages);
  const sum = device.querySelector('[role=status]');
  if (sum) sum.textContent = bytes === 0 ? 'Chưa có bản tin nào được lưu hay xem trên máy này.' : `Chiếm ${sizeInWords(bytes)} trên máy này.`;
  const button = device.querySelector('button');
  if (button) button.hidden = bytes === 0;
}

function item(path: string, title: string, date?: string): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const made = document.createElement('li');
  made.append(link);
  if (date !== undefined) {
    const time = document.createElement('time');
    time.dateTime = date;
    time.textContent = shortDate(date);
    time.className = 'meta';
    made.prepend(time);
  }
  return made;
}

/** The title of a page of ours, without the site's name. */
function titleIn(html: string): string {
  const parsed = parsePage(html);
  return parsed.querySelector('h1')?.textContent.trim() ?? parsed.title;
}
