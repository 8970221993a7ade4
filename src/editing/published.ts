import { spawnSync } from 'node:child_process';
import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { parseYaml } from '../loading/yaml.ts';
import { readMarker } from '../output/marker.ts';
import { UserError } from '../problems/user-error.ts';
import { isRecord } from '../schemas/is-record.ts';
import { ADDRESSED, PAGE_FOLDERS, type Collection, type Published } from './vanished.ts';

/** A content file that a revision has and the working tree has not, or not unchanged. */
interface ChangedFile {
  /** Relative to the content folder. */
  path: string;
  movedTo?: string | undefined;
}

/**
 * The addresses that a git revision publishes, of files that have changed since: the cost is
 * that of the change.
 * @param folder the content folder.
 * @throws UserError when the folder is in no repository that has the revision.
 */
export function publishedAt(revision: string, folder: string): Published[] {
  const listing = git(folder, [
    'diff',
    '--relative',
    '--name-status',
    '-z',
    '--find-renames',
    revision,
    '--',
    '.',
  ]);
  if (listing === undefined)
    throw new UserError(
      `Không so được với bản ${revision}: thư mục nội dung không nằm trong kho git có bản ấy. Kho chép nông (shallow) thì lấy thêm lịch sử: git fetch --depth=2.`,
    );
  return changedFiles(listing).flatMap(({ path, movedTo }) => {
    const page = pageOf(path);
    if (!page) return [];
    const text = git(folder, ['show', `${revision}:./${path}`]) ?? '';
    return addressesIn(text, page).map((published) => ({ ...published, movedTo }));
  });
}

/** The revision that a clone was last published from, as far as it knows: that of its origin. */
export function knownRevision(folder: string): string | undefined {
  return git(folder, ['merge-base', 'HEAD', 'origin/HEAD'])?.trim();
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

/** Parses `git diff --name-status -z`: files that were there before. */
function changedFiles(listing: string): ChangedFile[] {
  const fields = listing.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < fields.length - 1;) {
    const status = fields[at] ?? '';
    const path = fields[at + 1] ?? '';
    const isRename = status.startsWith('R');
    if (isRename || status.startsWith('D') || status.startsWith('M'))
      files.push({ path, movedTo: isRename ? fields[at + 2] : undefined });
    at += isRename || status.startsWith('C') ? 3 : 2;
  }
  return files;
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

/** Runs git in a folder. @returns its output, or `undefined` when it fails or there is no git. */
function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : undefined;
}
