import sharp from 'sharp';

/** An icon of the installed site. */
export interface Icon {
  name: string;
  /** Pixels of each side. */
  size: number;
  /** Whether the device may cut it into a shape of its own: then what matters stays within the middle four fifths. */
  maskable: boolean;
}

export const ICONS: readonly Icon[] = [
  { name: '192', size: 192, maskable: false },
  { name: '512', size: 512, maskable: false },
  { name: '512-cat', size: 512, maskable: true },
];

/** The icon's address from the site's root. */
export function iconPath({ name }: Icon): string {
  return `/bieu-tuong/${name}.png`;
}

/** The ground of public/favicon.svg. */
const GROUND = '#0a5646';
/** Its side in its own units, which sharp takes for pixels at 72 a inch. */
const DRAWN = 32;
/** The middle that no device cuts away. Source: https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE = 0.8;

/** Draws an icon from public/favicon.svg as PNG. */
export function drawIcon({ size, maskable }: Icon): Promise<Buffer> {
  const side = maskable ? Math.round(size * SAFE) : size;
  const drawn = sharp('public/favicon.svg', { density: (72 * side) / DRAWN }).resize(side, side);
  const [before, after] = [Math.floor((size - side) / 2), Math.ceil((size - side) / 2)];
  const framed = maskable ? drawn.extend({ top: before, left: before, bottom: after, right: after, background: GROUND }).flatten({ background: GROUND }) : drawn;
  return framed.png({ compressionLevel: 9, palette: true }).toBuffer();
}
