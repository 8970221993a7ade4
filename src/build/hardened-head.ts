import { integrityOf } from './integrity.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/u;
const CHARSET = '<meta charset="utf-8">';
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/gu;
const SHEET = /<link rel="stylesheet" href="([^"]+)">/gu;

/**
 * A page whose policy stands right behind its charset, so that it holds for everything that follows, and whose scripts and style
 * sheets carry the digest of their file. `files` are these digests by the address.
 *
 * Astro's policy allows the styles of all pages, and scripts of its own that this site has nowhere. What the page does not hold
 * leaves it: that is stricter, and a briefing is 600 bytes lighter.
 * @throws Error when the page has no policy, or no charset.
 */
export function hardenHead(html: string, files: ReadonlyMap<string, string>): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !html.includes(CHARSET)) throw new Error('A page without a content security policy or a charset');
  const held = new Set([...contentsOf('script', html), ...contentsOf('style', html)].map(integrityOf));
  const narrowed = policy.replace(/ '(sha256-[^']+)'/gu, (named, digest: `sha256-${string}`) => (held.has(digest) ? named : ''));
  return html
    .replace(policy, '')
    .replace(CHARSET, () => CHARSET + narrowed)
    .replace(SCRIPT, (script, address: string) => {
      const digest = files.get(address);
      return digest === undefined ? script : `<script type="module" src="${address}" integrity="${digest}"></script>`;
    })
    .replace(SHEET, (sheet, address: string) => {
      const digest = files.get(address);
      return digest === undefined ? sheet : `<link rel="stylesheet" href="${address}" integrity="${digest}">`;
    });
}

/** What stands in the page's elements of this name, and maybe more: an attribute may hold what looks like a tag. */
function contentsOf(name: string, html: string): string[] {
  return html.split(`<${name}>`).slice(1).flatMap((rest) => rest.split(`</${name}>`, 1));
}
