import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../src/reading/qr-path.ts';

/**
 * What a telephone reads from a code, drawn with the quiet zone of four units that the standard
 * asks for.
 */
async function read(address: string): Promise<string | undefined> {
  const { size, d } = qrPath(address);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="400" height="400"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${d}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('a QR code', () => {
  it.each(['https://tin.example/', `https://tin.example/kyanh/2020/07/${'giao-ban-'.repeat(20)}/`])(
    'decodes to %s',
    async (address) => {
      expect(await read(address)).toBe(address);
    },
  );
});
