import { expect, it } from 'vitest';
import { archiveOf, searchIn, searchTexts, writtenIndex, type Text } from '../../support/search.ts';

/** A day of a month, as a date. */
const dayOf = (month: string, number: number) => `${month}-${String((number % 28) + 1).padStart(2, '0')}`;

/** So many briefings of one month, each with a word of its own and words that all have. */
function monthOf(month: string, count: number): Record<string, Text> {
  return Object.fromEntries(Array.from({ length: count }, (_none, number) => [`${month}-${number}`, { date: dayOf(month, number), title: 'Họp giao ban', text: `riêng tin ${number} của tháng` }]));
}

it.each([1, 2, 23, 24, 25, 255, 256, 300])('a month of %d briefings is found whole, and each briefing by itself', async (count) => {
  const texts = { ...monthOf('2020-08', 1), ...monthOf('2020-07', count), ...monthOf('2020-06', 2) };
  const search = await searchTexts(texts);
  const all = await search.names('giao ban');
  expect(all.toSorted()).toEqual(Object.keys(texts).toSorted());
  // Newest first, through the months.
  expect(all.map((name) => texts[name]?.date)).toEqual(all.map((name) => texts[name]?.date ?? '').toSorted().toReversed());
  expect((await search.names('họp')).toSorted()).toEqual(all.toSorted());
  for (const number of [0, 1, 22, 23, 24, 254, 255, 256, 299].filter((each) => each < count)) {
    const found = await search.names(`"riêng tin ${number} của"`);
    expect(found).toContain(`2020-07-${number}`);
    expect(found).toHaveLength(number === 0 ? 3 : number === 1 ? 2 : 1);
  }
});

it('an archive of many months, some of one briefing, is found whole', async () => {
  const months = Array.from({ length: 300 }, (_none, number) => `${1999 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`);
  const search = await searchTexts(Object.fromEntries(months.map((month) => [month, { date: `${month}-15`, text: 'họp giao ban' }])));
  expect(await search.names('giao ban')).toEqual(months.toReversed());
  expect(await search.names('ban')).toEqual(months.toReversed());
});

it('every word of an archive is found again, alone and beside its neighbour, whichever file it lies in', async () => {
  // Each in letters of its own, some with diacritics.
  const letters = Array.from('abcdeghiklmnopqrstuvxy');
  const words = Array.from({ length: 2400 }, (_none, number) => `${letters[number % 22] ?? ''}${letters[Math.floor(number / 22) % 22] ?? ''}${letters[Math.floor(number / 484)] ?? ''}${number % 3 === 0 ? 'ấ' : 'a'}`);
  const texts = Object.fromEntries(Array.from({ length: 24 }, (_none, number) => [`b${number}`, { date: dayOf('2020-07', number), text: words.slice(number * 100, number * 100 + 100).join(' ') }]));
  const archive = archiveOf(texts);
  const files = await writtenIndex(archive);
  expect((await files.packed('index/3.pf_index')).length, 'The archive fills too few files to say anything').toBeGreaterThan(0);
  const search = await searchIn(archive, files);
  for (const [number, word] of words.entries()) {
    const name = `b${Math.floor(number / 100)}`;
    expect({ word, found: await search.names(word) }).toEqual({ word, found: [name] });
    const phrase = `${word} ${words[number + 1] ?? ''}`;
    if (number % 100 !== 99) expect({ phrase, found: await search.names(`"${phrase}"`) }).toEqual({ phrase, found: [name] });
  }

  // Nor is more asked for than the files of the query's own words: at 20,000 briefings there are hundreds of files.
  const asked = new Set<string>();
  const counting = await searchIn(archive, { ...files, packed: (name) => { if (name.startsWith('index/')) asked.add(name); return files.packed(name); } });
  expect(await counting.names(`"${words[2050] ?? ''} ${words[2051] ?? ''}"`)).toEqual(['b20']);
  expect(asked.size).toBeLessThanOrEqual(2);
}, 30_000);

it('words that begin like others are not taken for them', async () => {
  const words = ['ky', 'kya', 'kyan', 'kyanh', 'kyanhh', 'k', 'ky1', 'ky12', '1', '12', '123', '1.234', '1.234,5', '1.000.000.000.000'];
  const search = await searchTexts(Object.fromEntries(words.map((word, number) => [`b${number}`, { text: `mot ${word}` }])));
  for (const [number, word] of words.entries()) {
    expect({ word, found: await search.names(word) }).toEqual({ word, found: [`b${number}`] });
    expect({ word, found: await search.names(`"mot ${word}"`) }).toEqual({ word, found: [`b${number}`] });
  }
});

it('an archive without briefings answers that there is nothing', async () => {
  const search = await searchTexts({});
  expect(await search.names('kỳ anh')).toEqual([]);
  expect(await search.names('ky')).toEqual([]);
});
