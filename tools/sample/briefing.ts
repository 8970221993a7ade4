import { stringify } from 'yaml';
import type { briefingSchema } from '../../src/schemas/briefing.ts';
import type * as z from 'astro/zod';
import { dateParts, shortDate } from '../../src/vietnamese/dates.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { sampleFigures } from './figures.ts';
import type { Random } from './random.ts';
import { fill, type Slots } from './sentences.ts';
import { GENERAL, type SampleTopic } from './topics.ts';
import { makeVoice, type Voice } from './voice.ts';
import { FIELDS } from './words/index.ts';
import { WORDS } from './words.ts';

const DAY = 86_400_000;

/** The invented people, authors and place names of sample briefings; communes are real. */
export interface Cast {
  people: { id: string; name: string; office: string }[];
  authors: string[];
  /** Names of hamlets, streams and companies, by slot. */
  names: Slots;
}

/** A generated briefing. */
export interface SampleBriefing {
  /** `2012/05/<slug>`, below `briefings`. */
  id: string;
  mdx: string;
  /** The names of its photos, which belong in the same folder. */
  photos: string[];
}

/**
 * Generates a briefing about `topics`, mainly the first of them. The slug ends with `index`, so
 * that it is unique.
 */
export function makeBriefing(
  index: number,
  date: string,
  topics: readonly [SampleTopic, ...SampleTopic[]],
  cast: Cast,
  photoNames: readonly string[],
  random: Random,
): SampleBriefing {
  const viec = [subjectOf(topics[0], random)];
  const leaders = random.sample(cast.people, random.int(1, 4));
  const chuTri = leaders.map(({ name, office }) => `${name}, ${office}`).slice(0, 1);
  const voice = makeVoice(
    topics,
    {
      ...cast.names,
      viec,
      ngay: [shortDate(date)],
      day: daysAround(date, random),
      noi: GENERAL.place,
      chuTri,
    },
    random,
  );

  const title = titleOf(voice, random);
  const photos = random.chance(0.25) ? random.sample(photoNames, random.int(1, 2)) : [];
  const indicators = random.chance(0.3) ? sampleFigures(date, random) : [];
  const body = bodyOf(voice, { photos: photos.length, figures: indicators.length }, random);
  const data: z.input<typeof briefingSchema> = {
    title,
    date,
    author: random.pickSkewed(cast.authors),
    summary: summaryOf(voice, random),
    participants: [
      ...leaders.map(({ id, office }, position) => ({
        person: id,
        office,
        role: position === 0 ? ('chair' as const) : random.pick(['speaker', 'attendee'] as const),
      })),
      ...random
        .sample(WORDS['nhom'] ?? [], random.int(0, 3))
        .map((group) => ({ group, role: 'attendee' as const })),
    ],
    topics: topics.map(({ id }) => id),
    sample: true,
    ...(random.chance(0.6) && { places: placesIn(body) }),
    ...(indicators.length > 0 && { indicators }),
    ...(photos.length > 0 && {
      photos: photos.map((src) => ({
        src,
        alt: `Hình vẽ thay cho ảnh: ${viec[0] ?? ''}`,
        caption: voice.say('Quang cảnh {viec} (hình mẫu do máy vẽ).'),
      })),
    }),
  };
  const [year = '', month = ''] = date.split('-');
  const stem = slugOf(title).slice(0, 60).replace(/-+$/u, '');
  return {
    id: `${year}/${month}/${stem}-${index}`,
    mdx: `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`,
    photos,
  };
}

/** The subject of a briefing: with a probability of one half, a typical one of its topic. */
function subjectOf({ words, fields: [field] }: SampleTopic, random: Random): string {
  return random.chance(0.5)
    ? random.pickSkewed(words['viec'] ?? [])
    : fill('{acts} {things}', { ...FIELDS[field] }, random);
}

/** A title of the usual length, 8-18 syllables. */
function titleOf(voice: Voice, random: Random): string {
  for (;;) {
    const title = voice.say(random.chance(0.3) ? random.pick(GENERAL.titles) : '{title}');
    const syllables = title.split(' ').length;
    if (syllables >= 8 && syllables <= 18) return title;
  }
}

/** An opening, with another sentence if there is room for it. */
function summaryOf(voice: Voice, random: Random): string {
  const opening = voice.say(random.pick(GENERAL.opening));
  const longer = `${opening} ${voice.sentence()}`;
  return longer.length <= 400 ? longer : opening;
}

/**
 * Dates within 90 days of `date`, in the notations of the press: `6/7/2020`, `ngày 6 tháng 7`,
 * `tháng 7/2020`.
 */
function daysAround(date: string, random: Random): string[] {
  return Array.from({ length: 9 }, () => {
    const { year, month, day } = dateParts(
      new Date(Date.parse(date) + random.int(-90, 90) * DAY).toISOString().slice(0, 10),
    );
    return random.pickSkewed([
      `ngày ${day}/${month}`,
      `${day}/${month}/${year}`,
      `ngày ${day} tháng ${month}`,
      `tháng ${month}/${year}`,
      `ngày ${day}/${month}/${year}`,
      `đầu tháng ${month}`,
    ]);
  });
}

/** The ids of up to three communes that a text mentions. */
function placesIn(text: string): string[] {
  return (WORDS['xa'] ?? [])
    .filter((name) => text.includes(name))
    .slice(0, 3)
    .map((name) => `xa-${slugOf(name)}`);
}

function bodyOf(voice: Voice, counts: { photos: number; figures: number }, random: Random): string {
  // The rest of the last paragraph and the closing make it 300-900 words in total.
  const words = random.int(300, 620);
  const blocks: string[] = [voice.say(random.pick(GENERAL.opening))];
  let count = 0;
  for (let paragraph = 0; count < words; paragraph += 1) {
    const text = Array.from({ length: random.int(2, 4) }, voice.sentence).join(' ');
    count += text.split(' ').length;
    if (paragraph % 3 === 2) blocks.push(`## ${voice.say(random.pick(GENERAL.headings))}`);
    blocks.push(text);
    if (paragraph === 1 && counts.figures > 0) blocks.push('<KeyFigures title="Số liệu mẫu" />');
    if (paragraph === 1 && counts.photos > 0) blocks.push('<Photo number="1" />');
  }
  blocks.push(voice.say(random.pick(GENERAL.closing)));
  return blocks.join('\n\n');
}
