import { join } from 'node:path';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { filesDigest } from '../code-digest.ts';
import { cacheDir, shortDigest } from '../folders.ts';
import { moduleGraph } from '../module-graph.ts';
import type { CardTexts } from './card.ts';
import { draw, toPng } from './draw.ts';
import { FONT_FILES } from './fonts.ts';

/** A change of how images are drawn draws them anew; of any other library, or of the system's fonts, does not. */
const made = filesDigest([...moduleGraph(['src/share-images/draw.ts']), ...FONT_FILES, 'node_modules/satori/package.json', 'node_modules/sharp/package.json']);

/** A card as PNG, 1200x630; each is drawn once and then kept in `folder` under a digest of what it says and how it is drawn. */
export async function drawOnce(texts: CardTexts, folder = join(cacheDir, 'share-images')): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(folder, `${shortDigest(made + JSON.stringify(texts))}.png`);
  const known = keptFile(kept);
  if (known) return known;
  const png = await toPng(await draw(texts));
  keepFile(kept, png);
  return png;
}
