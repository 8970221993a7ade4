import { readFileSync } from 'node:fs';
import * as z from 'astro/zod';
import { byCodes } from '../code-order.ts';
import { prebundledIn, type Prebundled } from './bundled.ts';
import { librariesBeside, libraryFolder, libraryIn, librarySchema, type Library } from './library.ts';

/** Licences of what libraries have bundled into their own files: npm does not install those. Written by `npm run licences`. */
export const PREBUNDLED_LICENCES = 'src/licences/prebundled.json';

/** Each library that one of the files comes from, once, in the order of names. */
export function librariesOf(files: readonly string[]): Library[] {
  const known = prebundledLicences();
  const folders = new Set(files.map(libraryFolder));
  // Of two alike the later counts: a library may be there by itself as well.
  const libraries = [
    ...prebundled(files).map((one) => ({ licence: '', text: '', ...known.find((other) => keyOf(other) === keyOf(one)), ...one })),
    ...files.flatMap(librariesBeside),
    ...Array.from(folders, libraryIn),
  ];
  return Array.from(new Map(libraries.map((library) => [keyOf(library), library])).values()).sort((a, b) => byCodes(keyOf(a), keyOf(b)));
}

/** What has been bundled into the files before they were published. */
export function prebundled(files: readonly string[]): Prebundled[] {
  const all = files.flatMap(prebundledIn);
  return Array.from(new Map(all.map((one) => [keyOf(one), one])).values()).sort((a, b) => byCodes(keyOf(a), keyOf(b)));
}

/** `lexical@0.51.0` */
export function keyOf({ name, version }: { name: string; version: string }): string {
  return `${name}@${version}`;
}

function prebundledLicences(): Library[] {
  return z.array(librarySchema).parse(JSON.parse(readFileSync(PREBUNDLED_LICENCES, 'utf8')));
}
