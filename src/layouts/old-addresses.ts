/**
 * How a former address is looked up without a server: links from all of them are spread over small
 * files, of which a reader fetches one. A file is a list of links whose ids are the addresses: the
 * pages' scripts are small, as they find them as they are. Runs in browsers as well.
 */

/** The folders of the files. */
export const FOLDERS = {
  /** Addresses of this site that redirect or are gone, for the 404 page. */
  moved: 'da-chuyen',
  /** Addresses of the sites that briefings were saved from. */
  rescued: 'dia-chi-cu',
} as const;
export type Folder = (typeof FOLDERS)[keyof typeof FOLDERS];

/** The path of a file from the site's root. */
export function partPath(folder: Folder, part: number): string {
  return `/${folder}/${part}.txt`;
}

/** The number of the file that holds an address. */
export function partOf(address: string, parts: number): number {
  let sum = 0;
  for (const letter of address) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % parts;
}
