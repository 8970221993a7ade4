import { statSync } from 'node:fs';
import { join } from 'node:path';
import { locatorIn } from '../loading/read-briefing.ts';
import { inspectContent, nameOf, type Content, type ReadOptions } from '../loading/read-content.ts';
import type { Problem } from '../problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

/** What a check found. */
export interface Report {
  /** How many briefings were looked at. */
  briefings: number;
  /** What keeps the archive from being published, as the build says it. */
  errors: Problem[];
  /** What an editor may want to look at again; nothing has to be done about it. */
  advice: Problem[];
}

/** Beyond this a photograph takes a phone's day's allowance to upload, and no reader sees more of it. */
const HEAVY_BYTES = 5_000_000;

/**
 * Checks a content tree, or of its briefings only the `asked` ones (paths below `briefings`), with the very code of the
 * build: what has no error here is taken there. Advice comes on top.
 */
export async function check(options: ReadOptions, asked?: ReadonlySet<string>): Promise<Report> {
  const { sound, problems, advice, judged } = await inspectContent(options, { asked, withAdvice: true, withBodies: false });
  const heavy = heavyPhotos(sound, join(options.folder, 'briefings'), `${nameOf(options.folder)}/briefings`);
  return { briefings: judged, errors: problems, advice: [...advice, ...heavy] };
}

function heavyPhotos({ briefings }: Content, folder: string, name: string): Problem[] {
  return briefings.flatMap(({ id, data }) =>
    data.photos.flatMap(({ src = '', file }, index): Problem[] => {
      const bytes = file ? statSync(file.path).size : 0;
      if (bytes <= HEAVY_BYTES) return [];
      const place = locatorIn(join(folder, `${id}.mdx`))(['photos', index, 'src']);
      return [{ file: `${name}/${id}.mdx`, ...place, message: `Ảnh “${src}” nặng ${formatNumber(Math.round(bytes / 100_000) / 10)} MB.`, expected: 'Xuất lại ảnh, cạnh dài nhất khoảng 2.000 điểm ảnh.' }];
    }),
  );
}
