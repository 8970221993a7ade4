import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { compareCodeUnits } from '../vietnamese/code-order.ts';

/** A library, or a font of a library, that the site publishes parts of. */
export const librarySchema = z.object({
  name: z.string(),
  /** Empty for fonts in a library. */
  version: z.string(),
  /** As the library declares it, mostly an SPDX identifier; empty if it declares none. */
  licence: z.string(),
  /** The full text of its licence, with copyright notices; empty if it has none. */
  text: z.string(),
  /** The name of the library that has it bundled into its own files. */
  within: z.string().optional(),
});
export type Library = z.infer<typeof librarySchema>;

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z
    .union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)])
    .default(''),
});

/** Files with a licence, or with notices that must accompany it (Apache-2.0, section 4d). */
const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice)(?:[-.].*)?(?<!\.[cm]?[jt]s)$/iu;

/** Reads the library in a folder. @throws the error of reading an invalid package.json. */
export function readLibrary(folder: string): Library {
  const {
    name,
    version,
    license: licence,
  } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  // Some libraries have a folder of licences.
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => LICENCE_FILE.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file))
        : [entry.name],
    );
  return {
    name,
    version,
    licence,
    text: files
      .sort(compareCodeUnits)
      .map((file) => readText(join(folder, file)))
      .join('\n\n'),
  };
}

/**
 * The folder of the library that a file below `node_modules` belongs to.
 * @throws Error when none of its parent folders is a library.
 */
export function libraryFolder(file: string): string {
  for (
    let folder = dirname(file);
    basename(folder) !== 'node_modules' && folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const packageFile = join(folder, 'package.json');
    // Some libraries have nested package.json files without a name, one for each module format.
    if (
      existsSync(packageFile) &&
      packageSchema.safeParse(JSON.parse(readFileSync(packageFile, 'utf8'))).success
    )
      return folder;
  }
  throw new Error(`No library holds ${file}.`);
}

/** Reads licences that lie beside a file: `a.LICENSE.txt` beside `a-latin.woff2`. */
export function readAdjacentLicences(file: string): Library[] {
  return readdirSync(dirname(file)).flatMap((other) => {
    const name = /^(.+)\.LICEN[CS]E(?:\.txt)?$/iu.exec(other)?.[1];
    return name !== undefined && basename(file).startsWith(name)
      ? [{ name, version: '', licence: '', text: readText(join(dirname(file), other)) }]
      : [];
  });
}

function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .trim();
}
