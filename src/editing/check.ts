import { statSync } from 'node:fs';
import { join } from 'node:path';
import { briefingLocator } from '../loading/read-briefing.ts';
import {
  inspectContent,
  displayName,
  type Content,
  type ReadOptions,
} from '../loading/read-content.ts';
import type { Problem } from '../problems/problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { vanishedProblems, type Published } from './vanished.ts';

/** The result of a check. */
export interface Report {
  /** The number of checked briefings. */
  briefings: number;
  /** Problems that stop publication, as the build reports them. */
  errors: Problem[];
  /** Suggestions that an editor may follow or ignore. */
  advice: Problem[];
}

/**
 * A larger photograph uses up a phone's daily data allowance to upload, and no reader sees the
 * difference.
 */
const HEAVY_BYTES = 5_000_000;

/**
 * Checks a content tree, or only the briefings in `requested` (paths below `briefings`), with the
 * code of the build: what passes here passes there. Advice comes on top.
 * @param published addresses that were published before, which must not vanish.
 */
export async function check(
  options: ReadOptions,
  requested?: ReadonlySet<string>,
  published: readonly Published[] = [],
): Promise<Report> {
  const { valid, problems, advice, checkedBriefings } = await inspectContent(options, {
    requested,
    withAdvice: true,
    withBodies: false,
  });
  const heavy = heavyPhotos(
    valid,
    join(options.folder, 'briefings'),
    `${displayName(options.folder)}/briefings`,
  );
  const vanished = vanishedProblems(published, valid, displayName(options.folder), problems);
  return {
    briefings: checkedBriefings,
    errors: [...problems, ...vanished],
    advice: [...advice, ...heavy],
  };
}

function heavyPhotos({ briefings }: Content, folder: string, name: string): Problem[] {
  return briefings.flatMap(({ id, data }) =>
    data.photos.flatMap(({ src = '', file }, index): Problem[] => {
      const bytes = file ? statSync(join(folder, file.id)).size : 0;
      if (bytes <= HEAVY_BYTES) return [];
      const place = briefingLocator(join(folder, `${id}.mdx`))(['photos', index, 'src']);
      return [
        {
          file: `${name}/${id}.mdx`,
          ...place,
          message: `Ảnh “${src}” nặng ${formatNumber(Math.round(bytes / 100_000) / 10)} MB.`,
          expected: 'Xuất lại ảnh, cạnh dài nhất khoảng 2.000 điểm ảnh.',
        },
      ];
    }),
  );
}
