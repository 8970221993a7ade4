import satori from 'satori';
import sharp from 'sharp';
import { CARD, FRAME, shareCard, TITLE_KEY, TITLE_ROOM, TITLE_SIZES, type CardTexts } from './card.ts';
import { readFaces, type Face } from './fonts.ts';
import { legible } from './legible.ts';

/** A picture before it is turned into pixels. */
export interface Drawing {
  /** Letters are outlines in it, so no font of the machine can matter from here on. */
  svg: string;
  /** The title's size in pixels. */
  titleSize: number;
  /** The title's height in pixels; at most that of its room, except where no size is small enough. */
  titleHeight: number;
  /** What the texts hold and the faces do not have, each once. It is left out of the picture. */
  missing: string[];
}

/** A card's texts without what no face has. */
export interface LegibleCard {
  texts: CardTexts;
  missing: string[];
}

/** How wide and high a letter is on average, as a part of the size; only chooses which size is tried first. */
const LETTER = { width: 0.5, height: 1.4 };

let allFaces: Face[] | undefined;

/** A card's texts as the faces can draw them. A title of which nothing is left is the archive's name. */
export function legibleCard(texts: CardTexts, faces: readonly Face[] = (allFaces ??= readFaces())): LegibleCard {
  const missing = new Set<string>();
  const clean = (written: string) => {
    const { text, missing: lacking } = legible(written, faces);
    for (const sign of lacking) missing.add(sign);
    return text;
  };
  const archive = clean(texts.archive);
  const title = clean(texts.title) || archive;
  const sample = texts.sample === undefined ? {} : { sample: clean(texts.sample) };
  return { texts: { title, date: clean(texts.date), topic: clean(texts.topic), archive, ...sample }, missing: [...missing] };
}

/** Draws a card with its title as large as its room allows. */
export async function draw(written: CardTexts, faces: Face[] = (allFaces ??= readFaces())): Promise<Drawing> {
  const { texts, missing } = legibleCard(written, faces);
  const room = TITLE_ROOM.width * TITLE_ROOM.height;
  const sizes = TITLE_SIZES.filter((size) => texts.title.length * LETTER.width * LETTER.height * size ** 2 <= room);
  let drawing = await drawIn(texts, sizes[0] ?? TITLE_SIZES[TITLE_SIZES.length - 1] ?? 0, faces);
  for (const size of sizes.slice(1)) {
    if (drawing.titleHeight <= TITLE_ROOM.height) break;
    drawing = await drawIn(texts, size, faces);
  }
  return { ...drawing, missing: [...new Set([...missing, ...drawing.missing])] };
}

async function drawIn(texts: CardTexts, titleSize: number, fonts: Face[]): Promise<Drawing> {
  const missing = new Set<string>();
  let titleHeight = 0;
  const svg = await satori(shareCard(texts, titleSize), {
    ...CARD,
    fonts,
    onNodeDetected: ({ key, height }) => { if (key === TITLE_KEY) titleHeight = height; },
    // Called for what satori finds in no face: nothing, as long as `legible` leaves it all out. Nothing is fetched.
    loadAdditionalAsset: (_language, characters) => {
      for (const character of characters) missing.add(character);
      return Promise.resolve([]);
    },
  });
  return { svg: svg.replace(/<\/svg>$/u, `${FRAME}</svg>`), titleSize, titleHeight, missing: [...missing] };
}

/** A drawing as PNG: sixteen colours hold the card's own and the edges of letters, in a third of the bytes that all would take. */
export async function toPng({ svg }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const png = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 };
  return new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer());
}
