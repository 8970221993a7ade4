import { integrityOf } from './integrity.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/u;
const CHARSET = '<meta charset="utf-8">';
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/gu;
const SHEET = /<link rel="stylesheet" href="([^"]+)">/gu;
/** A script that the page will import dynamically, by the name of its file without its digest. */
const LATER_SCRIPT = /<link rel="modulepreload" data-script="([^"]+)">/gu;
const HEAD_END = '</head>';

/**
 * Moves a page's content security policy right behind its charset, so that it applies to everything
 * that follows, and adds `integrity` attributes to its scripts and style sheets. Completes
 * `<link rel="modulepreload" data-script="page">` with the address of `page.<digest>.js`.
 *
 * Astro's policy allows the styles of all pages, and scripts that this site never uses. Hashes that
 * the page does not need are removed: that is stricter, and saves 600 bytes for each briefing.
 * @param page the bytes of a page. They are searched as Latin-1, a character for each byte: all
 * that is looked for is ASCII, and decoding and encoding UTF-8 takes ten times as long.
 * @param digests the digests of scripts and style sheets, by URL path.
 * @param sheets URL paths of style sheets to add at the end of the head.
 * @throws Error when the page has no policy, no charset, or preloads a script that is missing.
 */
export function hardenHead(
  page: Uint8Array,
  digests: ReadonlyMap<string, string>,
  sheets: readonly string[] = [],
): Uint8Array {
  const html = Buffer.from(page.buffer, page.byteOffset, page.length).toString('latin1');
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !html.includes(CHARSET))
    throw new Error('A page without a content security policy or a charset');
  const inlineDigests = new Set(
    [...inlineContents('script', html), ...inlineContents('style', html)].map((content) =>
      integrityOf(Buffer.from(content, 'latin1')),
    ),
  );
  const narrowed = policy.replace(/ '(sha256-[^']+)'/gu, (source, digest: `sha256-${string}`) =>
    inlineDigests.has(digest) ? source : '',
  );
  const hardened = html
    .replace(policy, '')
    .replace(CHARSET, () => CHARSET + narrowed)
    .replace(
      HEAD_END,
      () => sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('') + HEAD_END,
    )
    .replace(SCRIPT, (script, url: string) => {
      const digest = digests.get(url);
      return digest === undefined
        ? script
        : `<script type="module" src="${url}" integrity="${digest}"></script>`;
    })
    .replace(LATER_SCRIPT, (_link, name: string) => {
      const [url, digest] =
        [...digests].find(([path]) => path.includes(`/_astro/${name}.`) && path.endsWith('.js')) ??
        [];
      if (url === undefined)
        throw new Error(`A page preloads the script ${name}, which is missing`);
      return `<link rel="modulepreload" href="${url}" integrity="${digest ?? ''}">`;
    })
    .replace(SHEET, (sheet, url: string) => {
      const digest = digests.get(url);
      return digest === undefined
        ? sheet
        : `<link rel="stylesheet" href="${url}" integrity="${digest}">`;
    });
  return Buffer.from(hardened, 'latin1');
}

/**
 * The text of all attribute-less `<name>` elements. May contain more than that: attribute values
 * can look like tags.
 */
function inlineContents(name: string, html: string): string[] {
  return html
    .split(`<${name}>`)
    .slice(1)
    .flatMap((rest) => rest.split(`</${name}>`, 1));
}
