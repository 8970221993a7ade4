import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'astro/zod';
import { byCodes } from '../code-order.ts';
import { libraryFolder, libraryIn } from './library.ts';

/** What a bundler has written, as Rollup and Rolldown describe it. */
export type Output = { type: 'chunk'; moduleIds: readonly string[] } | { type: 'asset'; originalFileNames: readonly string[] };

/** The files of libraries that are in what a bundler has written, from the project's root, in order: code, fonts, pictures. */
export function libraryFiles(output: Iterable<Output>): string[] {
  const files = Array.from(output, (part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames)).flat();
  const below = files.map((file) => relative('', resolve(file.replace(/\?.*$/u, '')))).filter((file) => file.startsWith('node_modules/') && existsSync(file));
  return Array.from(new Set(below)).sort(byCodes);
}

/** A library that another one has bundled into a file of its own. */
export interface Prebundled {
  name: string;
  version: string;
  /** The name of that other one. */
  within: string;
}

/** As pnpm calls the folders of libraries: `.pnpm/@lexical+link@0.51.0_typescript@6.0.3/node_modules/@lexical/link/…`. */
const PNPM_FOLDER = /node_modules\/\.pnpm\/@?[^/@]+@(?<version>\d[^/_(]*)[^/]*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/u;

const mapSchema = z.object({ sources: z.array(z.string()) });

/** The libraries that a file was made of before it was published, by its source map. @throws Error when the map names libraries in an unknown way. */
export function prebundledIn(file: string): Prebundled[] {
  if (!existsSync(`${file}.map`)) return [];
  const within = libraryIn(libraryFolder(file)).name;
  const { sources } = mapSchema.parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  return sources.filter((source) => source.includes('node_modules/')).map((source) => {
    const { name, version } = PNPM_FOLDER.exec(source)?.groups ?? {};
    if (name === undefined || version === undefined) throw new Error(`${file}.map: which library is ${source} of?`);
    return { name, version, within };
  });
}
