import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { fingerprintOf } from '../../src/hygiene/fingerprint.ts';
import { findRepeatedPeople, findRepeats, type Distinct } from '../../src/loading/check-repeats.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const TEXT = readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8');

function distinct(path: string, fields: Partial<Distinct> = {}): Distinct {
  return {
    path,
    title: `Tiêu đề của ${path}`,
    date: '2020-07-06',
    fingerprint: fingerprintOf(`Một bài khác hẳn: ${path}`),
    ...fields,
  };
}

function repeats(...briefings: Distinct[]): string[] {
  return findRepeats(briefings, 'content/briefings').map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

describe('a briefing that is in the archive already', () => {
  it.each([
    ['Giao ban tháng 7', 'Giao ban tháng 7'],
    ['Giao ban tháng 7', 'GIAO BAN  THÁNG 7.'],
    ['Giao ban tháng 7: bàn việc chống hạn', 'Giao ban thang 7 - bàn việc chống hạn'],
  ])('is found by its title: %s, %s', (title, again) => {
    expect(
      repeats(
        distinct('2020/07/a.mdx', { title }),
        distinct('2020/07/khac.mdx'),
        distinct('2021/01/b.mdx', { title: again, date: '2021-01-02' }),
      ),
    ).toEqual([
      '2021/01/b.mdx: Tiêu đề này đã có ở content/briefings/2020/07/a.mdx, ngày 6/7/2020.',
    ]);
  });

  it('is found by the title of its source', () => {
    expect(
      repeats(
        distinct('2020/07/a.mdx', { sourceTitle: 'Huyện họp giao ban' }),
        distinct('2020/08/b.mdx', { sourceTitle: 'Huyện họp giao ban ', date: '2020-08-01' }),
        distinct('2020/09/c.mdx', { sourceTitle: undefined, date: '2020-09-01' }),
        distinct('2020/09/d.mdx', { sourceTitle: undefined, date: '2020-09-02' }),
      ),
    ).toEqual([
      '2020/08/b.mdx: Bản gốc “Huyện họp giao ban ” cũng là bản gốc của content/briefings/2020/07/a.mdx.',
    ]);
  });

  it('is found by its text if both are of one day', () => {
    const fingerprint = fingerprintOf(TEXT);
    const similar = fingerprintOf(TEXT.replace(/huyện/gu, 'Huyện nhà'));
    const first = distinct('2020/07/a.mdx', { fingerprint });
    const second = distinct('2020/07/b.mdx', { fingerprint: similar });
    expect(repeats(first, second)).toEqual([
      '2020/07/b.mdx: Nội dung gần như trùng với content/briefings/2020/07/a.mdx, cùng ngày 6/7/2020.',
    ]);
    expect(repeats(first, { ...second, date: '2020-07-07' })).toEqual([]);
  });

  it('is reported once, and compared with a bounded number of others', () => {
    let compared = 0;
    const many = Array.from({ length: 400 }, (_unused, index) =>
      Object.defineProperty(distinct(`2020/07/${index}.mdx`), 'fingerprint', {
        get: () => {
          compared += 1;
          return [];
        },
      }),
    );
    const same = { title: 'Một', sourceTitle: 'Hai', fingerprint: fingerprintOf(TEXT) };
    expect(repeats(distinct('a.mdx', same), distinct('b.mdx', same), ...many)).toHaveLength(1);
    expect(compared).toBeLessThan(400 * 60);
  });
});

describe('a person who is listed twice', () => {
  const chair = { person: 'hoan', office: 'Chủ tịch', role: 'chair' } as const;

  it('is found for the same role, and for two offices', () => {
    const fieldsOf = (participants: Parameters<typeof findRepeatedPeople>[0]['participants']) =>
      findRepeatedPeople({ participants }).map(
        ({ field, message }) => `${field.join('.')} ${message}`,
      );
    expect(fieldsOf([chair, { group: 'Các xã', role: 'attendee' }, chair])).toEqual([
      'participants.2.person “hoan” được ghi hai lần với vai trò chủ trì.',
    ]);
    expect(fieldsOf([chair, { ...chair, office: 'Bí thư', role: 'speaker' }])).toEqual([
      'participants.1.person “hoan” được ghi hai lần, là “Chủ tịch” và “Bí thư”.',
    ]);
  });

  it('is accepted in several roles with the same office', () => {
    expect(findRepeatedPeople({ participants: [chair, { ...chair, role: 'speaker' }] })).toEqual(
      [],
    );
  });
});

describe('npm run check', () => {
  it('advises on repeats with both files, and on people listed twice, at their lines', async () => {
    const people =
      'participants:\n  - person: bui-quang-hoan\n    office: Chủ tịch UBND huyện\n    role: chair\n  - person: bui-quang-hoan\n    office: Chủ tịch UBND huyện\n    role: chair';
    const folder = contentTree({
      'glossary.yaml': 'UBND: Ủy ban nhân dân\n',
      'briefings/2020/07/mot.mdx': briefingText({ participants: people }),
      'briefings/2020/08/hai.mdx': briefingText({ date: 'date: 2020-08-06' }),
    });
    const report = await check({ folder, cacheDir: temporaryFolder() });
    expect(report.errors).toEqual([]);
    expect(
      report.advice.map(({ file, line, message }) => [
        file.slice(folder.length + 1),
        line,
        message.replace(`${folder}/`, ''),
      ]),
    ).toEqual([
      ['briefings/2020/07/mot.mdx', 10, '“bui-quang-hoan” được ghi hai lần với vai trò chủ trì.'],
      [
        'briefings/2020/08/hai.mdx',
        2,
        'Tiêu đề này đã có ở briefings/2020/07/mot.mdx, ngày 6/7/2020.',
      ],
    ]);
  });

  it('advises on a single file as well, by the others of its month', async () => {
    const body = TEXT.slice(TEXT.indexOf('\n') + 1).replace(/[<>{}]/gu, '');
    const folder = contentTree({
      'briefings/2020/07/mot.mdx': briefingText({}, body),
      'briefings/2020/07/hai.mdx': briefingText({ title: 'title: Một tiêu đề khác hẳn' }, body),
    });
    const { advice } = await check(
      { folder, cacheDir: temporaryFolder() },
      new Set(['2020/07/hai.mdx']),
    );
    expect(advice.map(({ message }) => message.replace(`${folder}/`, ''))).toContain(
      'Nội dung gần như trùng với briefings/2020/07/mot.mdx, cùng ngày 6/7/2020.',
    );
  });
});
