import { isRecord } from '../../schemas/is-record.ts';
import { pageAddress } from './page-address.ts';

/**
 * How long an object URL stays valid: Safari reads it only after the reader has confirmed the
 * download.
 */
const OBJECT_URL_LIFETIME_MS = 60_000;

/**
 * Activates a citation's download buttons, whose values are file extensions. Not a lazily loaded
 * script: the import and its digest would weigh as much as this code.
 */
export function startDownloads(buttons: HTMLElement): void {
  const status = buttons.querySelector('[role=status]');
  buttons.hidden = false;
  buttons.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || !status) return;
    void download(target.value)
      .then(
        () => '',
        () => 'Không tải được tệp. Xin thử lại khi có mạng.',
      )
      .then((message) => {
        status.textContent = message;
      });
  });
}

/**
 * Returns the text of a citation file from a briefing's `.json` (src/open-data/briefing-file.ts).
 * A site without a configured address states none there: `address`, that of the page, takes its
 * place.
 * @throws Error if it is missing: the cached `.json` may be from an earlier version of the site.
 */
export function citationFile(data: unknown, extension: string, address: string): string {
  const { bibtex, csl, mdx } = isRecord(data) ? data : {};
  const files: Record<string, unknown> = {
    bib:
      typeof bibtex === 'string' && !bibtex.includes('\n  url = ')
        ? bibtex.replace('\n}', `\n  url = {${address}},\n}`)
        : bibtex,
    'csl.json': isRecord(csl) && `${JSON.stringify([{ URL: address, ...csl }], null, 2)}\n`,
    mdx,
  };
  const text = files[extension];
  if (typeof text !== 'string') throw new Error(extension);
  return text;
}

/**
 * Downloads a file of the page's briefing, `giao-ban.bib` of `/2020/07/giao-ban/`, generated from
 * its `.json`. @throws if that cannot be fetched or lacks the file.
 */
async function download(extension: string): Promise<void> {
  const address = location.pathname.replace(/\/(?:index\.html)?$/u, '.json');
  // An error page fails to parse as JSON.
  const text = citationFile(await (await fetch(address)).json(), extension, pageAddress());
  // A generic type: the browser neither displays the file nor appends an extension.
  const href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), {
    href,
    download: address.replace(/^.*\/|json$/gu, '') + extension,
  }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, OBJECT_URL_LIFETIME_MS);
}
