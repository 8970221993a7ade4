import type { Part } from '../build/part.ts';
import type { BagFile } from './bag-file.ts';

/**
 * The files of one part of a large archive. The parts are about equal in bytes, each holds files
 * that follow one another by path, and together they hold each file once.
 * @param files the whole payload, sorted.
 */
export function shareOf(files: readonly BagFile[], { number, count }: Part): BagFile[] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  return files.filter(({ size }) => {
    // By its middle, so that a file larger than a part does not push all others on.
    const place = total === 0 ? 0 : (before + size / 2) / total;
    before += size;
    return Math.min(Math.floor(place * count), count - 1) === number - 1;
  });
}
