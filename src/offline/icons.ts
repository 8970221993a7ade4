import sharp from 'sharp';
import { logo, LOGO_SIZE } from '../share-images/logo.ts';
import { site } from '../site.ts';

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

/**
 * The fraction of a maskable icon that is never cropped. Source:
 * https://www.w3.org/TR/appmanifest/#icon-masks
 */
const SAFE_ZONE = 0.8;

/** The icon as SVG. */
export function iconSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LOGO_SIZE}" height="${LOGO_SIZE}" viewBox="0 0 ${LOGO_SIZE} ${LOGO_SIZE}">${logo(site.accent.light, site.mark)}</svg>`;
}

/** Renders the icon as PNG. */
export function drawIcon({ size, maskable }: Icon): Promise<Buffer> {
  const side = maskable ? Math.round(size * SAFE_ZONE) : size;
  // sharp renders a unit of the SVG as a pixel at 72 dpi.
  const density = (72 * side) / LOGO_SIZE;
  const drawn = sharp(Buffer.from(iconSvg()), { density }).resize(side, side);
  const background = site.accent.light;
  const [start, end] = [Math.floor((size - side) / 2), Math.ceil((size - side) / 2)];
  const padded = maskable
    ? drawn
        .extend({ top: start, left: start, bottom: end, right: end, background })
        .flatten({ background })
    : drawn;
  return padded.png({ compressionLevel: 9, palette: true }).toBuffer();
}
