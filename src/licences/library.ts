import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { byCodes } from '../code-order.ts';

/** A library, or a font of one, that readers load a part of. */
export const librarySchema = z.object({
  name: z.string(),
  /** Empty where a font within a library states none. */
  version: z.string(),
  /** As the library states it, mostly an SPDX identifier; empty where it states none. */
  licence: z.string(),
  /** The full text of its licence, with its copyright notices; empty where it comes without one. */
  text: z.string(),
  /** The library that has it bundled in its own files. */
  within: z.string().optional(),
});
export type Library = z.infer<typeof librarySchema>;

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).default(''),
});

/** Files that hold a licence or what must be shown with it (Apache-2.0, section 4d). */
const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice)(?:[-.].*)?(?<!\.[cm]?[jt]s)$/iu;

/** The library whose folder is given, with the text of its licence. @throws what reading a damaged package.json throws. */
export function libraryIn(folder: string): Library {
  const { name, version, license: licence } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  // A few have a folder of licences.
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => LICENCE_FILE.test(entry.name)).flatMap((entry) => (entry.isDirectory() ? readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)) : [entry.name]));
  return { name, version, licence, text: files.sort(byCodes).map((file) => readText(join(folder, file))).join('\n\n') };
}

/** The folder of the library that a file below `node_modules` belongs to. @throws Error when no folder above it names a library. */
export function libraryFolder(file: string): string {
  for (let folder = dirname(file); basename(folder) !== 'node_modules' && folder !== dirname(folder); folder = dirname(folder)) {
    const description = join(folder, 'package.json');
    // Some libraries have a package.json without a name for each of their formats.
    if (existsSync(description) && packageSchema.safeParse(JSON.parse(readFileSync(description, 'utf8'))).success) return folder;
  }
  throw new Error(`No library holds ${file}.`);
}

/** What comes with licences of its own beside it: `a.LICENSE.txt` beside `a-latin.woff2`. */
export function librariesBeside(file: string): Library[] {
  return readdirSync(dirname(file)).flatMap((other) => {
    const name = /^(.+)\.LICEN[CS]E(?:\.txt)?$/iu.exec(other)?.[1];
    return name !== undefined && basename(file).startsWith(name) ? [{ name, version: '', licence: '', text: readText(join(dirname(file), other)) }] : [];
  });
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').trim();
}
