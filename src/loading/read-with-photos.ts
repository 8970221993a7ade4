import { relative } from 'node:path';
import type { BriefingFile } from './list-briefings.ts';
import { photoPath, type PhotoRead, type PhotoReader } from './photos.ts';
import type { FileRead, ReadContext } from './read-batches.ts';
import { readFiles } from './read-files.ts';

/** The photographs that briefings use, as paths below `folder`. */
export function photosUsedBy(reads: Iterable<FileRead>, folder: string): Set<string> {
  return new Set(
    Array.from(reads).flatMap(({ path, data }) =>
      (data?.photos ?? []).flatMap(({ src }) =>
        src === undefined ? [] : [relative(folder, photoPath(path, src)).replaceAll('\\', '/')],
      ),
    ),
  );
}

/**
 * Reads briefing files in threads, and meanwhile the photographs that they use.
 * @param isRequested which files get advice; by default all of them.
 * @returns both by path.
 */
export async function readWithPhotos(
  folder: string,
  files: readonly BriefingFile[],
  isRequested: ((file: BriefingFile) => boolean) | undefined,
  { context, photoReader }: { context: ReadContext; photoReader: PhotoReader },
) {
  const reads = new Map<string, FileRead>();
  const photoReads = new Map<string, Promise<PhotoRead>>();
  const onRead = (read: FileRead) => {
    reads.set(read.path, read);
    for (const { src } of read.data?.photos ?? []) {
      const photo = src === undefined ? undefined : photoPath(read.path, src);
      if (photo === undefined || photoReads.has(photo)) continue;
      const photoRead = photoReader.read(photo, relative(folder, photo));
      // Errors are handled where the promise is awaited, which may be later.
      photoRead.catch(() => undefined);
      photoReads.set(photo, photoRead);
    }
  };
  const pathsOf = (selected: readonly BriefingFile[]) =>
    selected.flatMap(({ fullPath, misplaced }) => (misplaced ? [] : [fullPath]));
  if (isRequested) {
    await readFiles(
      pathsOf(files.filter((file) => !isRequested(file))),
      { ...context, advice: context.advice === 'none' ? 'none' : 'repeats' },
      onRead,
    );
    await readFiles(pathsOf(files.filter(isRequested)), context, onRead);
  } else await readFiles(pathsOf(files), context, onRead, { isAll: true });
  return { reads, photoReads };
}
