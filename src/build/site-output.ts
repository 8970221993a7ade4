import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortDigest } from '../folders.ts';
import { removePath } from '../output/apply.ts';
import { entriesOf } from '../output/mark.ts';
import { keepManifest, publishedFile, readManifest, unchangedFile, type Manifest } from '../output/manifest.ts';
import { beginReplacement, type Replacement } from '../output/replace-folder.ts';

/** What a build did to its output, in files. */
export interface Changes {
  written: number;
  kept: number;
  removed: number;
}

/**
 * The site that a build writes. The parts of a build say which files of the last good output they need not make again; whatever else
 * they make they write into {@link building}. Nothing changes in the output before {@link finish}.
 */
export class SiteOutput {
  /** Where it is published. */
  readonly place: string;
  readonly #replacement: Replacement;
  readonly #manifestFile: string;
  readonly #last: Manifest;
  readonly #kept: Manifest['files'] = new Map();
  readonly #inputs = new Map<string, string>();

  /**
   * @param place a path from `outputPlace`. @param cacheDir where the manifest is kept between builds.
   * @throws UserError when `place` must not be written to.
   */
  constructor(place: string, cacheDir: string) {
    this.place = place;
    this.#replacement = beginReplacement(place, 'site');
    this.#manifestFile = join(cacheDir, 'published', shortDigest(place));
    this.#last = readManifest(this.#manifestFile);
  }

  /** The folder to write into. */
  get building(): string {
    return this.#replacement.building;
  }

  /** How many files the last output has, if it was made from the same `source`, a digest of everything, and is there as it was. */
  madeFrom(source: string): number | undefined {
    const { source: last, files } = this.#last;
    const isThere = last === source && [...files].every(([path, file]) => unchangedFile(join(this.place, path), file) !== undefined);
    return isThere ? files.size : undefined;
  }

  /** Keeps a file of the last output if it is there as it was, and made from the same `inputs`, a digest. @returns whether it is kept. */
  keep(path: string, inputs: string): boolean {
    this.#inputs.set(path, inputs);
    return this.#last.files.get(path)?.inputs === inputs && this.#keepBytes(path);
  }

  /** Keeps a folder of the last output whose name changes with what is in it. @returns whether all that it held is kept; if not, it has to be written. */
  keepFolder(folder: string): boolean {
    const paths = [...this.#last.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return paths.length > 0 && paths.map((path) => this.#keepBytes(path)).every(Boolean);
  }

  /** The paths of all files so far. */
  paths(): string[] {
    return [...new Set([...entriesOf(this.building), ...this.#kept.keys()])].sort();
  }

  /** What a file holds, written or kept. */
  read(path: string): Buffer {
    return readFileSync(join(this.#kept.has(path) ? this.place : this.building, path));
  }

  /**
   * Publishes the site: what was written and differs takes its place, and what was neither written nor kept is removed.
   * @param source a digest of all that it was made from. @throws UserError as `Replacement.finish` does.
   */
  finish(source: string): Changes {
    const next: Manifest['files'] = new Map();
    for (const path of entriesOf(this.building)) {
      const file = publishedFile(join(this.building, path), this.#inputs.get(path));
      if (!file) continue;
      if (this.#last.files.get(path)?.digest === file.digest && this.#keepBytes(path)) removePath(this.building, path);
      else next.set(path, file);
    }
    const written = next.size;
    for (const [path, file] of this.#kept) next.set(path, { ...file, inputs: this.#inputs.get(path) });
    this.#replacement.finish([...this.#kept.keys()]);
    keepManifest(this.#manifestFile, { source, files: next });
    return { written, kept: this.#kept.size, removed: [...this.#last.files.keys()].filter((path) => !next.has(path)).length };
  }

  /** Gives up, unless it is finished. */
  abandon(): void {
    this.#replacement.abandon();
  }

  #keepBytes(path: string): boolean {
    const last = this.#last.files.get(path);
    const now = last && unchangedFile(join(this.place, path), last);
    if (now) this.#kept.set(path, now);
    return now !== undefined;
  }
}
