import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isAsDescribed, readManifest } from './manifest.ts';
import { compareJobSchema } from './previous-output.ts';

// Compares an output folder with its manifest; see `PreviousOutput.compareInThread`.
const { target, manifestFile } = compareJobSchema.parse(workerData);
const { files } = readManifest(manifestFile);
parentPort?.postMessage(
  Uint8Array.from(files, ([path, file]) => Number(isAsDescribed(join(target, path), file))),
);
