/** The files of a commit: mode and id of the bytes of each, by path. */
export type Tree = ReadonlyMap<string, { mode: string; blob: string }>;

/** What taking a version of the software changes in an archive; paths in order. */
export interface Upgrade {
  /** Files that are new or differ. */
  taken: string[];
  /** Files that the software no longer has. */
  removed: string[];
  /** Those of `taken` that the archive had changed itself. */
  replaced: string[];
  /** Files that the archive has changed and that stay so: settings, and what the software lost. */
  kept: string[];
}

/** The archive's own, which no version of the software touches. */
const CONTENT = 'content/';
/** Settings come with the software; an archive's own changes to them stay. */
const SETTINGS = /^(?:deploy|\.github)\//u;

/**
 * Plans how an archive takes a version of the software. Other files than those that the software
 * ever had are the archive's own, and stay.
 * @param now the archive; `next` the version.
 * @param isOfSoftware whether a path ever held these bytes in the software; without them, any.
 */
export function planUpgrade(
  now: Tree,
  next: Tree,
  isOfSoftware: (path: string, blob?: string) => boolean,
): Upgrade {
  const plan: Upgrade = { taken: [], removed: [], replaced: [], kept: [] };
  for (const path of [...new Set([...now.keys(), ...next.keys()])].sort()) {
    const [mine, theirs] = [now.get(path), next.get(path)];
    const isSame = mine?.blob === theirs?.blob && mine?.mode === theirs?.mode;
    if (path.startsWith(CONTENT) || isSame) continue;
    const isChanged = mine !== undefined && !isOfSoftware(path, mine.blob);
    if (theirs === undefined) {
      if (!isChanged) plan.removed.push(path);
      else if (isOfSoftware(path)) plan.kept.push(path);
    } else if (isChanged && SETTINGS.test(path)) plan.kept.push(path);
    else {
      plan.taken.push(path);
      if (isChanged) plan.replaced.push(path);
    }
  }
  return plan;
}
