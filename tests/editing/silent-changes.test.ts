import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedSince } from '../../src/editing/changed-files.ts';
import { check, type Report } from '../../src/editing/check.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { git } from '../support/git.ts';

const BRIEFING = 'briefings/2020/07/giao-ban.mdx';

/** A repository with the tree of the catalogue of messages, committed as published. */
function published(...edits: [file: string, was: string, now: string][]) {
  const root = temporaryFolder();
  const content = join(root, 'content');
  cpSync('tests/editing/messages/content', content, { recursive: true });
  edit(content, edits);
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'Nội dung');
  return { root, content };
}

function edit(content: string, edits: readonly [file: string, was: string, now: string][]): void {
  for (const [file, was, now] of edits) {
    const text = readFileSync(join(content, file), 'utf8');
    expect(text).toContain(was);
    writeFileSync(join(content, file), text.replace(was, now));
  }
}

async function checked({ root, content }: { root: string; content: string }): Promise<Report> {
  return check({ folder: content, cacheDir: join(root, 'cache'), today: '2026-01-01' }, undefined, {
    changed: changedSince('HEAD', content),
  });
}

/** What the check advises after edits of what was published, as `line: message expected`. */
async function adviceAfter(
  ...edits: [file: string, was: string, now: string][]
): Promise<string[]> {
  const tree = published();
  edit(tree.content, edits);
  const { errors, advice } = await checked(tree);
  expect(errors).toEqual([]);
  return advice.map(({ line, message, expected }) => `${line}: ${message} ${expected ?? ''}`);
}

describe('of what was published, the check tells a changed', () => {
  it('figure, with the correction to paste', async () => {
    expect(await adviceAfter([BRIEFING, 'value: 54.5', 'value: 65'])).toEqual([
      '22: Đã đăng là “54,5 tỷ đồng”, nay là “65 tỷ đồng” (Thu ngân sách, 6 tháng đầu năm 2020), mà bản tin không báo là đã sửa. Điều cũ sai thì thêm vào phần khai báo: corrections: [{date: 2026-01-01, what: "Thu ngân sách, 6 tháng đầu năm 2020", was: "54,5 tỷ đồng", now: "65 tỷ đồng", changes: figure, indicator: thu-ngan-sach, by: Ban biên tập}]. Chỉ sửa cách ghi thì viết updated: 2026-01-01.',
    ]);
  });

  it('period of a figure, and a figure that is gone', async () => {
    expect(await adviceAfter([BRIEFING, 'period: 2020-H1', 'period: 2020-Q2'])).toEqual([
      expect.stringMatching(
        /^24: Đã đăng là “54,5 tỷ đồng, 6 tháng đầu năm 2020”, nay là “54,5 tỷ đồng, quý II\/2020”/u,
      ),
    ]);
    expect(
      await adviceAfter(
        [
          BRIEFING,
          'indicator: thu-ngan-sach\n    value: 54.5\n    unit: tỷ đồng',
          'indicator: dich-vu\n    value: 5\n    unit: "%"',
        ],
        [BRIEFING, '<KeyFigures show="thu-ngan-sach" />', 'Hết.'],
      ),
    ).toEqual([expect.stringMatching(/^21: Đã đăng là “54,5 tỷ đồng”, nay là “bỏ con số này”/u)]);
  });

  it('person', async () => {
    expect(
      await adviceAfter([BRIEFING, 'person: bui-quang-hoan', 'person: pham-van-dung']),
    ).toEqual([
      expect.stringMatching(
        /^8: Đã đăng là “Bùi Quang Hoàn”, nay là “Phạm Văn Dũng” .*changes: name/u,
      ),
    ]);
  });

  it('day', async () => {
    expect(await adviceAfter([BRIEFING, 'date: 2020-07-06', 'date: 2020-07-07'])).toEqual([
      expect.stringMatching(/^3: Đã đăng là “6\/7\/2020”, nay là “7\/7\/2020”/u),
    ]);
  });

  it('name of a person, at the person’s file', async () => {
    expect(
      await adviceAfter(['people/bui-quang-hoan.yaml', 'Bùi Quang Hoàn', 'Bùi Quang Hoan']),
    ).toEqual([
      expect.stringMatching(
        /^1: Tên đã đăng là “Bùi Quang Hoàn”, nay là “Bùi Quang Hoan”.*giao-ban\.mdx: corrections: \[\{date/u,
      ),
    ]);
  });
});

describe('it is silent', () => {
  it('when the correction that it suggests is there', async () => {
    const [advice = ''] = await adviceAfter([BRIEFING, 'value: 54.5', 'value: 65']);
    const entry = /corrections: \[\{.*?\}\]/u.exec(advice)?.[0] ?? '';
    expect(
      await adviceAfter(
        [BRIEFING, 'value: 54.5', 'value: 65'],
        [
          BRIEFING,
          'sample: true',
          `${entry.replace('}]', ', reason: Bản gốc ghi nhầm.}]')}\nsample: true`,
        ],
      ),
    ).toEqual([]);
  });

  it('when the day of the change is given', async () => {
    expect(
      await adviceAfter(
        [BRIEFING, 'value: 54.5', 'value: 65'],
        [BRIEFING, 'sample: true', 'updated: 2020-07-08\nsample: true'],
      ),
    ).toEqual([]);
  });

  it.each([
    ['text', 'Hội nghị bàn việc chống hạn.', 'Hội nghị bàn việc chống hạn và giữ rừng.'],
    ['title', 'Huyện họp giao ban tháng 7', 'Huyện bàn việc tháng 7'],
    ['notation of a figure', 'value: 54.5', 'value: "54,5"'],
    [
      'further figure',
      'sample: true',
      '  - {indicator: dich-vu, value: 5, unit: "%", period: 2020-H1}\nsample: true',
    ],
  ])('about another %s', async (_what, was, now) => {
    expect(await adviceAfter([BRIEFING, was, now])).toEqual([]);
  });

  it('about a draft, which nobody has read', async () => {
    const tree = published([BRIEFING, 'sample: true', 'draft: true']);
    edit(tree.content, [
      [BRIEFING, 'draft: true', 'sample: true'],
      [BRIEFING, 'value: 54.5', 'value: 65'],
    ]);
    expect((await checked(tree)).advice).toEqual([]);
  });

  it('about a person whose file was renamed', async () => {
    const tree = published();
    const { content } = tree;
    renameSync(join(content, 'people/bui-quang-hoan.yaml'), join(content, 'people/ong-hoan.yaml'));
    edit(content, [
      [BRIEFING, 'person: bui-quang-hoan', 'person: ong-hoan'],
      ['people/ong-hoan.yaml', 'Bùi Quang Hoàn\n', 'Bùi Quang Hoàn\nformerly: [bui-quang-hoan]\n'],
    ]);
    expect((await checked(tree)).advice).toEqual([]);
  });
});

it('files that have changed are read from git at once, with new and moved ones', () => {
  const { content } = published();
  renameSync(join(content, 'glossary.yaml'), join(content, 'bang.yaml'));
  writeFileSync(join(content, 'people/moi.yaml'), 'name: Người Mới\n');
  edit(content, [[BRIEFING, 'value: 54.5', 'value: 65']]);
  git(content, 'add', 'bang.yaml', 'glossary.yaml');
  expect(
    changedSince('HEAD', content)
      .map(({ before, now, text }) => [before, now, text.slice(0, 10)])
      .sort(),
  ).toEqual([
    [undefined, 'people/moi.yaml', ''],
    [BRIEFING, BRIEFING, '---\ntitle:'],
    ['glossary.yaml', 'bang.yaml', 'UBND: Ủy b'],
  ]);
});

describe('a section that is turned off', () => {
  const ON = 'unit:';
  const OFF = 'sections:\n  places: true\n  figures: false\nunit:';

  it('is reported, because the published addresses of its pages would stop working', async () => {
    expect(await adviceAfter(['site.yaml', ON, OFF])).toEqual([
      '5: Tắt phần “Số liệu” thì mọi địa chỉ đã đăng của phần đó không còn gì. Kho tin đã lên mạng thì để lại figures: true; chưa lên mạng thì cứ tắt.',
    ]);
  });

  it('is not reported if it was off already', async () => {
    const tree = published(['site.yaml', ON, OFF]);
    edit(tree.content, [['site.yaml', 'Kho tin mẫu', 'Kho tin khác']]);
    expect((await checked(tree)).advice).toEqual([]);
  });
});
