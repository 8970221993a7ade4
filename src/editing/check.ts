import { statSync } from 'node:fs';
import { join } from 'node:path';
import { briefingLocator } from '../loading/read-briefing.ts';
import { displayName } from '../loading/content-folder.ts';
import type { Content } from '../loading/content.ts';
import { inspectContent, type ReadOptions } from '../loading/read-content.ts';
import type { Problem } from '../problems/problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { dayInVietnam } from '../vietnamese/dates.ts';
import type { ChangedFile } from './changed-files.ts';
import { closedSections } from './closed-sections.ts';
import { silentChanges } from './silent-changes.ts';
import { vanishedProblems, type Published } from './vanished.ts';

/** The result of a check. */
export interface Report {
  /** The number of checked briefings. */
  briefings: number;
  /** Problems that stop publication, as the build reports them. */
  errors: Problem[];
  /** Suggestions that an editor may follow or ignore. */
  advice: Problem[];
  /** Remarks on the site, one sentence each; none by default. */
  notes?: readonly string[];
}

/**
 * A larger photograph uses up a phone's daily data allowance to upload, and no reader sees the
 * difference.
 */
const HEAVY_BYTES = 5_000_000;

/** What a check compares with, and how severe it is. */
export interface CheckSettings {
  /** Addresses that were published before, which must not vanish. */
  published?: readonly Published[];
  /** The files that have changed since what was published. */
  changed?: readonly ChangedFile[];
  /**
   * Whether private details without a reason are errors: those in changed files, or in all if none
   * is known to have changed.
   */
  isStrict?: boolean;
  /** Whether there is advice on changed files only, where those are known. */
  adviceOnChangedFilesOnly?: boolean;
}

/**
 * Checks a content tree, or only the briefings in `requested` (paths below `briefings`), with the
 * code of the build: what passes here passes there. Advice comes on top.
 */
export async function check(
  options: ReadOptions,
  requested?: ReadonlySet<string>,
  {
    published = [],
    changed,
    isStrict = false,
    adviceOnChangedFilesOnly = false,
  }: CheckSettings = {},
): Promise<Report> {
  const { valid, problems, advice, privacy, checkedBriefings } = await inspectContent(options, {
    requested,
    withAdvice: true,
    withBodies: false,
  });
  const { folder, today = dayInVietnam(new Date()) } = options;
  const name = displayName(folder);
  const heavy = heavyPhotos(valid, join(folder, 'briefings'), `${name}/briefings`);
  const vanished = vanishedProblems(published, valid, name, problems);
  const silent = silentChanges(changed ?? [], { content: valid, folder, name, today });
  const touched = changed && new Set(changed.map(({ now = '' }) => `${name}/${now}`));
  const isRefused = ({ file }: Problem) => isStrict && (touched?.has(file) ?? true);
  const isShown = ({ file }: Problem) => !adviceOnChangedFilesOnly || (touched?.has(file) ?? true);
  return {
    briefings: checkedBriefings,
    errors: [...problems, ...vanished, ...privacy.filter(isRefused)],
    advice: [
      ...advice,
      ...heavy,
      ...privacy.filter((detail) => !isRefused(detail)),
      ...silent,
      ...closedSections(changed ?? [], { folder, name }),
    ].filter(isShown),
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
