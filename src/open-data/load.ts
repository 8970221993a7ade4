import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { getPublishedArchive, textOf } from '../archive/load.ts';
import { cacheDir } from '../folders.ts';
import { writeDataFiles, type DataFile } from './data-files.ts';
import { dataPackage, type DataPackage } from './data-package.ts';

let files: Promise<DataFile[]> | undefined;

/** The archive's files of open data, written once a build; while writing (`astro dev`) again when the archive has changed. */
function getDataFiles(): Promise<DataFile[]> {
  if (import.meta.env.DEV) return load();
  return (files ??= load());
}

/** Whether any of the data is invented. */
export async function hasSamples(): Promise<boolean> {
  return (await getPublishedArchive()).briefings.some(({ sample }) => sample);
}

/** The descriptor of the archive's open data. */
export async function getDataPackage(): Promise<DataPackage> {
  return dataPackage(await getDataFiles(), await hasSamples());
}

async function load(): Promise<DataFile[]> {
  return writeDataFiles(await getPublishedArchive(), textOf, join(cacheDir, 'open-data'));
}

/** A file of open data by its name, for the route that serves it. It is not read into memory before it is sent. */
export async function dataFileResponse(name: string, type: string): Promise<Response> {
  const file = (await getDataFiles()).find((other) => other.name === name);
  if (!file) throw new Error(`The open data has no file ${name}.`);
  return new Response(await openAsBlob(file.path), { headers: { 'Content-Type': type } });
}
