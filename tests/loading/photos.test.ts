import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { PhotoReader } from '../../src/loading/photos.ts';
import { temporaryFolder } from '../support/build.ts';

const folder = temporaryFolder();

async function colourOf(name: string, image: Sharp): Promise<string | undefined> {
  const path = join(folder, name);
  writeFileSync(path, await image.toBuffer());
  return (await new PhotoReader(join(folder, 'memory.json')).read(path, `2020/07/${name}`)).photo?.colour;
}

const plain = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } });

describe('the colour that holds a photograph’s place', () => {
  it('is the average of its pixels', async () => {
    const left = await plain('#ff0000').resize(30, 40).png().toBuffer();
    expect(await colourOf('hai-mau.png', plain('#0000ff').composite([{ input: left, left: 0, top: 0 }]).png())).toMatch(/^#(?:7f|80)00(?:7f|80)$/u);
  });

  it('is found of grey photographs, of see-through ones and of each kind of file', async () => {
    expect(await colourOf('xam.png', plain('#808080').greyscale().png())).toBe('#808080');
    expect(await colourOf('trong.png', sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png())).toBe('#ffffff');
    for (const kind of ['jpeg', 'webp', 'avif'] as const) expect(await colourOf(`mau.${kind}`, plain('#0a5646').toFormat(kind))).toMatch(/^#0[0-9a-f]5[0-9a-f]4[0-9a-f]$/u);
  });
});

it('a photograph whose name is too long for any file is told to be missing', async () => {
  const name = `${'a'.repeat(300)}.jpg`;
  expect(await new PhotoReader(join(folder, 'memory.json')).read(join(folder, name), `2020/07/${name}`)).toMatchObject({ message: `Không có tệp ảnh “${name}” cạnh bản tin.` });
});
