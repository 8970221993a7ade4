import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import * as z from 'astro/zod';
import { keepFile, keptFile } from '../cache/kept-file.ts';

/** A file of the last good output. */
export interface PublishedFile {
  /** Of what it was made from: its props and the code that makes it. Missing where each build makes it anew. */
  inputs?: string | undefined;
  /** Of its bytes: SHA-256 in base64url. */
  digest: string;
  /** Bytes. */
  size: number;
  /** When it was last changed, in milliseconds: while neither this nor its size changes, its bytes are taken to be the same. */
  changed: number;
}

/** What is known of the last good output. */
export interface Manifest {
  /** A digest of all that the output was made from. */
  source: string;
  /** By their paths. */
  files: Map<string, PublishedFile>;
}

const VERSION = 1;
const manifestSchema = z.object({
  version: z.literal(VERSION),
  source: z.string(),
  files: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.string()])),
});

/** What {@link keepManifest} has kept; empty when there is nothing, or it is damaged or of another version. */
export function readManifest(path: string): Manifest {
  const bytes = keptFile(path);
  const kept = bytes && manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!kept?.success) return { source: '', files: new Map() };
  const { source, files } = kept.data;
  return { source, files: new Map(files.map(([file, digest, size, changed, inputs]) => [file, { digest, size, changed, inputs: inputs || undefined }])) };
}

/** Keeps a manifest until the next build. @throws CacheError when it cannot be written. */
export function keepManifest(path: string, { source, files: published }: Manifest): void {
  const files = Array.from(published, ([file, { digest, size, changed, inputs }]) => [file, digest, size, changed, inputs ?? '']);
  keepFile(path, Buffer.from(JSON.stringify({ version: VERSION, source, files })));
}

/** What a manifest says of a file. @returns `undefined` when there is no such file. */
export function publishedFile(path: string, inputs?: string): PublishedFile | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const digest = createHash('sha256').update(readFileSync(path)).digest('base64url');
  return { digest, size: stat.size, changed: stat.mtimeMs, inputs };
}

/** What `path` is now, if it is what it was: its bytes are read only where its time says that they may have changed. */
export function unchangedFile(path: string, last: PublishedFile): PublishedFile | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== last.size) return undefined;
  if (stat.mtimeMs === last.changed) return last;
  const now = publishedFile(path, last.inputs);
  return now?.digest === last.digest ? now : undefined;
}
