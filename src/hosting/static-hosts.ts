import { LASTING, REVALIDATED, SECURITY_HEADERS, type HostingRules } from './rules.ts';

/**
 * Writes `_headers` for hosts that read it. Sources:
 * https://developers.cloudflare.com/pages/configuration/headers/,
 * https://docs.netlify.com/manage/routing/headers/
 *
 * Where two rules match, these hosts send both of their policies, and a browser applies both. So
 * there is one policy, with what holds for the form as well; the pages' own policies do the rest.
 */
export function headersFile({ base, policies, lastingFolders }: HostingRules): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [
    ...rule(`${base}*`, { 'Content-Security-Policy': policies.common, ...SECURITY_HEADERS }),
    ...lastingFolders.flatMap((folder) => rule(`${folder}*`, { 'Cache-Control': LASTING })),
    ...rule(`${base}sw.js`, { 'Cache-Control': REVALIDATED }),
    '',
  ].join('\n');
}

/** Cloudflare Pages ignores further redirects; the pages at old addresses redirect as well. */
const MAX_REDIRECTS = 2000;

/**
 * Writes `_redirects` for hosts that read it. Sources:
 * https://developers.cloudflare.com/pages/configuration/redirects/,
 * https://docs.netlify.com/manage/routing/redirects/overview/,
 * https://docs.gitlab.com/user/project/pages/redirects/
 */
export function redirectsFile({ moves }: HostingRules): string {
  return moves
    .slice(0, MAX_REDIRECTS)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}
