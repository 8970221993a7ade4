import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { addressOfPage } from '../../src/rescue/sources/page-address.ts';
import { readSource } from '../../src/rescue/sources/read-sources.ts';
import type { Refusal, SourceItem } from '../../src/rescue/sources/source-item.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function read(name: string, bytes: Uint8Array | string): Promise<(SourceItem | Refusal)[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const items: (SourceItem | Refusal)[] = [];
  for await (const item of readSource(path)) items.push(item);
  return items;
}

function entries(items: readonly (SourceItem | Refusal)[]) {
  return items.map((item) =>
    'refused' in item
      ? item.refused
      : {
          url: item.url,
          ...(item.content.kind === 'entry' && { html: item.content.html, ...item.content.fields }),
        },
  );
}

const PAGE = '<html><body><p>Bài mẫu</p><img src="/anh/1.jpg"></body></html>';

async function warc(): Promise<Buffer> {
  const record = (url: string, type: string, body: Uint8Array, status = '200 OK') =>
    WARCSerializer.serialize(
      WARCRecord.create(
        {
          url,
          date: '2025-06-29T20:00:00Z',
          type: 'response',
          statusline: `HTTP/1.1 ${status}`,
          httpHeaders: { 'Content-Type': type },
        },
        (async function* bytes() {
          yield await Promise.resolve(body);
        })(),
      ),
      { gzip: true },
    );
  return Buffer.concat([
    await record('http://cu.example.vn/tin.aspx?id=1', 'text/html; charset=utf-8', strToU8(PAGE)),
    await record('http://cu.example.vn/mat.html', 'text/html', strToU8('x'), '404 Not Found'),
    await record('http://cu.example.vn/anh/1.jpg', 'image/jpeg', Uint8Array.of(1, 2, 3)),
    await record('http://cu.example.vn/tin.aspx?id=2', 'text/html', strToU8(PAGE)),
  ]);
}

describe('a WARC file', () => {
  it('gives its pages with address, day in Vietnam, and pictures that follow later', async () => {
    const items = await read('cong.warc.gz', await warc());
    expect(items).toMatchObject([
      { url: 'http://cu.example.vn/tin.aspx?id=1', captured: '2025-06-30' },
      { url: 'http://cu.example.vn/tin.aspx?id=2', captured: '2025-06-30' },
    ]);
    const [first] = items;
    if (!first || 'refused' in first) throw new Error('It was refused.');
    expect(Buffer.from(first.content.bytes).toString()).toBe(PAGE);
    expect(first.pictureOf('/anh/1.jpg')).toEqual(Buffer.from([1, 2, 3]));
    expect(first.pictureOf('http://khac.example/1.jpg')).toBe('outside');
  });

  it('that is cut off gives the pages before the cut, and says so', async () => {
    const whole = await warc();
    const items = await read('cut.warc.gz', whole.subarray(0, whole.length - 60));
    expect(items[0]).toMatchObject({ url: 'http://cu.example.vn/tin.aspx?id=1' });
    expect(items.at(-1)).toMatchObject({ refused: expect.stringContaining('cụt') });
  });

  it('is read out of a WACZ, whose other files and wrong names are not opened', async () => {
    const wacz = zipSync({
      'archive/data.warc.gz': [await warc(), { level: 0 }],
      '../ra-ngoai.warc.gz': strToU8('x'),
    });
    expect(await read('cong.wacz', wacz)).toMatchObject([
      { refused: expect.stringContaining('ra ngoài') },
      { url: 'http://cu.example.vn/tin.aspx?id=1' },
      { url: 'http://cu.example.vn/tin.aspx?id=2' },
    ]);
  });
});

describe('a zip of saved pages', () => {
  it('refuses names that lead out, and files that unpack to more than they say', async () => {
    const zip = Buffer.from(
      zipSync({
        'trang/1.html': strToU8(PAGE),
        '../../etc/x.html': strToU8(PAGE),
        'bom.html': new Uint8Array(60_000_000),
      }),
    );
    const items = await read('trang.zip', zip);
    expect(items).toMatchObject([
      { place: 'trang.zip/../../etc/x.html', refused: expect.any(String) },
      { place: 'trang.zip/bom.html', refused: expect.stringContaining('10 MB') },
      { place: 'trang.zip/trang/1.html' },
    ]);
    // The directory says that the large file has ten bytes.
    const at = zip.lastIndexOf('bom.html') - 46;
    zip.writeUInt32LE(10, at + 24);
    expect((await read('doi.zip', zip))[1]).toMatchObject({
      refused: expect.stringContaining('10 MB'),
    });
  });
});

describe('exports and feeds', () => {
  it('of WordPress give published posts with their fields', async () => {
    const item = (
      type: string,
      status: string,
    ) => `<item><title>Bài mẫu &amp; thử</title><link>http://cu.example.vn/?p=7</link>
      <pubDate>Sun, 05 Jul 2020 18:00:00 +0000</pubDate><dc:creator><![CDATA[Anh Hoài]]></dc:creator><category domain="category"><![CDATA[Nông thôn mới]]></category>
      <content:encoded><![CDATA[Đoạn một </item> trong bài.\n\nĐoạn hai.]]></content:encoded><wp:post_date>2020-07-06 01:00:00</wp:post_date><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`;
    const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${item('post', 'publish')}${item('post', 'draft')}${item('attachment', 'inherit')}</channel></rss>`;
    expect(entries(await read('wp.xml', xml))).toMatchObject([
      {
        url: 'http://cu.example.vn/?p=7',
        title: 'Bài mẫu & thử',
        day: '2020-07-06 01:00:00',
        author: 'Anh Hoài',
        sections: ['Nông thôn mới'],
        html: '<p>Đoạn một </item> trong bài.</p>\n<p>Đoạn hai.</p>',
      },
    ]);
  });

  it('of Blogger give posts, not pages, comments or drafts', async () => {
    const entry = (kind: string, extra = '') =>
      `<entry><published>2020-07-06T08:00:00.000+07:00</published><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><title type="text">Bài mẫu</title><content type="html">&lt;p&gt;Chữ&lt;/p&gt;</content><link rel="self" href="http://x/"/><link rel="alternate" href="http://cu.blogspot.com/2020/07/bai.html"/><author><name>Anh Hoài</name></author>${extra}</entry>`;
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('post')}${entry('comment')}${entry('post', '<app:control><app:draft>yes</app:draft></app:control>')}</feed>`;
    expect(entries(await read('blog.xml', xml))).toMatchObject([
      {
        url: 'http://cu.blogspot.com/2020/07/bai.html',
        title: 'Bài mẫu',
        author: 'Anh Hoài',
        html: '<p>Chữ</p>',
      },
    ]);
  });

  it('that are cut off give what stands before the cut', async () => {
    const items = await read(
      'cut.xml',
      '<rss><channel><item><title>Một</title><description>Chữ</description></item><item><title>Hai</ti',
    );
    expect(entries(items)).toMatchObject([{ title: 'Một' }, expect.stringContaining('cụt')]);
  });
});

describe('a table', () => {
  const head = ['Tiêu đề', 'Ngày đăng', 'Nội dung', 'Link'];

  it('in CSV of a Vietnamese Excel gives an item a row', async () => {
    const csv = `\ufeff${head.join(';')}\r\nBài mẫu;6/7/2020;"Đoạn một.\nĐoạn hai.";http://cu.example.vn/1\r\nBài hai;;;\r\n`;
    expect(entries(await read('tin.csv', csv))).toMatchObject([
      {
        title: 'Bài mẫu',
        day: '6/7/2020',
        url: 'http://cu.example.vn/1',
        html: '<p>Đoạn một.</p><p>Đoạn hai.</p>',
      },
      expect.stringContaining('để trống'),
    ]);
  });

  it('in .xlsx gives days as days', async () => {
    const cell = (reference: string, text: string) =>
      `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const xlsx = zipSync({
      'xl/styles.xml': strToU8(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/sharedStrings.xml': strToU8('<sst><si><r><t>Bài </t></r><r><t>mẫu</t></r></si></sst>'),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row>${head.map((text, at) => cell(`${'ABCD'[at] ?? ''}1`, text)).join('')}</row><row><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44018</v></c>${cell('C2', 'Chữ')}</row></sheetData></worksheet>`,
      ),
    });
    expect(entries(await read('tin.xlsx', xlsx))).toMatchObject([
      { title: 'Bài mẫu', day: '2020-07-06', html: '<p>Chữ</p>' },
    ]);
  });

  it('without the columns that are needed is refused with what they are', async () => {
    expect(entries(await read('tin.csv', 'a,b\n1,2\n'))).toEqual([
      expect.stringContaining('cột Tiêu đề và cột Nội dung'),
    ]);
  });
});

describe('the address of a saved page', () => {
  it.each([
    [
      '<!-- saved from url=(0030)http://cu.example.vn/tin.aspx?id=1&amp;x=2 -->',
      'a.html',
      'http://cu.example.vn/tin.aspx?id=1&x=2',
    ],
    [
      '<!--\n Page saved with SingleFile \n url: https://cu.example.vn/tin/1 \n saved date: Mon Jun 30 2025 09:00:00 GMT+0700 (Giờ Đông Dương)\n-->',
      'a.html',
      'https://cu.example.vn/tin/1',
    ],
    [
      "<!-- Mirrored from cu.example.vn/tin/1.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 30 Jun 2025 02:00:00 GMT -->",
      'x/y.html',
      'http://cu.example.vn/tin/1.html',
    ],
    [
      '<p>',
      'cu.example.vn/tin/chitiet.aspx@id=12.html',
      'http://cu.example.vn/tin/chitiet.aspx?id=12',
    ],
    ['<p>', 'luu/cu.example.vn/index.html', 'http://cu.example.vn/'],
    [
      '<link href="http://cu.example.vn/tin/5" rel="canonical">',
      'a.html',
      'http://cu.example.vn/tin/5',
    ],
    ['<link rel="canonical" href="http://cu.example.vn/">', 'a.html', undefined],
  ])('%s at %s is %s', (text, path, url) => {
    expect(addressOfPage(text, path).url).toBe(url);
  });
});
