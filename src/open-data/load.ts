import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { bodyOf, getPublishedArchive } from '../archive/load.ts';
import { cacheDir } from '../folders.ts';
import { writeDataFiles, type DataFile } from './data-files.ts';

let files: Promise<DataFile[]> | undefined;

/** The archive's files of open data, written once a build; while writing (`astro dev`) again when the archive has changed. */
export function getDataFiles(): Promise<DataFile[]> {
  if (import.meta.env.DEV) return load();
  return (files ??= load());
}

async function load(): Promise<DataFile[]> {
  return writeDataFiles(await getPublishedArchive(), (briefing) => bodyOf(briefing).text, join(cacheDir, 'open-data'));
}

/** A file of open data by its name, for the route that serves it. It is not read into memory before it is sent. */
export async function dataFileResponse(name: string, type: string): Promise<Response> {
  const file = (await getDataFiles()).find((other) => other.name === name);
  if (!file) throw new Error(`The open data has no file ${name}.`);
  return new Response(await openAsBlob(file.path), { headers: { 'Content-Type': type } });
}
