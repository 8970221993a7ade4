import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn } from '../hygiene/advice.ts';
import { proseSpans } from '../hygiene/prose.ts';
import { listBriefings } from '../loading/list-briefings.ts';
import { locatorIn } from '../loading/read-briefing.ts';
import { inspectContent, nameOf, type Content, type ReadOptions } from '../loading/read-content.ts';
import { readGlossary } from '../loading/read-glossary.ts';
import { positionAt, readText } from '../loading/read-text.ts';
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
  const { content, problems } = await inspectContent(options, asked);
  const folder = join(options.folder, 'briefings');
  const name = `${nameOf(options.folder)}/briefings`;
  const files = listBriefings(folder).filter((file) => !file.misplaced && (!asked || asked.has(file.path)));
  const { glossary } = readGlossary(join(options.folder, 'glossary.yaml'));
  const advice = files.flatMap(({ path, fullPath }): Problem[] => {
    const read = readText(fullPath);
    // What cannot be read as text is an error already.
    if (read.problems) return [];
    const { text } = read;
    return findingsIn(text, proseSpans(text), glossary).map(({ offset, length, message, expected }) => ({ file: `${name}/${path}`, ...positionAt(text, offset), length, message, expected }));
  });
  return { briefings: files.length, errors: problems, advice: [...advice, ...(content ? heavyPhotos(content, folder, name) : [])] };
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
