import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'astro/zod';
import {
  describeIfUnchanged,
  readManifest,
  type Manifest,
  type PublishedFile,
} from './manifest.ts';

/** The input of the thread that compares an output folder with its manifest. */
export const compareJobSchema = z.object({ target: z.string(), manifestFile: z.string() });
export type CompareJob = z.infer<typeof compareJobSchema>;

/** For each file of the manifest, in its order: 1 if the file is unchanged. */
const unchangedSchema = z.instanceof(Uint8Array);

/** With fewer files, starting a thread takes longer than comparing them. */
const MIN_FILES_FOR_THREAD = 5000;

/** The output that the previous build has left, and whether its files are still the same. */
export class PreviousOutput {
  readonly manifest: Manifest;
  readonly #target: string;
  readonly #manifestFile: string;
  /** The files that the thread has found unchanged. */
  readonly #unchanged = new Set<PublishedFile>();

  /**
   * @param target the output folder.
   * @param manifestFile its manifest.
   */
  constructor(target: string, manifestFile: string) {
    this.#target = target;
    this.#manifestFile = manifestFile;
    this.manifest = readManifest(manifestFile);
  }

  /**
   * Compares all files in a thread, while the content is read: 80,000 calls of the file system take
   * a second. Otherwise each file is compared when it is looked up.
   */
  async compareInThread(): Promise<void> {
    const { files } = this.manifest;
    if (files.size < MIN_FILES_FOR_THREAD) return;
    const job: CompareJob = { target: this.#target, manifestFile: this.#manifestFile };
    const flags = await new Promise<Uint8Array>((resolve, reject) => {
      const thread = new Worker(new URL('./compare-thread.ts', import.meta.url), {
        workerData: job,
      });
      thread.once('message', (message: unknown) => {
        resolve(unchangedSchema.parse(message));
      });
      thread.once('error', reject);
      thread.once('exit', () => {
        reject(new Error('The previous output was not compared.'));
      });
    });
    // Another build may have replaced the manifest in between.
    if (flags.length !== files.size) return;
    let index = 0;
    for (const file of files.values()) if (flags[index++] === 1) this.#unchanged.add(file);
  }

  /** Describes a file that is as the previous build has left it; `undefined` for any other. */
  unchangedFile(path: string): PublishedFile | undefined {
    const previous = this.manifest.files.get(path);
    if (!previous || this.#unchanged.has(previous)) return previous;
    return describeIfUnchanged(join(this.#target, path), previous);
  }

  /** The paths of the unchanged files in `folder`. */
  unchangedFilesIn(folder: string): string[] {
    return [...this.manifest.files.keys()].filter(
      (path) => path.startsWith(`${folder}/`) && this.unchangedFile(path) !== undefined,
    );
  }

  /** Whether all files are unchanged. */
  isUnchanged(): boolean {
    return [...this.manifest.files.keys()].every((path) => this.unchangedFile(path) !== undefined);
  }
}
