import { parsePage } from '../../offline/browser/parse-page.ts';
import { partOf, partPath, type Folder } from '../old-addresses.ts';

/**
 * The link to where a former address leads; `null` if it was never published.
 * @param parts the number of files in `folder`.
 * @throws without a network.
 */
export async function findLink(
  folder: Folder,
  address: string,
  parts: number,
): Promise<Element | null> {
  if (parts === 0) return null;
  const path = partPath(folder, partOf(address, parts));
  const response = await fetch(import.meta.env.BASE_URL + path.slice(1));
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return parsePage(await response.text()).getElementById(address);
}
