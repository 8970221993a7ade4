import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { shortDigest } from '../../src/folders.ts';
import { photoDigest } from '../../src/loading/photos.ts';
import { encode, MAX_BYTES, type Original } from '../../src/photos/encode.ts';
import { renditionsOf, sharedRendition, type Format } from '../../src/photos/renditions.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { grainyPhoto } from '../support/grainy-photo.ts';

const FORMATS: Format[] = ['avif', 'jpg'];
/** What the library calls them. */
const KINDS = { avif: 'heif', jpg: 'jpeg' } as const;
const folder = temporaryFolder();

/** A file as the loader describes it. */
async function photoOf(name: string, bytes: Uint8Array): Promise<Original> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { autoOrient } = await sharp(bytes).metadata();
  return {
    id: `2020/07/${name}`,
    path,
    digest: photoDigest(bytes),
    colour: '#000000',
    width: autoOrient.width,
    height: autoOrient.height,
  };
}

const allRenditions = (photo: Original) => FORMATS.flatMap((format) => renditionsOf(photo, format));

describe('a photograph of nothing but grain', () => {
  let photo: Original;
  beforeAll(async () => {
    photo = await photoOf('hat.jpg', await grainyPhoto(1620, 1080));
  });

  it('weighs in its largest sizes at most 100 KB, though it would weigh twice that and more', async () => {
    const usual = await sharp(photo.path)
      .resize({ width: 1200 })
      .jpeg({ quality: 76, mozjpeg: true })
      .toBuffer();
    expect(usual.length).toBeGreaterThan(2 * MAX_BYTES);
    const kept = join(folder, 'kept');
    for (const rendition of FORMATS.map((format) =>
      renditionsOf(photo, format).reduce((_smaller, larger) => larger),
    )) {
      const bytes = await encode(photo, rendition, kept);
      expect({ path: rendition.path, heavy: bytes.length > 100_000 }).toEqual({
        path: rendition.path,
        heavy: false,
      });
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: KINDS[rendition.format],
        width: rendition.width,
        height: rendition.height,
      });
    }
  });

  it('is encoded once and then kept; made anew, on a machine of few processors or many, it has the same bytes', async () => {
    const smallest = FORMATS.map((format) => renditionsOf(photo, format)[0]);
    sharp.concurrency(2);
    const make = (kept: string) =>
      Promise.all(smallest.map((rendition) => encode(photo, rendition, join(folder, kept))));
    const first = await make('once');
    expect(readdirSync(join(folder, 'once'))).toHaveLength(FORMATS.length);
    // The photograph is gone: what was kept is all there is.
    renameSync(photo.path, `${photo.path}.away`);
    expect((await make('once')).map((bytes) => shortDigest(bytes))).toEqual(
      first.map((bytes) => shortDigest(bytes)),
    );
    renameSync(`${photo.path}.away`, photo.path);
    sharp.concurrency(4);
    expect((await make('again')).map((bytes) => shortDigest(bytes))).toEqual(
      first.map((bytes) => shortDigest(bytes)),
    );
  });
});

it('a tall, narrow photograph of pure noise is encoded in few attempts with few pixels', async () => {
  const photo = await photoOf('cao.jpg', await grainyPhoto(700, 7000));
  for (const rendition of allRenditions(photo)) {
    const encoded = vi.spyOn(sharp.prototype, 'toBuffer');
    const bytes = await encode(photo, rendition, join(folder, 'high'));
    // The photograph may be read first.
    expect({
      path: rendition.path,
      often: encoded.mock.calls.length > 7,
      heavy: bytes.length > MAX_BYTES,
    }).toEqual({ path: rendition.path, often: false, heavy: false });
    encoded.mockRestore();
  }
});

describe('a photograph', () => {
  it('is rotated upright, without camera metadata', async () => {
    const photo = await photoOf(
      'dung.jpg',
      await sharp({ create: { width: 600, height: 400, channels: 3, background: 'teal' } })
        .jpeg()
        .withExif({ IFD0: { Make: 'MAYANH' } })
        .withMetadata({ orientation: 6 })
        .toBuffer(),
    );
    for (const rendition of allRenditions(photo)) {
      const bytes = await encode(photo, rendition, join(folder, 'upright'));
      const { width, height } = rendition;
      expect(height / width).toBe(1.5);
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
      expect(Buffer.from(bytes).includes('MAYANH')).toBe(false);
    }
  });

  it.each([
    [
      'see-through',
      sharp({
        create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      }).png(),
      255,
      2,
    ],
    [
      'grey',
      sharp({ create: { width: 60, height: 40, channels: 3, background: '#808080' } })
        .greyscale()
        .png(),
      128,
      2,
    ],
    [
      'of printers’ colours',
      sharp({ create: { width: 60, height: 40, channels: 3, background: '#808080' } })
        .toColourspace('cmyk')
        .jpeg(),
      128,
      16,
    ],
  ])('that is %s looks like one on white paper', async (what, image, brightness, tolerance) => {
    const photo = await photoOf(`${brightness}-${tolerance}.img`, await image.toBuffer());
    for (const rendition of [...renditionsOf(photo, 'avif'), sharedRendition(photo)]) {
      const { channels } = await sharp(
        await encode(photo, rendition, join(folder, `kinds-${what}`)),
      ).stats();
      for (const channel of channels.slice(0, 3))
        expect(Math.abs(channel.mean - brightness)).toBeLessThan(tolerance);
    }
  });
});

describe('a cached rendition', () => {
  it.each<[string, (file: string) => void]>([
    [
      'emptied',
      (file) => {
        truncateSync(file, 0);
      },
    ],
    [
      'cut off',
      (file) => {
        truncateSync(file, 100);
      },
    ],
    [
      'flipped in one bit',
      (file) => {
        flip(file, 200);
      },
    ],
    [
      'flipped in the digest',
      (file) => {
        flip(file, 3);
      },
    ],
    [
      'another one',
      (file) => {
        writeFileSync(file, readFileSync(file.replace('-40-', '-60-')));
      },
    ],
    [
      'an empty folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('that was %s is encoded again', async (what, damage) => {
    const photo = await photoOf(
      'hong.png',
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
        .png()
        .toBuffer(),
    );
    const kept = join(folder, `damaged-${what}`);
    const [rendition] = renditionsOf(photo, 'avif');
    const narrow = { ...rendition, width: 40, height: 27 };
    await encode(photo, rendition, kept);
    const first = await encode(photo, narrow, kept);
    const name = readdirSync(kept).find((one) => one.includes('-40-')) ?? '';
    damage(join(kept, name));
    expect(await encode(photo, narrow, kept)).toEqual(first);
    rmSync(photo.path);
    expect(await encode(photo, narrow, kept)).toEqual(first);
  });

  it('is never that of another photograph that replaced the first', async () => {
    const photo = await photoOf(
      'doi.png',
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } })
        .png()
        .toBuffer(),
    );
    writeFileSync(
      photo.path,
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'gold' } })
        .png()
        .toBuffer(),
    );
    await expect(encode(photo, sharedRendition(photo), join(folder, 'changed'))).rejects.toThrow(
      'Ảnh 2020/07/doi.png đã được thay trong khi dựng trang. Xin dựng lại.',
    );
  });
});

/** Turns a bit of a file's byte. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}
