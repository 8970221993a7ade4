import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { NOT_IN_FONT, TOPIC_NOT_IN_FONT } from '../support/built-sites.ts';
import { documentOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';

it('a build prints one notice of all topics whose share images leave out characters, with the characters', () => {
  const { log } = inject('sample');
  expect(log.split('Ảnh chia sẻ bỏ')).toHaveLength(2);
  expect(log).toContain(`  ${TOPIC_NOT_IN_FONT}: ${NOT_IN_FONT}\n`);
  expect(inject('real').log).not.toContain('Ảnh chia sẻ bỏ');
});

it('without a SITE_URL no page names a share image, or any address of its own', () => {
  const { outDir } = inject('real');
  for (const path of pagesOf(outDir)) {
    const tags = documentOf(outDir, path)
      .querySelectorAll('meta[content]')
      .map((meta) => meta.getAttribute('content'));
    expect({ path, wrong: tags.filter((content) => content?.includes('localhost')) }).toEqual({
      path,
      wrong: [],
    });
    expect(documentOf(outDir, path).querySelector('meta[property^="og:image"]')).toBeNull();
  }
});

describe.each([{ name: 'sample' as const, root: 'https://tin.example/kyanh/' }])(
  'the share image of a briefing on the $name site',
  ({ name, root }) => {
    const { outDir } = inject(name);
    const shared = pagesOf(outDir)
      .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
      .map((path) => {
        const document = documentOf(outDir, path);
        const tag = (property: string) =>
          document.querySelector(`meta[property="og:image${property}"]`)?.getAttribute('content') ??
          '';
        const [photo] = document.querySelectorAll('article img');
        return {
          path,
          photo,
          file: tag('').replace(root, ''),
          type: tag(':type'),
          width: Number(tag(':width')),
          height: Number(tag(':height')),
          alt: tag(':alt'),
        };
      });

    it('is its first photograph as JPEG, or else an image that several briefings share', () => {
      for (const { path, photo, file, type, alt } of shared) {
        if (photo)
          expect({ path, file, type, alt }).toEqual({
            path,
            file: photo.getAttribute('src')?.replace(new URL(root).pathname, ''),
            type: 'image/jpeg',
            alt: photo.getAttribute('alt'),
          });
        else
          expect({ path, file, type, alt }).toEqual({
            path,
            file: expect.stringMatching(/^chuyen-muc\/[^/]+\/\d{4}\/anh-chia-se(?:-mau)?\.png$/u),
            type: 'image/png',
            alt: expect.stringMatching(/\S/u),
          });
      }
      const drawn = filesOf(outDir).filter((path) => /anh-chia-se[^/]*\.png$/u.test(path));
      expect(drawn.sort()).toEqual(
        [...new Set(shared.filter(({ photo }) => !photo).map(({ file }) => file))].sort(),
      );
      expect(shared.filter(({ photo }) => photo).length).toBeGreaterThan(5);
    });

    it('has the type and size that the page states', async () => {
      for (const [file, { type, width, height }] of new Map(
        shared.map((image) => [image.file, image]),
      )) {
        const {
          format,
          width: wide,
          height: high,
        } = await sharp(readFileSync(join(outDir, file))).metadata();
        expect({ file, type: `image/${format}`, width: wide, height: high }).toEqual({
          file,
          type,
          width,
          height,
        });
      }
    });

    it('says when the briefing is a sample', () => {
      for (const { photo, file, alt } of shared)
        if (!photo)
          expect([file.endsWith('-mau.png'), alt.includes('bản tin mẫu')]).toEqual([true, true]);
    });
  },
);
