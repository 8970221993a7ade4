import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { parseManifestLine } from './manifest-lines.ts';
import { SITE_FOLDER } from './payload.ts';

/** The record beside the page of a briefing. */
const RECORD = new RegExp(`^${SITE_FOLDER}(?<id>\\d{4}/\\d{2}/[^/]+)\\.json$`, 'u');

/**
 * The pages of briefings that differ between two bags: new, changed, withdrawn and removed ones.
 * Judged by their records, since a page also changes with the code.
 * @param now the text of the newer bag's manifest.
 * @param before that of the older one, empty if there is none.
 * @returns their paths, `/2020/07/<slug>/`, newest first.
 */
export function changedPages(now: string, before: string): string[] {
  const old = recordsIn(before);
  return Array.from(recordsIn(now))
    .filter(([id, digest]) => old.get(id) !== digest)
    .map(([id]) => `/${id}/`)
    .sort((a, b) => compareCodeUnits(b, a));
}

/** The digests of the records of a manifest, by the id of the briefing. */
function recordsIn(manifest: string): Map<string, string> {
  return new Map(
    manifest.split('\n').flatMap((line): [string, string][] => {
      const entry = parseManifestLine(line);
      const id = entry && RECORD.exec(entry.path)?.groups?.['id'];
      return entry && id !== undefined ? [[id, entry.digest]] : [];
    }),
  );
}
