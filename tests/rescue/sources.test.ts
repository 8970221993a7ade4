import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { itemToDraft } from '../../src/rescue/item-to-draft.ts';
import { readKnownArchive } from '../../src/editing/new/known-archive.ts';
import { addressOfPage } from '../../src/rescue/sources/page-address.ts';
import { readSource } from '../../src/rescue/sources/read-sources.ts';
import type { Refusal, SourceItem } from '../../src/rescue/sources/source-item.ts';
import { openZip } from '../../src/rescue/sources/zip-archive.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function read(name: string, bytes: Uint8Array | string): Promise<(SourceItem | Refusal)[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await readAll(path);
}

async function readAll(path: string): Promise<(SourceItem | Refusal)[]> {
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

function record(
  url: string,
  type: string,
  body: Uint8Array,
  { status = '200 OK', date = '2025-06-29T20:00:00Z' } = {},
): Promise<Uint8Array> {
  return WARCSerializer.serialize(
    WARCRecord.create(
      {
        url,
        date,
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
}

async function warc(): Promise<Buffer> {
  return Buffer.concat([
    await record('http://cu.example.vn/tin.aspx?id=1', 'text/html; charset=utf-8', strToU8(PAGE)),
    await record('http://cu.example.vn/mat.html', 'text/html', strToU8('x'), {
      status: '404 Not Found',
    }),
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
    const { content } = first;
    if (content.kind !== 'page') throw new Error('It is no page.');
    expect(await content.pictureOf('/anh/1.jpg')).toEqual(Buffer.from([1, 2, 3]));
    expect(await content.pictureOf('http://khac.example/1.jpg')).toBe('outside');
  });

  it('that is cut off gives the pages before the cut, and a note', async () => {
    const whole = await warc();
    const items = await read('cut.warc.gz', whole.subarray(0, whole.length - 60));
    expect(items[0]).toMatchObject({ url: 'http://cu.example.vn/tin.aspx?id=1' });
    expect(items.at(-1)).toMatchObject({ refused: expect.stringContaining('cụt') });
  });

  it('that is cut off within the last bytes of its last record gives a note', async () => {
    const whole = await warc();
    const items = await read('cut.warc.gz', whole.subarray(0, whole.length - 4));
    expect(items.at(-1)).toMatchObject({ refused: expect.stringContaining('cụt') });
  });

  it('with a day that is none gives its pages without it', async () => {
    const bytes = Buffer.concat([
      gzipSync(
        Buffer.from(
          gunzipSync(await record('http://cu.example.vn/1', 'text/html', strToU8(PAGE)))
            .toString('latin1')
            .replace('2025-06-29T20:00:00Z', 'khong-ro-ngay-nao-ca'),
          'latin1',
        ),
      ),
      await record('http://cu.example.vn/2', 'text/html', strToU8(PAGE)),
    ]);
    expect(await read('cong.warc.gz', bytes)).toMatchObject([
      { url: 'http://cu.example.vn/1', captured: undefined },
      { url: 'http://cu.example.vn/2', captured: '2025-06-30' },
    ]);
  });

  it('gives pictures whose addresses have letters with marks, spaces or entities', async () => {
    const bytes = Buffer.concat([
      await record('http://cu.example.vn/1', 'text/html', strToU8(PAGE)),
      await record(
        'http://cu.example.vn/%E1%BA%A3nh%20h%E1%BB%8Dp.jpg?a=1&b=2',
        'image/jpeg',
        strToU8('x'),
      ),
    ]);
    const [first] = await read('cong.warc.gz', bytes);
    if (!first || 'refused' in first || first.content.kind !== 'page')
      throw new Error('It is no page.');
    expect(await first.content.pictureOf('/ảnh họp.jpg?a=1&b=2')).toEqual(Buffer.from('x'));
  });

  it('that was compressed as a whole is refused with what to do', async () => {
    const items = await read('cong.warc.gz', gzipSync(gunzipSync(await warc())));
    expect(items).toEqual([
      { place: 'cong.warc.gz', refused: expect.stringContaining('Xin giải nén') },
    ]);
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

describe('files that may hold texts and are not read', () => {
  const inner = zipSync({ '1.html': strToU8(PAGE) });

  it('are named in folders, beside those that are', async () => {
    writeFiles(folder, {
      'bai.html': PAGE,
      'bang.csv': 'a,b\n1,2\n',
      'css/a.css': 'p {}',
      'du-phong.zip': inner,
      'van-ban/12-qd.pdf': inner,
    });
    expect(await readAll(folder)).toMatchObject([
      { place: expect.stringMatching(/bai\.html$/u), content: {} },
      {
        place: expect.stringMatching(/du-phong\.zip$/u),
        refused: expect.stringContaining('nguồn riêng'),
      },
      { place: expect.stringMatching(/12-qd\.pdf$/u), refused: expect.stringContaining('.docx') },
      { place: expect.stringMatching(/bang\.csv$/u), refused: expect.stringContaining('cột') },
    ]);
  });

  it('are named in zips, with zips and tables within them', async () => {
    const zip = zipSync({
      'bai.html': strToU8(PAGE),
      'bang.csv': strToU8('a,b'),
      'scan.PDF': inner,
      'trong.zip': inner,
      'x.js': strToU8('1'),
    });
    expect(await read('ngoai.zip', zip)).toMatchObject([
      { place: 'ngoai.zip/bai.html', content: {} },
      { place: 'ngoai.zip/bang.csv', refused: expect.stringContaining('nguồn riêng') },
      { place: 'ngoai.zip/scan.PDF', refused: expect.stringContaining('Chưa đọc được tệp .pdf') },
      { place: 'ngoai.zip/trong.zip', refused: expect.stringContaining('nguồn riêng') },
    ]);
  });

  it('are named in WARC files', async () => {
    const bytes = Buffer.concat([
      await record('http://cu.example.vn/qd.pdf', 'application/pdf', inner),
      await record('http://cu.example.vn/a.css', 'text/css', inner),
    ]);
    expect(await read('cong.warc.gz', bytes)).toMatchObject([
      { url: 'http://cu.example.vn/qd.pdf', refused: expect.stringContaining('.pdf') },
    ]);
  });
});

describe('a zip archive', () => {
  /** A directory of empty files, with its numbers in the wide form. */
  function zipOf(count: number, stated: number): Buffer {
    const entries = Array.from({ length: count }, (_unused, number) => {
      const name = `${number}.txt`;
      const entry = Buffer.alloc(46 + name.length);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(name.length, 28);
      entry.write(name, 46);
      return entry;
    });
    const directory = Buffer.concat(entries);
    const wide = Buffer.alloc(56);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(BigInt(count), 32);
    wide.writeBigUInt64LE(BigInt(directory.length), 40);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(directory.length), 8);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(stated, 10);
    end.writeUInt32LE(directory.length, 12);
    return Buffer.concat([directory, wide, locator, end]);
  }

  it.each([
    [70_000, 0xffff],
    // Older programs write the last 16 bits of the number.
    [70_000, 70_000 % 65_536],
  ])('of %i files that states %i for them is read to its end', (count, stated) => {
    const path = join(folder, 'a.zip');
    writeFileSync(path, zipOf(count, stated));
    const archive = openZip(path);
    archive.close();
    expect(archive.entries).toHaveLength(count);
  });

  it('with a damaged directory is refused, not read in part', async () => {
    const zip = Buffer.from(zipSync({ '1.html': strToU8(PAGE), '2.html': strToU8(PAGE) }));
    zip.writeUInt32LE(0, zip.lastIndexOf('2.html') - 46);
    expect(await read('hong.zip', zip)).toEqual([
      { place: 'hong.zip', refused: expect.stringContaining('tệp hỏng') },
    ]);
  });
});

describe('files by themselves', () => {
  const known = readKnownArchive('content');

  it('of an unknown kind are refused by name, with what can be read', async () => {
    expect(await read('tin.pdf', '%PDF-1.4')).toEqual([
      { place: 'tin.pdf', refused: expect.stringContaining('.docx') },
    ]);
  });

  it('are named by their own name, with the pictures saved beside a page', async () => {
    mkdirSync(join(folder, 'bai_files'));
    writeFileSync(join(folder, 'bai_files/1.jpg'), 'x');
    const [item] = await read('bai.html', '<html><p>Bài mẫu<img src="bai_files/1.jpg">');
    expect(item?.place).toBe('bai.html');
    if (!item || 'refused' in item || item.content.kind !== 'page')
      throw new Error('It is no page.');
    expect(await item.content.pictureOf('bai_files/1.jpg')).toEqual(Buffer.from('x'));
  });

  it('that are documents are read once, in zips as well', async () => {
    const text = strToU8('Bản tin mẫu của xã Kỳ Xuân\n\nSáng 6/7, bà con ra quân làm đường.');
    const items = [
      ...(await read('bai.txt', text)),
      ...(await read('nhieu.zip', zipSync({ 'thu/bai.txt': text }))),
    ];
    rmSync(join(folder, 'bai.txt'));
    rmSync(join(folder, 'nhieu.zip'));
    expect(items.map(({ place }) => place)).toEqual(['bai.txt', 'nhieu.zip/thu/bai.txt']);
    for (const item of items) {
      if ('refused' in item) throw new Error(item.refused);
      expect(await itemToDraft(item, known)).toMatchObject({
        original: { kind: 'text', text: expect.stringContaining('ra quân') },
      });
    }
  });

  it('that are locked or damaged are not called too large', async () => {
    const zip = Buffer.from(zipSync({ '1.html': strToU8(PAGE.repeat(20)) }));
    zip.fill(0xff, 36, 60);
    expect(await read('khoa.zip', zip)).toEqual([
      { place: 'khoa.zip/1.html', refused: expect.stringContaining('Không mở được') },
    ]);
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

  it('that end with a comment of their program are whole', async () => {
    const item = '<item><title>Một</title><description>Chữ</description></item>';
    const end = '<!-- Dynamic page generated in 0.5 seconds. --><!-- Cached -->\n';
    expect(
      entries(await read('wp.xml', `<rss><channel>${item}</channel></rss>\n${end}`)),
    ).toMatchObject([{ title: 'Một' }]);
  });

  it('that are cut off give what comes before the cut', async () => {
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
