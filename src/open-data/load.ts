import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { contentCacheDir, getPublishedArchive, textOf } from '../archive/load.ts';
import { writeDataFiles, type DataFile } from './data-files.ts';
import { dataPackage, type DataPackage } from './data-package.ts';

let files: DataFile[] | undefined;

/** The open data files, written once in a build; in `astro dev`, once after each change. */
function getDataFiles(): DataFile[] {
  return (files ??= writeDataFiles(
    getPublishedArchive(),
    textOf,
    join(contentCacheDir, 'open-data'),
  ));
}

/** Whether the published archive contains sample briefings, whose data is invented. */
export function hasSamples(): boolean {
  return getPublishedArchive().briefings.some(({ sample }) => sample);
}

/** The descriptor of the archive's open data. */
export function getDataPackage(): DataPackage {
  return dataPackage(getDataFiles(), hasSamples());
}

/**
 * Serves an open data file without reading it into memory.
 * @throws if there is no file of this name.
 */
export async function dataFileResponse(name: string, type: string): Promise<Response> {
  const file = getDataFiles().find((candidate) => candidate.name === name);
  if (!file) throw new Error(`The open data has no file ${name}.`);
  return new Response(await openAsBlob(file.path), { headers: { 'Content-Type': type } });
}
