import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { Report } from '../../src/rescue/report/report.ts';
import { readAnswers } from '../../src/rescue/answers.ts';
import type { RescueOptions } from '../../src/rescue/rescue.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesIn, page, rescueFolders, runRescue, TEXT } from './run-rescue.ts';

let source: string;
let folder: string;
beforeEach(() => {
  ({ source, folder } = rescueFolders());
});

const run = (options: Partial<RescueOptions> = {}) => runRescue({ source, folder }, options);

function save(path: string, text: string): void {
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), text);
}

function written(path: string | undefined): string {
  return readFileSync(join(folder, path ?? ''), 'utf8');
}

async function errorsOfCheck(): Promise<unknown[]> {
  return (await check({ folder, cacheDir: temporaryFolder() })).errors;
}

const NAME = 'Xã Kỳ Xuân ra quân làm giao thông nông thôn';

describe('new people', () => {
  it('have their own ids for the items that follow, also after one who may be somebody known', async () => {
    const [first = '', second = ''] = TEXT;
    save(
      '1.html',
      page(NAME, {
        text: [
          first,
          'Ông Phạm Văn Dùng, Chủ tịch UBND huyện Kỳ Anh, phát biểu tại buổi ra quân.',
          'Ông Trần Mẫu Thử, Chủ tịch UBND xã Kỳ Xuân, chủ trì buổi ra quân.',
          second,
        ],
      }),
    );
    save(
      '2.html',
      page('Xã Kỳ Xuân họp bàn việc làm đường trong tháng tới', {
        day: '08/07/2020',
        text: [
          `Ngày 7/7, ông Trần Mẫu Thử, Chủ tịch UBND xã Kỳ Xuân, chủ trì cuộc họp bàn việc làm đường.`,
          'Cuộc họp bàn cách chia đội, mượn máy và lo cơm nước cho những người đi làm xa nhà.',
        ],
      }),
    );
    const [one, two] = await run({ isPublished: false });
    expect(written(one?.path)).toContain('Phạm Văn Dũng');
    expect(written('people/tran-mau-thu.yaml')).toBe('name: Trần Mẫu Thử\n');
    expect(written(two?.path)).toContain('person: tran-mau-thu\n');
    expect(filesIn(join(folder, 'people'))).not.toContain('tran-mau-thu-2.yaml');
  });
});

describe('text', () => {
  it('after a stray end tag is kept', async () => {
    const [first = '', second = ''] = TEXT;
    save(
      'tin.xml',
      `<rss><channel><item><title>${NAME}</title><pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>
        <description><![CDATA[<p>${first}</p></div><p>${second}</p>]]></description></item></channel></rss>`,
    );
    const [outcome] = await run();
    expect(outcome?.result).toContain('hiến đất');
  });

  it('of a few words is no repeat of another item with the same words', async () => {
    const row = (title: string) =>
      `${title},6/7/2020,Nội dung xem trong tệp đính kèm của bài này.\n`;
    save(
      'tin.csv',
      `Tiêu đề,Ngày,Nội dung\n${row('Kế hoạch làm đường của xã Kỳ Xuân')}${row('Kế hoạch trồng cây của xã Kỳ Phú')}`,
    );
    const outcomes = await run({ isPublished: false });
    expect(outcomes.map(({ status }) => status)).not.toContain('duplicate');
  });
});

describe('pictures', () => {
  it('that a feed holds itself are taken', async () => {
    const jpeg = readFileSync('tests/rescue/pages/joomla/07_files/anh-1.jpg').toString('base64');
    save(
      'tin.xml',
      `<rss><channel><item><title>${NAME}</title><pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>
        <description><![CDATA[<p>${TEXT.join('</p><p>')}</p><p><img src="data:image/jpeg;base64,${jpeg}"></p><p><em>Bà con làm đường</em></p>]]></description></item></channel></rss>`,
    );
    const [outcome] = await run();
    expect(outcome?.doubts).toEqual([]);
    expect(outcome?.result).toContain('caption: Bà con làm đường');
  });
});

describe('addresses', () => {
  it('of the same bytes all lead to the briefing', async () => {
    save('cu.example.vn/tin/1.html', page(NAME));
    save('cu.example.vn/tin/ban-in.html', page(NAME));
    const outcomes = await run();
    expect(outcomes.map(({ status }) => status)).toEqual(['taken', 'duplicate']);
    expect(written(outcomes[0]?.path)).toContain('url: http://cu.example.vn/tin/ban-in.html');
    expect((await run()).map(({ status }) => status)).toEqual(['present', 'present']);
    expect(await errorsOfCheck()).toEqual([]);
  });

  it('of a text that somebody wrote by hand are named as not recorded', async () => {
    save('cu.example.vn/tin/1.html', page(NAME));
    const [first] = await run();
    const path = join(folder, first?.path ?? '');
    writeFileSync(path, written(first?.path).replace(/^origin:[\s\S]*?(?=^---)/mu, ''));
    for (const isDryRun of [true, false]) {
      const [second] = await run({ isDryRun });
      expect(second).toMatchObject({
        status: 'duplicate',
        path: first?.path,
        reason: expect.stringContaining('không có mục origin'),
      });
    }
  });

  it('that are none on the web are left out by name, and the file stays valid', async () => {
    save(
      'tin.xml',
      `<rss><channel><item><title>${NAME}</title><guid>tag:blogger.com,1999:blog-1.post-2</guid><pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>
        <description><![CDATA[<p>${TEXT.join('</p><p>')}</p>]]></description></item></channel></rss>`,
    );
    const [outcome] = await run({ isPublished: false });
    expect(outcome?.notes.join(' ')).toContain('“tag:blogger.com,1999:blog-1.post-2”');
    expect(await errorsOfCheck()).toEqual([]);
  });
});

describe('what cannot be named', () => {
  it('waits for an author or title in letters, and takes it from the answers', async () => {
    const row = (title: string, author: string) =>
      `${title},6/7/2020,${author},"${TEXT.join('\n')}"\n`;
    save(
      'tin.csv',
      `Tiêu đề,Ngày,Tác giả,Nội dung\n${row(NAME, '***')}${row('新聞新聞新聞新聞新聞新聞', 'Anh Hoài')}`,
    );
    const before = filesIn(folder);
    const outcomes = await run();
    expect(outcomes).toMatchObject([
      { status: 'waiting', reason: expect.stringContaining('“***”') },
      { status: 'waiting', reason: expect.stringContaining('Tiêu đề không đặt thành tên tệp') },
    ]);
    expect(filesIn(folder)).toEqual(before);
    const answers = new Map([[outcomes[0]?.place ?? '', { author: 'Hồng Vân' }]]);
    expect(await run({ answers })).toMatchObject([
      { status: 'taken', author: 'Hồng Vân' },
      { status: 'waiting' },
    ]);
  });

  it('and a file that is in the way, stop nothing but their item', async () => {
    writeFileSync(join(folder, 'authors/hong-van.yaml'), 'ten: sai\n');
    const row = (title: string, author: string) =>
      `${title},6/7/2020,${author},"${title}. ${TEXT.join('\n')}"\n`;
    save(
      'tin.csv',
      `Tiêu đề,Ngày,Tác giả,Nội dung\n${row(NAME, 'Hồng Vân')}${row('Xã Kỳ Phú trồng cây ven đường liên thôn', 'Anh Hoài')}`,
    );
    expect(await run()).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('authors/hong-van.yaml') },
      { status: 'taken' },
    ]);
  });
});

describe('an item that was broken off', () => {
  it('before its briefing was written is taken again, with the files that are there', async () => {
    save('bai.html', page(NAME).replace('<p>Bà', '<p><img src="bai_files/1.jpg"></p><p>Bà'));
    mkdirSync(join(source, 'bai_files'));
    copyFileSync('tests/rescue/pages/joomla/07_files/anh-1.jpg', join(source, 'bai_files/1.jpg'));
    const [first] = await run();
    const [all, briefing] = [filesIn(folder), written(first?.path)];
    rmSync(join(folder, first?.path ?? ''));
    expect(await run()).toEqual([first]);
    expect(filesIn(folder)).toEqual(all);
    expect(written(first?.path)).toBe(briefing);
  });
});

describe('the answers', () => {
  const TWO_DAYS = page(NAME).replace('</h1>', '</h1><p class="ngay-dang">01/06/2020</p>');

  /** The report's table of a dry run, given back as a person changed it. */
  async function answersAfter(change: (csv: string) => string) {
    const report = new Report(temporaryFolder());
    for (const outcome of await run({ isDryRun: true })) report.add(outcome);
    const path = join(dirname(report.finish(true)), 'bao-cao.csv');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return readAnswers(path);
  }

  it('silence no doubt when nobody filled in anything', async () => {
    save('a.html', TWO_DAYS);
    const answers = await answersAfter((csv) => csv);
    expect(await run({ answers })).toMatchObject([
      { status: 'doubtful', doubts: [{ kind: 'day' }] },
    ]);
  });

  it('change what they say, and settle its doubt', async () => {
    save('a.html', TWO_DAYS);
    const answers = await answersAfter((csv) => csv.replace(/\d+\/\d+\/2020/u, '30/5/2020'));
    expect(await run({ answers })).toMatchObject([
      { status: 'taken', date: '2020-05-30', doubts: [] },
    ]);
  });

  it('give back a title as it was, also one that looks like a formula', async () => {
    const title = '- Xã Kỳ Xuân: ra quân làm đường; - xã Kỳ Phú: trồng cây';
    save('a.html', page(title));
    const answers = await answersAfter((csv) => csv);
    expect([...answers.values()]).toMatchObject([{ title }]);
  });

  it('name columns that are missing, and days that are none', () => {
    const path = join(source, 'bang.csv');
    writeFileSync(path, 'Chỗ,Ngày\n');
    expect(() => readAnswers(path)).toThrow('thiếu cột Tiêu đề, Tác giả');
    writeFileSync(path, 'Chỗ,Tiêu đề,Ngày,Tác giả\na,,31/2/2020,\n');
    expect(() => readAnswers(path)).toThrow('Hàng 2');
  });
});
