import { join } from 'node:path';
import type { BriefingSummary } from '../archive/briefing.ts';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { filesDigest } from '../code-digest.ts';
import { cacheDir, shortDigest } from '../folders.ts';
import { site } from '../site.ts';
import { longDate } from '../vietnamese/dates.ts';
import type { CardTexts } from './card.ts';
import { draw, toPng } from './draw.ts';
import { FONT_FILES } from './fonts.ts';

/** Named by hand: what these files import (the site's settings, the view's types) draws nothing, and thousands of images take an hour. */
const CODE = ['card', 'draw', 'fonts', 'share-image'].map((name) => `src/share-images/${name}.ts`);

/** A change of how images are drawn draws them anew; of any other library, or of the system's fonts, does not. */
const made = filesDigest([...CODE, ...FONT_FILES, 'node_modules/satori/package.json', 'node_modules/sharp/package.json']);

/** What a briefing's share image says. */
export function cardTexts({ title, date, topics, sample }: BriefingSummary): CardTexts {
  return { title, date: longDate(date), topic: topics[0]?.name ?? '', archive: site.name, ...(sample && { sample: 'Bản tin mẫu' }) };
}

/** A share image as PNG, 1200x630; each is drawn once and then kept in `folder` under a digest of what it says and how it is drawn. */
export async function shareImage(texts: CardTexts, folder = join(cacheDir, 'share-images')): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(folder, `${shortDigest(made + JSON.stringify(texts))}.png`);
  const known = keptFile(kept);
  if (known) return known;
  const png = await toPng(await draw(texts));
  keepFile(kept, png);
  return png;
}
