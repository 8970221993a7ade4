import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'astro/zod';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { libraryFolder, readLibrary } from './library.ts';

/** A file that a bundler has written, as Rollup and Rolldown describe it. */
export type BundledFile =
  | { type: 'chunk'; moduleIds: readonly string[] }
  | { type: 'asset'; originalFileNames: readonly string[] };

/**
 * The library files (code, fonts, pictures) that bundles contain: paths from the project's root,
 * sorted.
 */
export function libraryFiles(output: Iterable<BundledFile>): string[] {
  const files = Array.from(output, (file) =>
    file.type === 'chunk' ? file.moduleIds : file.originalFileNames,
  ).flat();
  const libraryPaths = files
    .map((file) => relative('', resolve(file.replace(/\?.*$/u, ''))))
    .filter((file) => file.startsWith('node_modules/') && existsSync(file));
  return Array.from(new Set(libraryPaths)).sort(compareCodeUnits);
}

/** A library that another library has bundled into its own files. */
export interface Prebundled {
  name: string;
  version: string;
  /** The name of the other library. */
  within: string;
}

/**
 * The folders of libraries in pnpm:
 * `.pnpm/@lexical+link@0.51.0_typescript@6.0.3/node_modules/@lexical/link/…`.
 */
const PNPM_FOLDER =
  /node_modules\/\.pnpm\/@?[^/@]+@(?<version>\d[^/_(]*)[^/]*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/u;

const mapSchema = z.object({ sources: z.array(z.string()) });

/**
 * The libraries that a published file was bundled from, according to its source map.
 * @throws Error when the map has library paths of an unknown format.
 */
export function readPrebundled(file: string): Prebundled[] {
  if (!existsSync(`${file}.map`)) return [];
  const within = readLibrary(libraryFolder(file)).name;
  const { sources } = mapSchema.parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  return sources
    .filter((source) => source.includes('node_modules/'))
    .map((source) => {
      const { name, version } = PNPM_FOLDER.exec(source)?.groups ?? {};
      if (name === undefined || version === undefined)
        throw new Error(`${file}.map: which library is ${source} of?`);
      return { name, version, within };
    });
}
