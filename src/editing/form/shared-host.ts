/**
 * Hosts that serve all sites of an owner from the same origin. Source:
 * https://docs.github.com/en/pages, https://docs.gitlab.com/user/project/pages/,
 * https://docs.codeberg.org/codeberg-pages/
 */
const SHARED_HOSTS = /\.(?:github\.io|gitlab\.io|codeberg\.page)$/u;

/**
 * Whether other sites may share the origin of a site, and with it the browser storage.
 * @param site its origin, if known, and its base path.
 */
export function sharesHost({
  url,
  basePath,
}: {
  url: string | undefined;
  basePath: string;
}): boolean {
  return basePath !== '/' || (url !== undefined && SHARED_HOSTS.test(new URL(url).hostname));
}
