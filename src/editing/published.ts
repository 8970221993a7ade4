import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { parseYaml } from '../loading/yaml.ts';
import { readMarker } from '../output/marker.ts';
import { isRecord } from '../schemas/is-record.ts';
import type { ChangedFile } from './changed-files.ts';
import { ADDRESSED, PAGE_FOLDERS, type Collection, type Published } from './vanished.ts';

/** The addresses that files published before they changed. */
export function addressesBefore(files: readonly ChangedFile[]): Published[] {
  return files.flatMap(({ before, now, text }) => {
    const page = before === undefined ? undefined : pageOf(before);
    if (!page) return [];
    const movedTo = now === before ? undefined : now;
    return addressesIn(text, page).map((published) => ({ ...published, movedTo }));
  });
}

/**
 * The addresses of the last build in a folder, whose marker lists its files; none without one.
 */
export function publishedIn(outDir: string): Published[] {
  const folders = Object.entries(PAGE_FOLDERS).filter(([, folder]) => folder !== '');
  return (readMarker(outDir)?.files ?? []).flatMap((file): Published[] => {
    const briefing = /^(\d{4}\/\d{2}\/[^/]+)\/index\.html$/u.exec(file)?.[1];
    if (briefing !== undefined) return [{ collection: 'briefings', id: briefing }];
    const [, folder, id] = /^([^/]+\/)([^/]+)\/index\.html$/u.exec(file) ?? [];
    const collection = ADDRESSED.find((name) =>
      folders.some(([key, value]) => key === name && value === folder),
    );
    return collection && id !== undefined ? [{ collection, id }] : [];
  });
}

/** The page of a file below the content folder, if it has one. */
function pageOf(path: string): { collection: Collection; id: string } | undefined {
  const [, folder = '', id = ''] = /^([a-z]+)\/(.+)\.(?:mdx|yaml)$/u.exec(path) ?? [];
  const collection = ADDRESSED.find((name) => name === folder);
  return collection && { collection, id };
}

/** The addresses that a file publishes: its own and its former ones; a draft has none. */
function addressesIn(
  text: string,
  { collection, id }: { collection: Collection; id: string },
): Published[] {
  const yaml = collection === 'briefings' ? splitFrontmatter(text).yaml : text;
  const value = parseYaml(yaml ?? '').yaml?.value;
  if (!isRecord(value) || value['draft'] === true) return [];
  const { formerly } = value;
  const former = Array.isArray(formerly) ? formerly.filter((old) => typeof old === 'string') : [];
  return [id, ...former].map((address) => ({ collection, id: address }));
}
