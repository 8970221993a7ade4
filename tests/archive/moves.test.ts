import { expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { movesOf } from '../../src/archive/moves.ts';
import { briefing, SOURCE } from '../support/archive.ts';

const entry = (id: string, formerly?: string[]) => ({ id, data: { name: id, formerly } });

it('old addresses lead to the pages of today', () => {
  const archive = createArchive({
    briefings: [],
    removed: [
      {
        id: '2020/07/da-go',
        data: {
          removed: { date: '2020-08-01', reason: 'Theo yêu cầu gỡ.', by: 'Ban biên tập' },
          formerly: ['2020/06/ten-cu'],
        },
      },
    ],
    people: [],
    authors: [entry('mai-lan', ['lan'])],
    topics: [entry('kinh-te', ['kinh-doanh', 'thuong-mai'])],
    places: [],
  });
  expect(movesOf(archive).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/2020/06/ten-cu/ /2020/07/da-go/',
    '/chuyen-muc/kinh-doanh/ /chuyen-muc/kinh-te/',
    '/chuyen-muc/thuong-mai/ /chuyen-muc/kinh-te/',
    '/tac-gia/lan/ /tac-gia/mai-lan/',
  ]);
  expect(archive.emptied.months.map(({ path }) => path)).toEqual(['/2020/07/', '/2020/06/']);
});

it('years of a topic that has lost its 37th briefing lead to its page, also those it has left', () => {
  const archive = createArchive({
    ...SOURCE,
    briefings: Array.from({ length: 37 }, (_none, number) =>
      number < 36
        ? briefing(`2020/07/b${number}`, '2020-07-06', { topics: ['kinh-te'] })
        : briefing('2021/01/rut', '2021-01-06', {
            topics: ['kinh-te'],
            withdrawn: { date: '2021-02-01', reason: 'Một lý do để thử.', by: 'Ban biên tập' },
          }),
    ),
  });
  expect(movesOf(archive).filter(({ label }) => label === 'Kinh tế')).toEqual([
    { from: '/chuyen-muc/kinh-te/2020/', to: '/chuyen-muc/kinh-te/', label: 'Kinh tế' },
    { from: '/chuyen-muc/kinh-te/2021/', to: '/chuyen-muc/kinh-te/', label: 'Kinh tế' },
  ]);
});
