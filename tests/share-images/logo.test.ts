import sharp from 'sharp';
import { expect, it } from 'vitest';
import { logo } from '../../src/share-images/logo.ts';

/** The number of white pixels in each quarter of the logo, left to right, top to bottom. */
async function whiteQuarters(letters?: string): Promise<number[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="64" height="64">${logo('#0a5646', letters)}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const quarters = [0, 0, 0, 0];
  for (let index = 0; index < 64 * 64; index += 1) {
    const quarter = (index % 64 < 32 ? 0 : 1) + (index < 64 * 32 ? 0 : 2);
    if ((pixels[index * 3] ?? 0) > 200) quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  return quarters;
}

it('letters are in the middle of the logo, with any number and marks', async () => {
  for (const letters of ['M', 'ĐA', 'WM', 'Ấ']) {
    const [topLeft = 0, topRight = 0, bottomLeft = 0, bottomRight = 0] =
      await whiteQuarters(letters);
    expect(Math.min(topLeft, topRight, bottomLeft, bottomRight), letters).toBeGreaterThan(20);
    expect(topLeft + topRight + bottomLeft + bottomRight, letters).toBeLessThan(64 * 32);
  }
});

it('without letters the logo is a landscape', async () => {
  expect(await whiteQuarters()).not.toEqual(await whiteQuarters('KA'));
});
