import { join } from 'node:path';
import type { Outcome } from '../outcome.ts';
import { addAddress } from './add-address.ts';
import type { SavedOrigins } from './saved-origins.ts';

/**
 * Leads a former address to the briefing that has its text.
 * @param path the briefing's file below the content folder.
 * @returns what became of the item with that address.
 */
export function leadTo(
  path: string,
  url: string | undefined,
  { folder, isDryRun }: { folder: string; isDryRun: boolean },
  saved: SavedOrigins,
): Pick<Outcome, 'status' | 'path' | 'reason'> {
  if (url === undefined || saved.hasAddress(url)) return { status: 'duplicate', path };
  const reason = addAddress(join(folder, path), url, isDryRun);
  if (reason === undefined) saved.addAddress(url, path);
  return { status: 'duplicate', path, reason };
}
