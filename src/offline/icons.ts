import sharp from 'sharp';

/** An icon of the installed web app. */
export interface Icon {
  name: string;
  /** Width and height in pixels. */
  size: number;
  /**
   * Whether the device may crop it to its own shape; the drawing must then fit in the safe zone.
   */
  maskable: boolean;
}

export const ICONS: readonly Icon[] = [
  { name: '192', size: 192, maskable: false },
  { name: '512', size: 512, maskable: false },
  { name: '512-cat', size: 512, maskable: true },
];

/** The icon's path from the site's root. */
export function iconPath({ name }: Icon): string {
  return `/bieu-tuong/${name}.png`;
}

/** The background of public/favicon.svg. */
const BACKGROUND = '#0a5646';
/** The SVG's width and height in its own units, which sharp renders as pixels at 72 dpi. */
const SVG_SIZE = 32;
/**
 * The fraction of a maskable icon that is never cropped. Source:
 * https://www.w3.org/TR/appmanifest/#icon-masks
 */
const SAFE_ZONE = 0.8;

/** Renders public/favicon.svg as a PNG icon. */
export function drawIcon({ size, maskable }: Icon): Promise<Buffer> {
  const side = maskable ? Math.round(size * SAFE_ZONE) : size;
  const drawn = sharp('public/favicon.svg', { density: (72 * side) / SVG_SIZE }).resize(side, side);
  const [start, end] = [Math.floor((size - side) / 2), Math.ceil((size - side) / 2)];
  const padded = maskable
    ? drawn
        .extend({ top: start, left: start, bottom: end, right: end, background: BACKGROUND })
        .flatten({ background: BACKGROUND })
    : drawn;
  return padded.png({ compressionLevel: 9, palette: true }).toBuffer();
}
