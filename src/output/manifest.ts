import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { shortDigest } from '../folders.ts';
import type { FolderTimes } from './folder-times.ts';

/** A file of the previous output. */
export interface PublishedFile {
  /** The digests of the code that makes it and of its props; missing when every build writes it. */
  inputs?: string | undefined;
  /** SHA-256 of its bytes in base64url. */
  digest: string;
  /** In bytes. */
  size: number;
  /**
   * Modification time in milliseconds. A file with the same time and size is assumed to be
   * unchanged.
   */
  modified: number;
}

/** Describes the previous output. */
export interface Manifest {
  /** A digest of every input of the build. */
  source: string;
  /** By path. */
  files: Map<string, PublishedFile>;
  /** The modification times of its folders: entries that are not ours would have changed them. */
  folders: FolderTimes;
}

/**
 * The file in the cache folder that keeps the manifest of an output folder.
 * @param target the real path of the output folder.
 */
export function manifestFile(cacheDir: string, target: string): string {
  return join(cacheDir, 'published', shortDigest(target));
}

const VERSION = 2;
const manifestSchema = z.object({
  version: z.literal(VERSION),
  source: z.string(),
  files: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.string()])),
  folders: z.array(z.tuple([z.string(), z.number()])),
});

/**
 * Reads the manifest that {@link writeManifest} wrote; returns an empty one when it is missing,
 * damaged or of another version.
 */
export function readManifest(path: string): Manifest {
  const bytes = readCacheFile(path);
  const parsed = bytes && manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed?.success) return { source: '', files: new Map(), folders: new Map() };
  const { source, files, folders } = parsed.data;
  return {
    source,
    files: new Map(
      files.map(([file, digest, size, modified, inputs]) => [
        file,
        { digest, size, modified, inputs: inputs || undefined },
      ]),
    ),
    folders: new Map(folders),
  };
}

/** Writes the manifest for the next build. @throws CacheError when it cannot be written. */
export function writeManifest(path: string, { source, files: entries, folders }: Manifest): void {
  const files = Array.from(entries, ([file, { digest, size, modified, inputs }]) => [
    file,
    digest,
    size,
    modified,
    inputs ?? '',
  ]);
  writeCacheFile(
    path,
    Buffer.from(JSON.stringify({ version: VERSION, source, files, folders: [...folders] })),
  );
}

/** The digest of a file's content in the manifest. */
export function contentDigest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/**
 * Describes a file for the manifest; `undefined` when there is no such file.
 * @param digest the digest of its content if known; otherwise the file is read.
 */
export function describeFile(
  path: string,
  inputs?: string,
  digest?: string,
): PublishedFile | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return {
    digest: digest ?? contentDigest(readFileSync(path)),
    size: stat.size,
    modified: stat.mtimeMs,
    inputs,
  };
}

/** Whether a file has the size and modification time of `previous`. */
export function isAsDescribed(path: string, previous: PublishedFile): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true && stat.size === previous.size && stat.mtimeMs === previous.modified
  );
}

/**
 * Describes a file if its bytes are still those of `previous`; `undefined` if not. Reads the file
 * only when its modification time differs.
 */
export function describeIfUnchanged(
  path: string,
  previous: PublishedFile,
): PublishedFile | undefined {
  if (isAsDescribed(path, previous)) return previous;
  if (lstatSync(path, { throwIfNoEntry: false })?.size !== previous.size) return undefined;
  const current = describeFile(path, previous.inputs);
  return current?.digest === previous.digest ? current : undefined;
}
