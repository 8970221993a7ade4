import type { CivilDate } from '../../vietnamese/dates.ts';
import { dayInVietnam } from '../../vietnamese/dates.ts';

/** Where a saved page was on the web, and when it was saved, as far as it says. */
export interface PageAddress {
  url?: string | undefined;
  captured?: CivilDate | undefined;
}

/** What browsers and mirroring programs write into a page; the first that is found counts. */
const MARKS = [
  // Internet Explorer, Chrome, Edge: <!-- saved from url=(0045)http://… -->
  /<!--\s*saved from url=\(\d+\)(?<url>https?:\/\/\S+?)\s*-->/iu,
  // SingleFile: url: … saved date: Mon Jul 06 2020 …
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>https?:\/\/\S+)\s+saved date:\s*(?<saved>[^\n]+)/iu,
  // HTTrack: <!-- Mirrored from host/path by HTTrack Website Copier/3.x […], Mon, 06 Jul 2020 … -->
  /<!--\s*Mirrored from (?<bare>\S+) by HTTrack[^\]]*\]?,?\s*(?<saved>[^>]*?)\s*-->/iu,
];
const CANONICAL = [
  /<link\b(?=[^>]*\brel=["']?canonical)[^>]*\bhref=["']?(?<url>https?:\/\/[^"'\s>]+)/iu,
  /<meta\b(?=[^>]*\bproperty=["']?og:url)[^>]*\bcontent=["']?(?<url>https?:\/\/[^"'\s>]+)/iu,
];
/** A folder that mirroring programs name after a host. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|gov|edu)(?:[:+]\d+)?$/iu;
/** How much of a page is searched for marks: they are at its top or in its head. */
const HEAD_LENGTH = 20_000;

/**
 * Finds the former address of a saved page: what the browser or the mirroring program wrote into
 * it, else its path in a mirror (`portal.example.vn/tin/1.html`), else what it says of itself.
 * @param text the page's source; `path` its path below the saved folder.
 */
export function addressOfPage(text: string, path: string): PageAddress {
  const head = text.slice(0, HEAD_LENGTH);
  for (const mark of MARKS) {
    const { url, bare, saved } = mark.exec(head)?.groups ?? {};
    const address = url ?? (bare === undefined ? undefined : `http://${bare}`);
    if (address !== undefined)
      return {
        url: decodeEntities(address),
        captured: saved === undefined ? undefined : dayOfMoment(saved),
      };
  }
  const mirrored = addressInMirror(path);
  if (mirrored !== undefined) return { url: mirrored };
  const canonical = CANONICAL.map((pattern) => pattern.exec(head)?.groups?.['url']).find(
    // Many portals state their front page for all pages.
    (url) => url !== undefined && URL.parse(url)?.pathname.replace(/\/$/u, '') !== '',
  );
  return { url: canonical === undefined ? undefined : decodeEntities(canonical) };
}

/** The address of a file in a mirror: the first folder named after a host, and what follows it. */
function addressInMirror(path: string): string | undefined {
  const steps = path.split('/');
  const host = steps.findIndex((step, index) => index < steps.length - 1 && HOST.test(step));
  if (host < 0) return undefined;
  const rest = steps
    .slice(host + 1)
    .join('/')
    // wget writes `@` for `?` on Windows, and adds `.html` to pages with another ending.
    .replace(
      /(?<page>\.(?:aspx?|php|jsp|do|cfm))[@?](?<query>[^/]*?)(?:\.html?)?$/iu,
      '$<page>?$<query>',
    )
    .replace(/(?<page>\.(?:aspx?|php|jsp|do|cfm))\.html?$/iu, '$<page>')
    .replace(/(?:^|(?<=\/))index\.html?$/iu, '');
  return URL.parse(`http://${(steps[host] ?? '').replace('+', ':')}/${rest}`)?.href;
}

function decodeEntities(address: string): string {
  return address.replaceAll('&amp;', '&');
}

/** The day in Vietnam of a moment as programs write it; `undefined` if it is none. */
export function dayOfMoment(written: string): CivilDate | undefined {
  // SingleFile adds the name of the zone in brackets.
  const time = Date.parse(written.replace(/\s*\([^)]*\)\s*$/u, ''));
  return Number.isNaN(time) ? undefined : dayInVietnam(new Date(time));
}
