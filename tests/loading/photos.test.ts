import { execFileSync } from 'node:child_process';
import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { PhotoReader } from '../../src/loading/photos.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const folder = temporaryFolder();

async function colourOf(name: string, image: Sharp): Promise<string | undefined> {
  const path = join(folder, name);
  writeFileSync(path, await image.toBuffer());
  return (await new PhotoReader(join(folder, 'memory.json')).read(path, `2020/07/${name}`)).photo
    ?.colour;
}

const plain = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } });

describe('the colour that holds a photograph’s place', () => {
  it('is the average of its pixels', async () => {
    const left = await plain('#ff0000').resize(30, 40).png().toBuffer();
    expect(
      await colourOf(
        'hai-mau.png',
        plain('#0000ff')
          .composite([{ input: left, left: 0, top: 0 }])
          .png(),
      ),
    ).toMatch(/^#(?:7f|80)00(?:7f|80)$/u);
  });

  it('is found of grey photographs, of see-through ones and of each kind of file', async () => {
    expect(await colourOf('xam.png', plain('#808080').greyscale().png())).toBe('#808080');
    expect(
      await colourOf(
        'trong.png',
        sharp({
          create: {
            width: 60,
            height: 40,
            channels: 4,
            background: { r: 0, g: 0, b: 0, alpha: 0 },
          },
        }).png(),
      ),
    ).toBe('#ffffff');
    for (const kind of ['jpeg', 'webp', 'avif'] as const)
      expect(await colourOf(`mau.${kind}`, plain('#0a5646').toFormat(kind))).toMatch(
        /^#0[0-9a-f]5[0-9a-f]4[0-9a-f]$/u,
      );
  });
});

it('a photograph with a name too long for any file is reported as missing', async () => {
  const name = `${'a'.repeat(300)}.jpg`;
  expect(
    await new PhotoReader(join(folder, 'memory.json')).read(join(folder, name), `2020/07/${name}`),
  ).toMatchObject({ message: `Không có tệp ảnh “${name}” cạnh bản tin.` });
});

describe('a photograph that took the place of another', () => {
  // Not compressed, so that both are of one size.
  const image = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png({ compressionLevel: 0 })
      .toBuffer();
  const read = async (path: string) => {
    const reader = new PhotoReader(join(folder, 'memory'));
    const { photo } = await reader.read(path, '2020/07/anh.png');
    reader.save();
    return photo?.colour;
  };

  it.each<[string, (path: string, other: string) => void]>([
    [
      'written over it',
      (path, other) => {
        execFileSync('cp', [other, path]);
      },
    ],
    [
      'copied over it with its time',
      (path, other) => {
        execFileSync('cp', ['-p', other, path]);
      },
    ],
    [
      'moved over it',
      (path, other) => {
        renameSync(other, path);
      },
    ],
    [
      'moved over it by way of a third name',
      (path, other) => {
        renameSync(path, `${path}.cu`);
        renameSync(other, path);
      },
    ],
  ])('is seen, of the same size and time, when it was %s', async (how, replace) => {
    const path = join(folder, `${how.replaceAll(' ', '-')}.png`);
    const other = `${path}.moi.png`;
    const day = new Date('2020-07-06T00:00:00Z');
    const [teal, gold] = await Promise.all([image('#008080'), image('#ffd700')]);
    expect(teal.length).toBe(gold.length);
    for (const [name, bytes] of [
      [path, teal],
      [other, gold],
    ] as const) {
      writeFileSync(name, bytes);
      utimesSync(name, day, day);
    }
    expect(await read(path)).toBe('#008080');
    // By now it has been left alone long enough to be known by its stamp.
    await sleep(2_100);
    expect(await read(path)).toBe('#008080');
    replace(path, other);
    utimesSync(path, day, day);
    expect(statSync(path)).toMatchObject({ size: teal.length, mtimeMs: day.getTime() });
    expect(await read(path)).toBe('#ffd700');
  });

  it('is seen when it came in the very moment in which the other was read', async () => {
    const path = join(folder, 'nhanh.png');
    for (const [background, colour] of [
      ['#008080', '#008080'],
      ['#ffd700', '#ffd700'],
      ['#008080', '#008080'],
    ] as const) {
      writeFileSync(path, await image(background));
      expect(await read(path)).toBe(colour);
    }
  });
});
