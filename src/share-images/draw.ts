import satori from 'satori';
import sharp from 'sharp';
import {
  CARD_SIZE,
  frame,
  shareCard,
  TITLE_KEY,
  TITLE_BOX,
  TITLE_SIZES,
  type CardTexts,
} from './card.ts';
import { readFaces, type Face } from './fonts.ts';
import { drawableText } from './drawable-text.ts';

/** A card before rasterization. */
export interface Drawing {
  /** Text is converted to outlines, so the machine's fonts do not matter. */
  svg: string;
  /** The title's font size in pixels. */
  titleSize: number;
  /** The title's height in pixels; exceeds its box only if no font size is small enough. */
  titleHeight: number;
  /** Characters without a glyph, each once; they are omitted from the image. */
  missing: string[];
}

/** A card's texts without characters that have no glyph. */
export interface DrawableCard {
  texts: CardTexts;
  missing: string[];
}

/**
 * Average width and height of a letter relative to the font size; only used to choose the first
 * size to try.
 */
const AVERAGE_LETTER = { width: 0.5, height: 1.4 };

let allFaces: Face[] | undefined;

/**
 * Reduces a card's texts to what the font faces can draw. An empty title is replaced by the
 * archive's name.
 */
export function drawableCard(
  texts: CardTexts,
  faces: readonly Face[] = (allFaces ??= readFaces()),
): DrawableCard {
  const missing = new Set<string>();
  const makeDrawable = (original: string) => {
    const { text, missing: missingCharacters } = drawableText(original, faces);
    for (const character of missingCharacters) missing.add(character);
    return text;
  };
  const archive = makeDrawable(texts.archive);
  const title = makeDrawable(texts.title) || archive;
  const sample = texts.sample === undefined ? {} : { sample: makeDrawable(texts.sample) };
  return {
    texts: {
      title,
      date: makeDrawable(texts.date),
      topic: makeDrawable(texts.topic),
      archive,
      accent: texts.accent,
      mark: texts.mark,
      ...sample,
    },
    missing: [...missing],
  };
}

/** Draws a card with the title in the largest font size that fits. */
export async function draw(
  original: CardTexts,
  faces: Face[] = (allFaces ??= readFaces()),
): Promise<Drawing> {
  const { texts, missing } = drawableCard(original, faces);
  const boxArea = TITLE_BOX.width * TITLE_BOX.height;
  const sizes = TITLE_SIZES.filter(
    (size) =>
      texts.title.length * AVERAGE_LETTER.width * AVERAGE_LETTER.height * size ** 2 <= boxArea,
  );
  let drawing = await drawAtSize(
    texts,
    sizes[0] ?? TITLE_SIZES[TITLE_SIZES.length - 1] ?? 0,
    faces,
  );
  for (const size of sizes.slice(1)) {
    if (drawing.titleHeight <= TITLE_BOX.height) break;
    drawing = await drawAtSize(texts, size, faces);
  }
  return { ...drawing, missing: [...new Set([...missing, ...drawing.missing])] };
}

async function drawAtSize(texts: CardTexts, titleSize: number, fonts: Face[]): Promise<Drawing> {
  const missing = new Set<string>();
  let titleHeight = 0;
  const svg = await satori(shareCard(texts, titleSize), {
    ...CARD_SIZE,
    fonts,
    onNodeDetected: ({ key, height }) => {
      if (key === TITLE_KEY) titleHeight = height;
    },
    // Called for characters without a glyph: none, since `drawableText` has removed them. Nothing
    // is fetched.
    loadAdditionalAsset: (_language, characters) => {
      for (const character of characters) missing.add(character);
      return Promise.resolve([]);
    },
  });
  return {
    svg: svg.replace(/<\/svg>$/u, `${frame(texts)}</svg>`),
    titleSize,
    titleHeight,
    missing: [...missing],
  };
}

/**
 * Rasterizes a drawing as PNG. A palette of sixteen colours covers the card and anti-aliased edges,
 * in a third of the bytes of full colour.
 */
export async function toPng({ svg }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const png = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 };
  return new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer());
}
