import { isRecord } from '../is-record.ts';

/** Milliseconds for which a file made in the browser stays: Safari reads it only when the reader has agreed to the download. */
const KEPT = 60_000;

/**
 * Shows the buttons of a briefing's citation that download its files, each with the ending of its file as value. Not a script of its
 * own that a press loads: the call and the digest of one weigh as much as all of this.
 */
export function startDownloads(buttons: HTMLElement): void {
  const status = buttons.querySelector('[role=status]');
  buttons.hidden = false;
  buttons.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || !status) return;
    void download(target.value).then(() => '', () => 'Không tải được tệp. Xin thử lại khi có mạng.').then((words) => { status.textContent = words; });
  });
}

/**
 * The text of a file, by its ending, that a briefing's `.json` (src/open-data/briefing-file.ts) holds.
 * @throws Error when it holds none: a device may have kept the `.json` of an earlier version of the site.
 */
export function fileIn(data: unknown, ending: string): string {
  const { bibtex, csl, mdx } = isRecord(data) ? data : {};
  const files: Record<string, unknown> = { bib: bibtex, 'csl.json': isRecord(csl) && `${JSON.stringify([csl], null, 2)}\n`, mdx };
  const text = files[ending];
  if (typeof text !== 'string') throw new Error(ending);
  return text;
}

/** Downloads a file of the page's briefing, `giao-ban.bib` of `/2020/07/giao-ban/`, made from its `.json`. @throws when that does not come or does not hold the file. */
async function download(ending: string): Promise<void> {
  const address = location.pathname.replace(/\/(?:index\.html)?$/u, '.json');
  // An error's page is no JSON.
  const text = fileIn(await (await fetch(address)).json(), ending);
  // Of no type that a browser would show, or put an ending of its own to.
  const href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), { href, download: address.replace(/^.*\/|json$/gu, '') + ending }).click();
  setTimeout(() => { URL.revokeObjectURL(href); }, KEPT);
}
