import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { writeWhole } from '../write-whole.ts';

/**
 * The file in an output folder's root that says that a command of ours wrote the folder, and what. A dot file: GitHub's
 * upload-pages-artifact leaves those out, and so does {@link listFiles}.
 */
export const MARK_FILE = '.kho-tin.json';

const MADE_BY = 'kho-tin-ky-anh';

/** What an output folder may be, and how messages call it. */
export const OUTPUT_KINDS = {
  site: 'một lần dựng trước',
  portable: 'bản xem thử',
  screenshots: 'bộ ảnh chụp trang',
  sample: 'kho mẫu',
} as const;
export type OutputKind = keyof typeof OUTPUT_KINDS;

const markSchema = z.object({
  madeBy: z.literal(MADE_BY),
  kind: z.enum(['site', 'portable', 'screenshots', 'sample']),
  /** As {@link entriesOf} lists them, without the mark; missing while the folder is being written. */
  files: z.array(z.string()).optional(),
});
export type Mark = z.infer<typeof markSchema>;

/** The mark of a folder; `undefined` when there is none, or none that can be read. */
export function readMark(folder: string): Mark | undefined {
  const file = join(folder, MARK_FILE);
  try {
    if (!lstatSync(file).isFile()) return undefined;
    return markSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Marks a folder that is about to be written: all that comes to lie in it is ours until it is marked as finished. */
export function markUnfinished(folder: string, kind: OutputKind): void {
  write(folder, { madeBy: MADE_BY, kind });
}

/** Marks a folder as finished, with the names of all that it holds and of `others`. */
export function markFinished(folder: string, kind: OutputKind, others: readonly string[] = []): void {
  write(folder, { madeBy: MADE_BY, kind, files: [...new Set([...entriesOf(folder), ...others])].sort() });
}

function write(folder: string, mark: Mark): void {
  writeWhole(join(folder, MARK_FILE), `${JSON.stringify(mark, undefined, 1)}\n`);
}

/**
 * Everything below a folder but its mark, in order: files and links by their paths with forward slashes, empty folders with a
 * slash at their end. Hidden ones too; links are not followed.
 */
export function entriesOf(folder: string): string[] {
  return walk(folder, '').filter((path) => path !== MARK_FILE).sort();
}

function walk(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [prefix + entry.name];
    const inner = walk(folder, `${prefix}${entry.name}/`);
    return inner.length > 0 ? inner : [`${prefix}${entry.name}/`];
  });
}

/** Files that operating systems put into folders by themselves, and make again. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u;

/** What lies in a folder and is not named by its mark: other people's. */
export function strangersIn(folder: string, mark: Mark): string[] {
  const ours = new Set(mark.files);
  // A folder of ours is empty when a process was killed while it removed what is in it.
  for (const path of mark.files ?? []) for (const parent of parentsOf(path)) ours.add(`${parent}/`);
  return entriesOf(folder).filter((path) => !ours.has(path) && !LITTER.test(path));
}

/** The folders on the way to a path, the nearest first. */
export function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...parentsOf(parent)];
}

/** Removes a folder that was never finished, its mark last. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (name !== MARK_FILE) rmSync(join(folder, name), { recursive: true });
  rmSync(folder, { recursive: true });
}

/** Whether a folder is empty, or holds no more than a mark that a killed process was about to write. */
export function isBare(folder: string): boolean {
  return readdirSync(folder).every((name) => /^\.kho-tin\.json\.\d+-\d+$/u.test(name));
}
