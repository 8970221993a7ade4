/**
 * The path of the page of one briefing, or of the notice of a removed one; `undefined` without any.
 * Pages at old addresses have no data beside them.
 * @param paths of all files of the site.
 */
export function someBriefingPage(paths: readonly string[]): string | undefined {
  const all = new Set(paths);
  return paths.find((path) => {
    const id = /^(\d{4}\/\d{2}\/[^/]+)\/index\.html$/u.exec(path)?.[1];
    return id !== undefined && all.has(`${id}.json`);
  });
}
