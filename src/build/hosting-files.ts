import { formDigest } from '../editing/form/digest.ts';
import { caddyDirectives } from '../hosting/caddy.ts';
import { nginxMaps } from '../hosting/nginx.ts';
import { headerPolicies } from '../hosting/policy.ts';
import type { HostingRules } from '../hosting/rules.ts';
import { headersFile, redirectsFile } from '../hosting/static-hosts.ts';
import { besidePage, href } from '../links.ts';
import { broadcastPath } from '../broadcast/script.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { deployment } from '../environment.ts';
import { someBriefingPage } from './some-briefing-page.ts';
import type { SiteOutput } from './site-output.ts';
import { writeTexts } from './write-texts.ts';

/** A folder for the web server that is not served itself. */
const DEPLOY_FOLDER = '.deploy';

/**
 * Writes the files that tell web servers about headers, moved and removed addresses. All pages must
 * have been written.
 */
export function publishHostingFiles(output: SiteOutput): void {
  const read = (path: string) => output.read(path).toString();
  // Together, these pages need everything that a page may need (tests/build/served.test.ts).
  const paths = output.paths();
  const briefing = someBriefingPage(paths);
  const rules: HostingRules = {
    base: deployment.basePath,
    policies: headerPolicies(
      ['index.html', 'tim-kiem/index.html', ...(briefing === undefined ? [] : [briefing])].map(
        read,
      ),
      read('bien-tap/index.html'),
    ),
    lastingFolders: ['/_astro/', '/pagefind/', `/bien-tap/${formDigest()}/`].map(href),
    ...oldAddresses(output, paths),
  };
  const files = {
    [`${DEPLOY_FOLDER}/nginx.conf`]: nginxMaps(rules),
    [`${DEPLOY_FOLDER}/Caddyfile`]: caddyDirectives(rules),
    _headers: headersFile(rules),
    _redirects: redirectsFile(rules),
  };
  writeTexts(output.staging, Object.entries(files));
}

/**
 * The addresses that moved or are gone, as the 404 page knows them, with the files
 * beside each page.
 */
function oldAddresses(
  output: SiteOutput,
  allPaths: readonly string[],
): Pick<HostingRules, 'moves' | 'gone'> {
  const paths = new Set(allPaths);
  const pages = allPaths
    .filter((path) => /^da-chuyen\/\d+\.txt$/u.test(path))
    .flatMap((path) =>
      Array.from(
        output
          .read(path)
          .toString()
          .matchAll(/^<a id="([^"]+)" href="([^"]+)">/gmu),
        ([, from = '', to = '']) => ({ from, to: `/${to.slice(deployment.basePath.length)}` }),
      ),
    )
    .sort((a, b) => compareCodeUnits(a.from, b.from));
  const moved = pages.filter(({ from, to }) => from !== to);
  const files = moved.flatMap(({ from, to }) =>
    FILES_OF_PAGE.flatMap((fileOf) =>
      paths.has(fileOf(to).slice(1)) ? [{ from: fileOf(from), to: fileOf(to) }] : [],
    ),
  );
  const removed = pages.filter(({ from, to }) => from === to).map(({ from }) => from);
  const address = (path: string) => href(path.replace(/index\.html$/u, ''));
  const withBase = ({ from, to }: { from: string; to: string }) => ({
    from: address(from),
    to: address(to),
  });
  return {
    moves: [...moved, ...files].map(withBase),
    gone: removed.flatMap((path) => [path, broadcastPath(path)]).map(href),
  };
}

/** The files that a page of a briefing, a group or an indicator may have beside it. */
const FILES_OF_PAGE: ((path: string) => string)[] = [
  (path) => besidePage(path, 'json'),
  (path) => besidePage(path, 'csv'),
  (path) => `${path}atom.xml`,
  (path) => `${broadcastPath(path)}index.html`,
];
