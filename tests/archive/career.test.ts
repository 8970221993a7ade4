import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { careerOf } from '../../src/archive/career.ts';
import { groupPages, peopleByLetter } from '../../src/archive/group-pages.ts';
import { SOURCE, briefing, participant } from '../support/archive.ts';

const archive = createArchive({
  ...SOURCE,
  people: [
    ...SOURCE.people,
    { id: 'duc', data: { name: 'Lê Văn Đức' } },
    { id: 'anh', data: { name: 'Nguyễn Thị Ánh' } },
  ],
  briefings: [
    briefing('2018/01/a', '2018-01-05', {
      participants: [participant('hoan', 'Phó Chủ tịch UBND huyện'), participant('dung')],
    }),
    briefing('2019/01/b', '2019-01-05', {
      participants: [
        participant('hoan', 'Phó Bí thư Huyện uỷ'),
        participant('dung'),
        participant('duc'),
      ],
    }),
    briefing('2020/07/c', '2020-07-06', {
      participants: [
        participant('hoan', 'Phó Bí thư Huyện ủy', 'chair'),
        participant('hoan', 'Phó Bí thư Huyện ủy', 'speaker'),
      ],
    }),
  ],
});
const career = careerOf(
  archive.groups.person.find(({ id }) => id === 'hoan') ?? {
    id: '',
    name: '',
    briefings: [],
    withdrawn: [],
  },
);

describe('a person', () => {
  it('has each office recorded by briefings once, with the first and last of them, however it is spelled', () => {
    expect(
      career.offices.map(({ office, first, last, count }) => [
        office,
        first.path,
        last.path,
        count,
      ]),
    ).toEqual([
      ['Phó Chủ tịch UBND huyện', '/2018/01/a/', '/2018/01/a/', 1],
      ['Phó Bí thư Huyện ủy', '/2019/01/b/', '/2020/07/c/', 2],
    ]);
  });

  it('has offices sorted by the date they were first held, even if held again later', () => {
    const held = [
      ['2018-01-05', 'Bí thư Huyện ủy'],
      ['2019-01-05', 'Chủ tịch UBND huyện'],
      ['2022-01-05', 'Bí thư Huyện ủy'],
    ] as const;
    const briefings = held.map(([date, office]) =>
      briefing(`${date.slice(0, 4)}/01/x`, date, { participants: [participant('hoan', office)] }),
    );
    const group = createArchive({ ...SOURCE, briefings }).groups.person.find(
      ({ id }) => id === 'hoan',
    );
    expect(
      group &&
        careerOf(group).offices.map(({ office, first, last }) => [office, first.date, last.date]),
    ).toEqual([
      ['Bí thư Huyện ủy', '2018-01-05', '2022-01-05'],
      ['Chủ tịch UBND huyện', '2019-01-05', '2019-01-05'],
    ]);
  });

  it('has companions sorted by the number of shared briefings', () => {
    expect(career.companions).toEqual([
      { path: '/nhan-vat/dung/', label: 'Phạm Văn Dũng', count: 2 },
      { path: '/nhan-vat/duc/', label: 'Lê Văn Đức', count: 1 },
    ]);
  });

  it('has a list of briefings with role and office in each', () => {
    const page = groupPages(archive, 'person').find(({ id }) => id === 'hoan');
    expect(page?.briefings.map(({ note }) => note)).toEqual([
      'Chủ trì, Phát biểu · Phó Bí thư Huyện ủy',
      'Tham dự · Phó Bí thư Huyện uỷ',
      'Tham dự · Phó Chủ tịch UBND huyện',
    ]);
    expect(page?.about.career).toEqual(career);
  });
});

describe('the index of people', () => {
  it('is sorted by given name: Dũng, then Hoàn; without those whom no briefing names', () => {
    expect(archive.groups.person.map(({ id }) => id)).toEqual(['dung', 'duc', 'hoan']);
  });

  it('has a section for each initial of given names; Đ is a letter of its own, tones are ignored', () => {
    expect(
      peopleByLetter(archive).map(({ letter, people }) => [
        letter,
        ...people.map(({ label, office }) => `${label}: ${office ?? '-'}`),
      ]),
    ).toEqual([
      ['D', 'Phạm Văn Dũng: Phó Chủ tịch UBND huyện'],
      ['Đ', 'Lê Văn Đức: Phó Chủ tịch UBND huyện'],
      ['H', 'Bùi Quang Hoàn: Phó Bí thư Huyện ủy'],
    ]);
  });
});
