import { expect, it } from 'vitest';
import { archiveOf, searchIn, searchTexts, writtenIndex, type Text } from '../../support/search.ts';

/** A day of a month, as a date. */
const dayOf = (month: string, number: number) =>
  `${month}-${String((number % 28) + 1).padStart(2, '0')}`;

/** `count` briefings of one month, each with a unique word and words that all share. */
function monthOf(month: string, count: number): Record<string, Text> {
  return Object.fromEntries(
    Array.from({ length: count }, (_none, number) => [
      `${month}-${number}`,
      { date: dayOf(month, number), title: 'Họp giao ban', text: `riêng tin ${number} của tháng` },
    ]),
  );
}

it.each([1, 2, 23, 24, 25, 255, 256, 300])(
  'in a month of %d briefings, all are found together and each by itself',
  async (count) => {
    const texts = {
      ...monthOf('2020-08', 1),
      ...monthOf('2020-07', count),
      ...monthOf('2020-06', 2),
    };
    const search = await searchTexts(texts);
    const all = await search.names('giao ban');
    expect(all.toSorted()).toEqual(Object.keys(texts).toSorted());
    // Newest first, across the months.
    expect(all.map((name) => texts[name]?.date)).toEqual(
      all
        .map((name) => texts[name]?.date ?? '')
        .toSorted()
        .toReversed(),
    );
    expect((await search.names('họp')).toSorted()).toEqual(all.toSorted());
    for (const number of [0, 1, 22, 23, 24, 254, 255, 256, 299].filter((each) => each < count)) {
      const found = await search.names(`"riêng tin ${number} của"`);
      expect(found).toContain(`2020-07-${number}`);
      expect(found).toHaveLength(number === 0 ? 3 : number === 1 ? 2 : 1);
    }
  },
);

it('in an archive of many months, some with one briefing, all are found', async () => {
  const months = Array.from(
    { length: 300 },
    (_none, number) =>
      `${1999 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`,
  );
  const search = await searchTexts(
    Object.fromEntries(
      months.map((month) => [month, { date: `${month}-15`, text: 'họp giao ban' }]),
    ),
  );
  expect(await search.names('giao ban')).toEqual(months.toReversed());
  expect(await search.names('ban')).toEqual(months.toReversed());
});

it('every word of an archive is found, alone and with its neighbour, whichever file contains it', async () => {
  // Distinct words, some with diacritics.
  const letters = Array.from('abcdeghiklmnopqrstuvxy');
  const words = Array.from(
    { length: 2400 },
    (_none, number) =>
      `${letters[number % 22] ?? ''}${letters[Math.floor(number / 22) % 22] ?? ''}${letters[Math.floor(number / 484)] ?? ''}${number % 3 === 0 ? 'ấ' : 'a'}`,
  );
  const texts = Object.fromEntries(
    Array.from({ length: 24 }, (_none, number) => [
      `b${number}`,
      {
        date: dayOf('2020-07', number),
        text: words.slice(number * 100, number * 100 + 100).join(' '),
      },
    ]),
  );
  const archive = archiveOf(texts);
  const index = await writtenIndex(archive);
  const search = searchIn(archive, index);
  for (const [number, word] of words.entries()) {
    const name = `b${Math.floor(number / 100)}`;
    expect({ word, found: await search.names(word) }).toEqual({ word, found: [name] });
    const phrase = `${word} ${words[number + 1] ?? ''}`;
    if (number % 100 !== 99)
      expect({ phrase, found: await search.names(`"${phrase}"`) }).toEqual({
        phrase,
        found: [name],
      });
  }

  // Only files with words of the query are fetched: at 20,000 briefings there are hundreds of
  // files.
  const fetched = new Set<string>();
  const binary = (name: string) => {
    if (name.startsWith('words/')) fetched.add(name);
    return index.files.binary(name);
  };
  const counting = searchIn(archive, { ...index, files: { ...index.files, binary } });
  expect(await counting.names(`"${words[2050] ?? ''} ${words[2051] ?? ''}"`)).toEqual(['b20']);
  expect(fetched.size).toBeLessThanOrEqual(2);
  for (const word of words) await counting.names(word);
  expect(fetched.size, 'The archive is too small: it fills too few files').toBeGreaterThan(3);
});

it('words do not match as prefixes of others', async () => {
  const words = [
    'ky',
    'kya',
    'kyan',
    'kyanh',
    'kyanhh',
    'k',
    'ky1',
    'ky12',
    '1',
    '12',
    '123',
    '1.234',
    '1.234,5',
    '1.000.000.000.000',
  ];
  const search = await searchTexts(
    Object.fromEntries(words.map((word, number) => [`b${number}`, { text: `mot ${word}` }])),
  );
  for (const [number, word] of words.entries()) {
    expect({ word, found: await search.names(word) }).toEqual({ word, found: [`b${number}`] });
    expect({ word, found: await search.names(`"mot ${word}"`) }).toEqual({
      word,
      found: [`b${number}`],
    });
  }
});

it('an archive without briefings yields no hits', async () => {
  const search = await searchTexts({});
  expect(await search.names('kỳ anh')).toEqual([]);
  expect(await search.names('ky')).toEqual([]);
});
