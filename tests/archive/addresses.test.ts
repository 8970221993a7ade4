import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArchive, type Archive, type ArchiveSource } from '../../src/archive/archive.ts';
import { groupPages } from '../../src/archive/group-pages.ts';
import { KINDS, kindPath } from '../../src/archive/kinds.ts';
import { movesOf } from '../../src/archive/moves.ts';
import { photoPages } from '../../src/archive/photo-pages.ts';
import { monthPages, yearPages } from '../../src/archive/year-and-month-pages.ts';
import { briefing, PHOTO_FILE, SOURCE } from '../support/archive.ts';

/** All addresses at which an archive answers: its pages, and those that lead on. */
function addressesOf(archive: Archive): Set<string> {
  const pages = [
    ...archive.readable,
    ...archive.removed,
    ...yearPages(archive),
    ...monthPages(archive),
    ...photoPages(archive),
    ...KINDS.flatMap((kind) => [...groupPages(archive, kind)]),
  ];
  return new Set([
    ...pages.map(({ path }) => path),
    ...movesOf(archive).map(({ from }) => from),
    ...archive.unnamedPeople.map((id) => kindPath('person', id)),
  ]);
}

const DECISION = { date: '2020-12-31', reason: 'Một lý do để thử.', by: 'Ban biên tập' };
const TOPICS = ['kinh-te', 'van-hoa'];

/**
 * An archive of 106 briefings. A few changes take a topic below the number at which its years have
 * pages of their own, empty its smaller years, and shorten the long year of a person or place,
 * whose quarters have pages.
 */
function start(): ArchiveSource {
  return {
    ...SOURCE,
    briefings: Array.from({ length: 106 }, (_none, number) => {
      const year = number < 102 ? 2015 : 2016 + (number % 3);
      const month = 1 + (number % 11);
      const folder = `${year}/${String(month).padStart(2, '0')}`;
      return briefing(`${folder}/b${number}`, `${folder.replace('/', '-')}-06`, {
        topics: [TOPICS[number % 2]],
        photos:
          number % 3 === 0 ? [{ caption: 'Ảnh thử', alt: 'Một ô màu', file: PHOTO_FILE }] : [],
      });
    }),
    removed: [],
  };
}

type Step = ['move' | 'withdraw' | 'remove', number] | ['merge', number];

/** One change, as an editor makes it in the files. */
function changed(source: ArchiveSource, [kind, at]: Step): ArchiveSource {
  if (kind === 'merge') {
    const [gone, heir] = source.topics.toSorted(() => (at % 2 === 0 ? 1 : -1));
    if (!gone || !heir) return source;
    const formerly = [...(heir.data.formerly ?? []), gone.id, ...(gone.data.formerly ?? [])];
    return {
      ...source,
      topics: [{ ...heir, data: { ...heir.data, formerly } }],
      briefings: source.briefings.map((entry) => ({
        ...entry,
        data: { ...entry.data, topics: [heir.id] },
      })),
    };
  }
  const entry = source.briefings[at % source.briefings.length];
  if (!entry) return source;
  const others = source.briefings.filter((other) => other !== entry);
  const { id, data } = entry;
  const formerly = [...(data.formerly ?? []), id];
  if (kind === 'remove')
    return {
      ...source,
      briefings: others,
      removed: [
        ...(source.removed ?? []),
        { id, data: { removed: DECISION, ...(data.formerly && { formerly: data.formerly }) } },
      ],
    };
  const next =
    kind === 'withdraw'
      ? { id, data: { ...data, withdrawn: DECISION } }
      : {
          id: `2021/03/m${formerly.length}-${id.slice(8)}`,
          data: { ...data, date: '2021-03-06', formerly },
        };
  return { ...source, briefings: [...others, next] };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.constantFrom('move', 'withdraw', 'remove'), fc.nat(99)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('merge'), fc.nat(1)) },
);

it('every address ever published answers, whatever is moved, merged, withdrawn or removed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let source = start();
      const published = new Set<string>();
      for (const next of [undefined, ...steps]) {
        if (next) source = changed(source, next);
        const now = addressesOf(createArchive(source));
        for (const address of now) published.add(address);
        expect([...published].filter((address) => !now.has(address))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
