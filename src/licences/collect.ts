import { readFileSync } from 'node:fs';
import * as z from 'astro/zod';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { readPrebundled, type Prebundled } from './bundled.ts';
import {
  readAdjacentLicences,
  libraryFolder,
  readLibrary,
  librarySchema,
  type Library,
} from './library.ts';

/**
 * The licences of prebundled libraries, which npm does not install. Written by `npm run licences`.
 */
export const PREBUNDLED_LICENCES = 'src/licences/prebundled.json';

/** The libraries that the files come from, without duplicates, sorted by name. */
export function librariesOf(files: readonly string[]): Library[] {
  const known = prebundledLicences();
  const folders = new Set(files.map(libraryFolder));
  // Later duplicates win: a prebundled library may be installed as well.
  const libraries = [
    ...findPrebundled(files).map((library) => ({
      licence: '',
      text: '',
      ...known.find((other) => libraryKey(other) === libraryKey(library)),
      ...library,
    })),
    ...files.flatMap(readAdjacentLicences),
    ...Array.from(folders, readLibrary),
  ];
  return Array.from(
    new Map(libraries.map((library) => [libraryKey(library), library])).values(),
  ).sort((a, b) => compareCodeUnits(libraryKey(a), libraryKey(b)));
}

/** The libraries that are prebundled in the files, without duplicates, sorted by name. */
export function findPrebundled(files: readonly string[]): Prebundled[] {
  const all = files.flatMap(readPrebundled);
  return Array.from(new Map(all.map((library) => [libraryKey(library), library])).values()).sort(
    (a, b) => compareCodeUnits(libraryKey(a), libraryKey(b)),
  );
}

/** Identifies a library: `lexical@0.51.0`. */
export function libraryKey({ name, version }: { name: string; version: string }): string {
  return `${name}@${version}`;
}

function prebundledLicences(): Library[] {
  return z.array(librarySchema).parse(JSON.parse(readFileSync(PREBUNDLED_LICENCES, 'utf8')));
}
