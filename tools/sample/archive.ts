import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { SITE_FILE } from '../../src/loading/read-site.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { makeBriefing, type Cast } from './briefing.ts';
import { SAMPLE_INDICATORS } from './figures.ts';
import { makeGazetteer } from './gazetteer.ts';
import { drawPhoto } from './photos.ts';
import { seededRandom, type Random } from './random.ts';
import { fullName } from './sentences.ts';
import { TOPICS, type SampleTopic } from './topics.ts';
import { WORDS } from './words.ts';

const FIRST_DAY = Date.UTC(2005, 0, 1);
const LAST_DAY = Date.UTC(2024, 11, 31);
const DAY = 86_400_000;
const PHOTOS = 12;

/**
 * Writes a content tree with `count` sample briefings, dated 2005-2024, into `folder`. The same
 * count and seed produce the same bytes.
 */
export async function writeSampleArchive(count: number, folder: string, seed = 1): Promise<void> {
  const random = seededRandom(seed);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  mkdirSync(folder, { recursive: true });
  copyFileSync(join('content', SITE_FILE), join(folder, SITE_FILE));
  const cast = makeCast(random);
  for (const { id, name } of cast.people) write(`people/${id}.yaml`, stringify({ name }));
  for (const name of cast.authors) write(`authors/${slugOf(name)}.yaml`, stringify({ name }));
  for (const { id, name } of TOPICS) write(`topics/${id}.yaml`, stringify({ name }));
  for (const { id, data } of SAMPLE_INDICATORS) write(`indicators/${id}.yaml`, stringify(data));
  for (const name of WORDS['xa'] ?? [])
    write(`places/xa-${slugOf(name)}.yaml`, stringify({ name, kind: 'xã' }));

  const photos = new Map<string, Uint8Array>();
  for (let number = 1; number <= PHOTOS; number += 1)
    photos.set(`hinh-mau-${number}.jpg`, await drawPhoto(random));
  const days = (LAST_DAY - FIRST_DAY) / DAY;
  for (let index = 1; index <= count; index += 1) {
    const date = new Date(FIRST_DAY + random.int(0, days) * DAY).toISOString().slice(0, 10);
    const briefing = makeBriefing(
      index,
      date,
      pickTopics(random),
      cast,
      [...photos.keys()],
      random,
    );
    write(`briefings/${briefing.id}.mdx`, briefing.mdx);
    for (const name of briefing.photos)
      write(`${dirname(`briefings/${briefing.id}`)}/${name}`, photos.get(name) ?? new Uint8Array());
  }
}

/** Invents officials and authors with unique names. */
function makeCast(random: Random): Cast {
  const names = new Set<string>();
  while (names.size < 60) names.add(fullName(random));
  const [...all] = names;
  return {
    people: all.slice(0, 52).map((name, index) => ({
      id: slugOf(name) + `-${index + 1}`,
      name,
      office: random.pick(WORDS['office'] ?? []),
    })),
    authors: all.slice(52),
    names: makeGazetteer(random),
  };
}

/** Usually one topic, sometimes two or three. */
function pickTopics(random: Random): [SampleTopic, ...SampleTopic[]] {
  const main = random.pickSkewed(TOPICS);
  const others = random.chance(0.3) ? random.int(1, 2) : 0;
  return [
    main,
    ...random.sample(
      TOPICS.filter((topic) => topic !== main),
      others,
    ),
  ];
}
