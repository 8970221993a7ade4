import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removePath } from '../output/apply.ts';
import {
  contentDigest,
  describeFile,
  manifestFile,
  writeManifest,
  type Manifest,
  type PublishedFile,
} from '../output/manifest.ts';
import { listFiles } from '../cache/list-files.ts';
import type { FileFacts } from '../open-data/data-files.ts';
import { folderTimes, updatedFolderTimes } from '../output/folder-times.ts';
import { listEntries } from '../output/marker.ts';
import { PreviousOutput } from '../output/previous-output.ts';
import { beginReplacement, type Replacement } from '../output/replace-folder.ts';
import { UserError } from '../problems/user-error.ts';

/** What a build changed in its output folder, in numbers of files. */
export interface Changes {
  written: number;
  reused: number;
  removed: number;
}

/**
 * The site that a build writes. The build steps either reuse files of the previous output or write
 * new ones into {@link staging}. The output folder does not change before {@link publish}.
 */
export class SiteOutput {
  /** The folder that the site is published to, absolute. */
  readonly target: string;
  readonly #replacement: Replacement;
  readonly #manifestFile: string;
  readonly #previous: PreviousOutput;
  readonly #reused: Manifest['files'] = new Map();
  readonly #inputs = new Map<string, string>();
  /** Digests of written files, where known: reading every file again would take seconds. */
  readonly #digests = new Map<string, string>();

  /**
   * @param target a path from `resolveOutputFolder`.
   * @param cacheDir the folder that stores the manifest between builds.
   * @throws UserError when `target` must not be replaced.
   */
  constructor(target: string, cacheDir: string) {
    this.target = target;
    this.#manifestFile = manifestFile(cacheDir, target);
    // If another build ends between these two lines, files that differ from it are made again.
    this.#previous = new PreviousOutput(target, this.#manifestFile);
    const { folders } = this.#previous.manifest;
    this.#replacement = beginReplacement(target, 'site', new Map(folders));
  }

  /** The folder to write new files into. */
  get staging(): string {
    return this.#replacement.staging;
  }

  /**
   * The number of files in the previous output, or `undefined` when it was built from another
   * `source` or one of its files has changed since.
   * @param source a digest of every input of the build.
   */
  countIfUnchanged(source: string): number | undefined {
    const { manifest } = this.#previous;
    const isUnchanged = manifest.source === source && this.#previous.isUnchanged();
    return isUnchanged ? manifest.files.size : undefined;
  }

  /** Compares the previous output with its manifest in a thread, so that reusing files is fast. */
  async comparePrevious(): Promise<void> {
    await this.#previous.compareInThread();
  }

  /**
   * Reuses a file of the previous output if it is unchanged and was made from the same inputs.
   * @param inputs a digest of what the file is made from.
   * @returns whether the file is reused.
   */
  reuse(path: string, inputs: string): boolean {
    this.#inputs.set(path, inputs);
    return this.#previous.manifest.files.get(path)?.inputs === inputs && this.#reuseBytes(path);
  }

  /** Records the digest of a written file, so that it need not be read again. */
  recordDigest(path: string, digest: string): void {
    this.#digests.set(path, digest);
  }

  /** Replaces a file in {@link staging}. */
  rewrite(path: string, bytes: Uint8Array): void {
    writeFileSync(join(this.staging, path), bytes);
    this.recordDigest(path, contentDigest(bytes));
  }

  /** The unchanged files of the previous output in `folder`, as paths relative to it. */
  unchangedFilesIn(folder: string): string[] {
    return this.#previous
      .unchangedFilesIn(folder)
      .map((path) => path.slice(folder.length + '/'.length));
  }

  /** Reuses a file of the previous output. @throws UserError when it has changed. */
  reuseFile(path: string): void {
    if (!this.#reuseBytes(path))
      throw new UserError(
        `${join(this.target, path)} bị sửa hoặc xóa trong khi dựng, nên chưa đưa gì ra. Xin chạy lại.`,
      );
  }

  /**
   * Reuses a folder of the previous output whose name identifies its content.
   * @returns whether all of its files are reused; if not, the caller must write them.
   */
  reuseFolder(folder: string): boolean {
    const paths = [...this.#previous.manifest.files.keys()].filter((path) =>
      path.startsWith(`${folder}/`),
    );
    return paths.length > 0 && paths.map((path) => this.#reuseBytes(path)).every(Boolean);
  }

  /** The paths of all files written or reused so far, sorted. */
  paths(): string[] {
    return [...new Set([...listEntries(this.staging), ...this.#reused.keys()])].sort();
  }

  /**
   * The facts about the files that were written or reused so far.
   * @param folder relative to the site's root (`du-lieu/`); the names are relative to it.
   */
  factsOfFilesIn(folder: string): FileFacts[] {
    const reused = [...this.#reused.keys()].filter((path) => path.startsWith(folder));
    const written = listFiles(join(this.staging, folder)).filter(({ isFile }) => isFile);
    return [...reused, ...written.map(({ path }) => folder + path)].map((path) => {
      const { size, digest } = this.describe(path);
      const sha256 = Buffer.from(digest, 'base64url').toString('hex');
      return { name: path.slice(folder.length), bytes: size, sha256 };
    });
  }

  /** Describes a file that was written or reused. @throws Error when there is no such file. */
  describe(path: string): PublishedFile {
    const file = this.#reused.get(path) ?? this.#describeWritten(path);
    if (!file) throw new Error(`The site has no file ${path}.`);
    return file;
  }

  /** Reads a file that was written or reused. */
  read(path: string): Buffer {
    return readFileSync(join(this.#reused.has(path) ? this.target : this.staging, path));
  }

  /**
   * Publishes the site: moves new and changed files into the target, and removes files that were
   * neither written nor reused.
   * @param source a digest of every input of the build.
   * @throws UserError for the same reasons as `Replacement.publish`.
   */
  publish(source: string): Changes {
    const next: Manifest['files'] = new Map();
    const previous = this.#previous.manifest.files;
    for (const path of listEntries(this.staging)) {
      const file = this.#describeWritten(path);
      if (!file) continue;
      if (previous.get(path)?.digest === file.digest && this.#reuseBytes(path))
        removePath(this.staging, path);
      else next.set(path, file);
    }
    const changed = [...next.keys()];
    for (const [path, file] of this.#reused)
      next.set(path, { ...file, inputs: this.#inputs.get(path) });
    const removed = [...previous.keys()].filter((path) => !next.has(path));
    const times = this.#replacement.publish([...this.#reused.keys()]);
    const folders = times
      ? updatedFolderTimes(times, this.target, [...changed, ...removed])
      : folderTimes(this.target, next.keys());
    writeManifest(this.#manifestFile, { source, files: next, folders });
    return { written: changed.length, reused: this.#reused.size, removed: removed.length };
  }

  /** Discards everything that was written; does nothing after {@link publish}. */
  discard(): void {
    this.#replacement.discard();
  }

  #reuseBytes(path: string): boolean {
    const current = this.#previous.unchangedFile(path);
    if (current) this.#reused.set(path, current);
    return current !== undefined;
  }

  #describeWritten(path: string): PublishedFile | undefined {
    const [inputs, digest] = [this.#inputs.get(path), this.#digests.get(path)];
    return describeFile(join(this.staging, path), inputs, digest);
  }
}
