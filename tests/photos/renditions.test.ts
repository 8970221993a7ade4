import { describe, expect, it } from 'vitest';
import {
  FORMATS,
  largestRendition,
  MAX_RENDITION_PIXELS,
  maxWidth,
  renditionsOf,
  sharedRendition,
  thumbnail,
  type Format,
} from '../../src/photos/renditions.ts';
import { PHOTO_FILE } from '../support/archive.ts';

const pathsOf = (width: number, format: Format) =>
  renditionsOf({ ...PHOTO_FILE, width, height: (width * 3) / 4 }, format).map(({ path }) => path);

describe('a photograph is published', () => {
  it.each([
    [4000, ['720', '1080', '1620']],
    [1200, ['720', '1080', '1200']],
    [1080, ['720', '1080']],
    [960, ['720', '960']],
    [720, ['720']],
    [64, ['64']],
  ])('as AVIF, %i px wide, in at most three sizes', (width, sizes) => {
    expect(pathsOf(width, 'avif')).toEqual(sizes.map((size) => `/2020/07/hop-${size}.avif`));
  });

  it('in each format in ascending sizes, none wider than the original, with its aspect ratio', () => {
    for (const format of ['avif', 'jpg'] as const) {
      for (const width of [64, 500, 1000, 5000]) {
        const renditions = renditionsOf({ ...PHOTO_FILE, width, height: width / 2 }, format);
        const widths = renditions.map((rendition) => rendition.width);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
        for (const rendition of renditions) expect(rendition.height).toBe(rendition.width / 2);
      }
    }
  });

  it('for programs as one JPEG of the width that they ask for, and for whoever opens it alone as the largest file, a JPEG if that is as large', () => {
    expect(sharedRendition({ ...PHOTO_FILE, width: 4000, height: 3000 })).toEqual({
      path: '/2020/07/hop-1200.jpg',
      format: 'jpg',
      width: 1200,
      height: 900,
    });
    expect(largestRendition({ ...PHOTO_FILE, width: 4000, height: 3000 })).toEqual({
      path: '/2020/07/hop-1620.avif',
      format: 'avif',
      width: 1620,
      height: 1215,
    });
    for (const width of [64, 960, 1200])
      expect(largestRendition({ ...PHOTO_FILE, width, height: 300 })).toMatchObject({
        format: 'jpg',
        width,
      });
    expect(largestRendition({ ...PHOTO_FILE, width: 1201, height: 900 })).toMatchObject({
      format: 'avif',
      width: 1201,
    });
    expect(FORMATS.jpg).toBe('image/jpeg');
  });

  it.each([
    [1620, 16_200],
    [2000, 20_000],
    [7000, 8500],
    [500, 5000],
    [1620, 2880],
    [3000, 4000],
  ])(
    'that is %i x %i in files of no more pixels than one twice as high as wide, each of its shape',
    (width, height) => {
      const photo = { ...PHOTO_FILE, width, height };
      const renditions = (['avif', 'jpg'] as const).flatMap((format) =>
        renditionsOf(photo, format),
      );
      for (const rendition of renditions) {
        expect(rendition.width * rendition.height).toBeLessThanOrEqual(
          MAX_RENDITION_PIXELS + rendition.width,
        );
        expect(Math.abs(rendition.height / rendition.width - height / width)).toBeLessThan(0.01);
      }
      if (height <= 2 * width) expect(maxWidth(photo)).toBe(Math.min(width, 1620));
    },
  );

  it('for lists as a small JPEG', () => {
    expect(thumbnail({ ...PHOTO_FILE, width: 4000, height: 3000 })).toEqual({
      path: '/2020/07/hop-360.jpg',
      format: 'jpg',
      width: 360,
      height: 270,
    });
    expect(thumbnail({ ...PHOTO_FILE, width: 64, height: 64 }).path).toBe('/2020/07/hop-64.jpg');
  });

  it('as a strip of one pixel, which is as high as that', () => {
    expect(sharedRendition({ ...PHOTO_FILE, width: 9, height: 1 }).height).toBe(1);
  });
});
