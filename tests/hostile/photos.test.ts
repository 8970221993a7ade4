import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { expectAtMost } from '../support/cost.ts';
import { costOfChecking } from './cost-of-checking.ts';
import { IMAGES, jpegWithComment, pngChunk, pngOf, resized } from './images.ts';

const MARKUP = '<script>alert(1)</script>';
const SVG = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>&x;</text><image href="file:///etc/passwd" /></svg>`;
const BILLION_LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${Array.from({ length: 30 }, (_unused, depth) => `<!ENTITY a${depth} "&a${depth === 0 ? '' : depth - 1};&a${depth === 0 ? '' : depth - 1};">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg">&a29;</svg>`;
const truncated = (image: Buffer) => image.subarray(0, image.length * 0.6);

function treeWith(name: string, bytes: Uint8Array): string {
  return contentTree({
    'briefings/2020/07/giao-ban.mdx': briefingText({
      photos: `photos:\n  - src: ${name}\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ`,
    }),
    [`briefings/2020/07/${name}`]: bytes,
  });
}

/** Any file may take at most this many times as long as a plain photograph. */
const MAX_RATIO = 10;
const WRONG_KIND = 'không phải ảnh JPEG, PNG, WebP hoặc AVIF.';
const TOO_LARGE = 'điểm ảnh, quá lớn.';
const BROKEN = 'hỏng nên không đọc được.';

/** A photograph of twelve megapixels, as a phone takes it. */
const PLAIN = await sharp({
  create: {
    width: 4000,
    height: 3000,
    channels: 3,
    background: '#0a5646',
    noise: { type: 'gaussian', mean: 128, sigma: 10 },
  },
})
  .jpeg()
  .toBuffer();
const plainTree = treeWith('anh.jpg', PLAIN);
const readPlain = () => read(plainTree);

describe('a photograph', () => {
  it.each([
    ['SVG named .png', 'anh.png', Buffer.from(SVG), WRONG_KIND],
    ['SVG named .jpg, with a byte order mark', 'anh.jpg', Buffer.from(`\ufeff${SVG}`), WRONG_KIND],
    ['SVG with a billion laughs attack', 'anh.webp', Buffer.from(BILLION_LAUGHS), WRONG_KIND],
    ['HTML named .jpg', 'anh.jpg', Buffer.from(`<!doctype html>${MARKUP}`), WRONG_KIND],
    ['JavaScript named .png', 'anh.png', Buffer.from('alert(1)//'), WRONG_KIND],
    ['PHP named .jpg', 'anh.jpg', Buffer.from('<?php system("id");'), WRONG_KIND],
    ['a GIF', 'anh.png', IMAGES.gif, WRONG_KIND],
    [
      'a GIF that is also HTML and JavaScript',
      'anh.jpg',
      Buffer.from(`GIF89a/*${MARKUP}*/=1;alert(1)`),
      WRONG_KIND,
    ],
    ['a TIFF', 'anh.jpg', IMAGES.tiff, WRONG_KIND],
    ['a BMP', 'anh.png', Buffer.from(`BM${'\0'.repeat(60)}`), WRONG_KIND],
    [
      'a PDF',
      'anh.jpg',
      Buffer.from('%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'),
      WRONG_KIND,
    ],
    ['a ZIP archive', 'anh.jpg', Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxx'), WRONG_KIND],
    ['PostScript', 'anh.png', Buffer.from('%!PS\n(%pipe%id) (w) file'), WRONG_KIND],
    [
      'an ImageMagick script',
      'anh.png',
      Buffer.from('push graphic-context\nimage over 0,0 0,0 "|id"\npop graphic-context'),
      WRONG_KIND,
    ],
    ['a video', 'anh.avif', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isomiso2'), WRONG_KIND],
    [
      'a HEIC photograph',
      'anh.avif',
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
      WRONG_KIND,
    ],
    ['a WAV file', 'anh.webp', Buffer.from('RIFF\u0024\0\0\0WAVEfmt '), WRONG_KIND],
    ['a file of one byte', 'anh.jpg', Buffer.from('x'), WRONG_KIND],
    ['an empty file', 'anh.jpg', Buffer.alloc(0), WRONG_KIND],
    [
      'the beginning of a JPEG, then a script',
      'anh.jpg',
      Buffer.from(`\xff\xd8\xff\xe0${MARKUP}`, 'latin1'),
      BROKEN,
    ],
    [
      'the beginning of a PNG, then a script',
      'anh.png',
      Buffer.from(`\x89PNG\r\n\x1a\n${MARKUP}`, 'latin1'),
      BROKEN,
    ],
    ['a JPEG that ends early', 'anh.jpg', truncated(IMAGES.jpeg), BROKEN],
    ['a PNG that ends early', 'anh.png', truncated(IMAGES.png), BROKEN],
    ['a WebP that ends early', 'anh.webp', truncated(IMAGES.webp), BROKEN],
    ['an AVIF that ends early', 'anh.avif', truncated(IMAGES.avif), BROKEN],
    ['a PNG of 50,000 x 50,000 in a few kilobytes', 'anh.png', pngOf(50_000, 50_000), TOO_LARGE],
    ['a PNG of two billion pixels a side', 'anh.png', pngOf(2_000_000_000, 2_000_000_000), BROKEN],
    [
      'a JPEG that claims 65,500 x 65,500',
      'anh.jpg',
      resized(IMAGES.jpeg, '\xff\xc0\x00\x11\x08', (size) => {
        size.set([0xff, 0xdc, 0xff, 0xdc]);
      }),
      TOO_LARGE,
    ],
    [
      'a WebP that claims 16,383 x 16,383',
      'anh.webp',
      resized(IMAGES.webp, '\x9d\x01\x2a', (size) => {
        size.set([0xff, 0x3f, 0xff, 0x3f]);
      }),
      TOO_LARGE,
    ],
    [
      'an AVIF that claims 50,000 x 50,000',
      'anh.avif',
      resized(IMAGES.avif, 'ispe\0\0\0\0', (size) => {
        size.writeUInt32BE(50_000, 0);
        size.writeUInt32BE(50_000, 4);
      }),
      TOO_LARGE,
    ],
    [
      'an AVIF that claims four billion pixels a side',
      'anh.avif',
      resized(IMAGES.avif, 'ispe\0\0\0\0', (size) => {
        size.writeUInt32BE(0xffffffff, 0);
        size.writeUInt32BE(0xffffffff, 4);
      }),
      BROKEN,
    ],
    ['50,000 pixels wide and one high', 'anh.png', pngOf(50_000, 1), 'quá dài và hẹp.'],
    ['50,000 pixels high and one wide', 'anh.png', pngOf(1, 50_000), 'quá dài và hẹp.'],
  ])('is refused quickly if it is %s', async (_what, name, bytes, message) => {
    const folder = treeWith(name, bytes);
    let problems: Awaited<ReturnType<typeof problemsOf>> = [];
    await expectAtMost(
      MAX_RATIO,
      async () => {
        problems = await problemsOf(folder);
      },
      readPlain,
    );
    expect(problems).toMatchObject([
      {
        file: 'briefings/2020/07/giao-ban.mdx',
        line: 12,
        message: expect.stringContaining(message),
      },
    ]);
    expect(problems[0]?.expected).toMatch(/JPEG|Cắt lại/u);
  });

  it('is refused unopened if its file is over 40 MB', async () => {
    const folder = treeWith('anh.jpg', IMAGES.jpeg);
    truncateSync(join(folder, 'briefings/2020/07/anh.jpg'), 8_000_000_000);
    expect(await problemsOf(folder)).toMatchObject([
      { message: 'Tệp ảnh “anh.jpg” nặng 8.000 MB.' },
    ]);
  });

  it.each([
    ['a JPEG with a script in its comment', 'anh.jpg', jpegWithComment(MARKUP)],
    [
      'a JPEG followed by a ZIP archive',
      'anh.jpg',
      Buffer.concat([IMAGES.jpeg, Buffer.from('PK\u0003\u0004')]),
    ],
    ['a PNG named .jpg', 'anh.jpg', IMAGES.png],
    [
      'a PNG whose comment expands to 200 MB',
      'anh.png',
      pngOf(64, 48, [
        pngChunk(
          'zTXt',
          Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(200_000_000))]),
        ),
      ]),
    ],
  ])('is accepted, for its pixels alone, if it is %s', async (_what, name, bytes) => {
    const folder = treeWith(name, bytes);
    await expectAtMost(
      MAX_RATIO,
      async () => {
        const { briefings } = await read(folder);
        expect(briefings[0]?.data.photos[0]?.file).toMatchObject({ width: 64, height: 48 });
      },
      readPlain,
    );
  });
});

it('photographs of any claimed size and of the largest allowed size take less than 500 MiB', () => {
  const bombs: Record<string, Uint8Array> = {
    'lon.png': pngOf(50_000, 50_000),
    'dai.png': pngOf(50_000, 1000),
    'ghi-chu.png': pngOf(64, 48, [
      pngChunk(
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(400_000_000))]),
      ),
    ]),
    'vua.png': pngOf(7700, 7700),
    'noi.webp': resized(IMAGES.webp, '\x9d\x01\x2a', (size) => {
      size.set([0xff, 0x3f, 0xff, 0x3f]);
    }),
  };
  const photos = Object.keys(bombs)
    .map((src) => `  - src: ${src}\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ`)
    .join('\n');
  const files = Object.entries(bombs).map(([name, bytes]): [string, Uint8Array] => [
    `briefings/2020/07/${name}`,
    bytes,
  ]);
  const briefing = {
    'briefings/2020/07/giao-ban.mdx': briefingText({ photos: `photos:\n${photos}` }),
  };
  const { memory, seconds } = costOfChecking(
    contentTree({ ...briefing, ...Object.fromEntries(files) }),
  );
  const plain = costOfChecking(
    contentTree({ ...briefing, ...Object.fromEntries(files.map(([path]) => [path, PLAIN])) }),
  );
  expect(memory).toBeLessThan(500);
  expect(seconds / plain.seconds).toBeLessThan(MAX_RATIO);
});
