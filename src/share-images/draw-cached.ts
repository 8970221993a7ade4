import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { filesDigest } from '../cache/code-digest.ts';
import { cacheDir, shortDigest } from '../folders.ts';
import { moduleGraph } from '../cache/module-graph.ts';
import type { CardTexts } from './card.ts';
import { draw, toPng } from './draw.ts';
import { FONT_FILES } from './fonts.ts';

/**
 * A digest of everything that determines how images are drawn; other libraries and system fonts do
 * not matter.
 */
const drawingDigest = filesDigest([
  ...moduleGraph(['src/share-images/draw.ts']),
  ...FONT_FILES,
  'node_modules/satori/package.json',
  'node_modules/sharp/package.json',
]);

/**
 * Renders a card as a 1200x630 PNG. Cached in `folder` under a digest of its texts and of the
 * drawing code.
 */
export async function drawCached(
  texts: CardTexts,
  folder = join(cacheDir, 'share-images'),
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, `${shortDigest(drawingDigest + JSON.stringify(texts))}.png`);
  const cached = readCacheFile(file);
  if (cached) return cached;
  const png = await toPng(await draw(texts));
  writeCacheFile(file, png);
  return png;
}
