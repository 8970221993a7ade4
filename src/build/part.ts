import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { shortDigest } from '../folders.ts';
import { describeFile } from '../output/manifest.ts';
import { UserError } from '../problems/user-error.ts';
import type { Page } from './renderer.ts';

/** A part of a build that is split up: the second of three has `number` 2 and `count` 3. */
export interface Part {
  number: number;
  count: number;
}

/** Parses the command-line notation `2/3`. @throws UserError when it is malformed. */
export function parsePart(text: string): Part {
  const [, number = '0', count = '0'] = /^(\d{1,3})\/(\d{1,3})$/u.exec(text) ?? [];
  const part = { number: Number(number), count: Number(count) };
  if (part.number < 1 || part.number > part.count)
    throw new UserError(
      `--part ${text} không đúng: xin viết số của phần và số phần, ví dụ 2/3 là phần thứ hai trong ba phần.`,
    );
  return part;
}

/**
 * Whether a page belongs to a part. The pages of a year belong to the same part, the others are
 * distributed by a hash; pages that every build renders belong to none.
 */
export function isInPart(
  { path, inputs }: Pick<Page, 'path' | 'inputs'>,
  { number, count }: Part,
): boolean {
  const year = /^\d{4}(?=\/)/u.exec(path)?.[0];
  return (
    inputs !== undefined &&
    (year === undefined ? Number.parseInt(shortDigest(path).slice(0, 8), 16) : Number(year)) %
      count ===
      number - 1
  );
}

/** The file that lists the pages of a part. */
const MANIFEST_FILE = 'phan.json';

const manifestSchema = z.array(
  z.object({
    path: z.string(),
    /** A digest of the page's props and code. */
    inputs: z.string(),
    /** A digest of its bytes. */
    digest: z.string(),
  }),
);

/** Writes the list of pages in a rendered part, from which another build can copy them. */
export function writePartManifest(folder: string, pages: Iterable<Page>): void {
  const manifest = Array.from(pages, ({ path, inputs }) => ({
    path,
    inputs: inputs?.(),
    digest: describeFile(join(folder, path))?.digest,
  }));
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

/**
 * Copies a page from a part into `folder`.
 * @returns `false` when no part has an intact copy made from the same inputs.
 */
export type CopyPage = (path: string, inputs: string, folder: string) => boolean;

/** Indexes the pages of rendered parts. @throws UserError when a folder is not a part. */
export function indexParts(folders: readonly string[]): CopyPage {
  const available = new Map(
    folders.flatMap((folder) =>
      readPartManifest(folder).map(
        ({ path, inputs, digest }) =>
          [path + inputs, { file: join(folder, path), digest }] as const,
      ),
    ),
  );
  return (path, inputs, folder) => {
    const copy = available.get(path + inputs);
    if (!copy || describeFile(copy.file)?.digest !== copy.digest) return false;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(copy.file, join(folder, path));
    return true;
  };
}

function readPartManifest(folder: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  } catch {
    throw new UserError(
      `Thư mục ${folder} không phải là một phần đã dựng xong: không đọc được ${MANIFEST_FILE}. Xin dựng lại phần đó bằng npm run build -- --part 1/2 --outDir ${folder}.`,
    );
  }
}
