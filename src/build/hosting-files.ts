import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formDigest } from '../editing/form/digest.ts';
import { caddyDirectives } from '../hosting/caddy.ts';
import { nginxMaps } from '../hosting/nginx.ts';
import { headerPolicies } from '../hosting/policy.ts';
import type { HostingRules } from '../hosting/rules.ts';
import { headersFile, redirectsFile } from '../hosting/static-hosts.ts';
import { href } from '../links.ts';
import { deployment } from '../environment.ts';
import type { SiteOutput } from './site-output.ts';

/** A folder for the web server that is not served itself. */
const DEPLOY_FOLDER = '.deploy';

/**
 * Writes the files that tell web servers about headers, moved and removed addresses. All pages must
 * have been written.
 * @param addresses the addresses that moved or are gone, from the site's root.
 */
export function publishHostingFiles(
  output: SiteOutput,
  addresses: Pick<HostingRules, 'moves' | 'gone'>,
): void {
  const read = (path: string) => output.read(path).toString();
  // Together, these pages need everything that a page may need (tests/build/served.test.ts).
  const briefing = output.paths().find((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path));
  const rules: HostingRules = {
    base: deployment.basePath,
    policies: headerPolicies(
      ['index.html', 'tim-kiem/index.html', ...(briefing === undefined ? [] : [briefing])].map(
        read,
      ),
      read('bien-tap/index.html'),
    ),
    lastingFolders: ['/_astro/', '/pagefind/', `/bien-tap/${formDigest()}/`].map(href),
    moves: addresses.moves.map(({ from, to }) => ({ from: href(from), to: href(to) })),
    gone: addresses.gone.map(href),
  };
  const files = {
    [`${DEPLOY_FOLDER}/nginx.conf`]: nginxMaps(rules),
    [`${DEPLOY_FOLDER}/Caddyfile`]: caddyDirectives(rules),
    _headers: headersFile(rules),
    _redirects: redirectsFile(rules),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(output.staging, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
