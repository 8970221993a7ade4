import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The first field of a manifest; to be changed with the format. */
const VERSION = '3';
/** Between the fields of a manifest: no path contains it. */
const SEPARATOR = '\0';

/**
 * Reads the manifest that {@link writeManifest} wrote; returns an empty one when it is missing,
 * damaged or of another version.
 */
export function readManifest(path: string): Manifest {
  const files: Manifest['files'] = new Map();
  const folders: FolderTimes = new Map();
  const bytes = readCacheFile(path);
  const fields = bytes ? new TextDecoder().decode(bytes).split(SEPARATOR) : [];
  if (fields[0] !== VERSION) return { source: '', files, folders };
  let at = 1;
  const next = () => fields[at++] ?? '';
  const source = next();
  for (let count = Number(next()); count > 0; count -= 1)
    files.set(next(), {
      digest: next(),
      size: Number(next()),
      modified: Number(next()),
      inputs: next() || undefined,
    });
  while (at < fields.length) folders.set(next(), Number(next()));
  return { source, files, folders };
}

/**
 * Writes the manifest for the next build, as fields between separators: as JSON, reading and
 * writing 90,000 files takes four times as long. @throws CacheError when it cannot be written.
 */
export function writeManifest(path: string, { source, files, folders }: Manifest): void {
  const fields: (string | number)[] = [VERSION, source, files.size];
  for (const [file, { digest, size, modified, inputs = '' }] of files)
    fields.push(file, digest, size, modified, inputs);
  for (const [folder, modified] of folders) fields.push(folder, modified);
  writeCacheFile(path, Buffer.from(fields.join(SEPARATOR)));
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
