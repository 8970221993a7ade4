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

/** People, authors and names of places that sample briefings name; all invented, but for the communes. */
export interface Cast {
  people: { id: string; name: string; office: string }[];
  authors: string[];
  /** Hamlets, streams, firms, as words for slots. */
  names: Slots;
}

/** A generated briefing: where it goes and what it says. */
export interface SampleBriefing {
  /** `2012/05/<slug>`, below `briefings`. */
  id: string;
  mdx: string;
  /** File names of its photos, beside it. */
  photos: string[];
}

/** Makes the `index`th briefing of a sample archive, about `topics` (the first first), dated `date`. Its slug carries the index: none repeats. */
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
  const voice = makeVoice(topics, { ...cast.names, viec, ngay: [shortDate(date)], day: daysAround(date, random), noi: GENERAL.place, chuTri }, random);

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
      ...leaders.map(({ id, office }, place) => ({ person: id, office, role: place === 0 ? ('chair' as const) : random.pick(['speaker', 'attendee'] as const) })),
      ...random.sample(WORDS['nhom'] ?? [], random.int(0, 3)).map((group) => ({ group, role: 'attendee' as const })),
    ],
    topics: topics.map(({ id }) => id),
    sample: true,
    ...(random.chance(0.6) && { places: placesIn(body) }),
    ...(indicators.length > 0 && { indicators }),
    ...(photos.length > 0 && {
      photos: photos.map((src) => ({ src, alt: `Hình vẽ thay cho ảnh: ${viec[0] ?? ''}`, caption: voice.say('Quang cảnh {viec} (hình mẫu do máy vẽ).') })),
    }),
  };
  const [year = '', month = ''] = date.split('-');
  const stem = slugOf(title).slice(0, 60).replace(/-+$/u, '');
  return { id: `${year}/${month}/${stem}-${index}`, mdx: `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`, photos };
}

/** What the briefing is about: half of the time something that its topic often is about. */
function subjectOf({ words, fields: [field] }: SampleTopic, random: Random): string {
  return random.chance(0.5) ? random.pickSkewed(words['viec'] ?? []) : fill('{acts} {things}', { ...FIELDS[field] }, random);
}

/** A title of a usual length: 8-18 syllables. */
function titleOf(voice: Voice, random: Random): string {
  for (;;) {
    const title = voice.say(random.chance(0.3) ? random.pick(GENERAL.titles) : '{title}');
    const syllables = title.split(' ').length;
    if (syllables >= 8 && syllables <= 18) return title;
  }
}

/** The opening and, where there is room for it, another sentence. */
function summaryOf(voice: Voice, random: Random): string {
  const opening = voice.say(random.pick(GENERAL.opening));
  const longer = `${opening} ${voice.sentence()}`;
  return longer.length <= 400 ? longer : opening;
}

/** Days in the weeks before and after `date`, as the press writes them: `6/7/2020`, `ngày 6 tháng 7`, `tháng 7/2020`. */
function daysAround(date: string, random: Random): string[] {
  return Array.from({ length: 9 }, () => {
    const { year, month, day } = dateParts(new Date(Date.parse(date) + random.int(-90, 90) * DAY).toISOString().slice(0, 10));
    return random.pickSkewed([`ngày ${day}/${month}`, `${day}/${month}/${year}`, `ngày ${day} tháng ${month}`, `tháng ${month}/${year}`, `ngày ${day}/${month}/${year}`, `đầu tháng ${month}`]);
  });
}

/** The ids of the first communes that a text names. */
function placesIn(text: string): string[] {
  return (WORDS['xa'] ?? []).filter((name) => text.includes(name)).slice(0, 3).map((name) => `xa-${slugOf(name)}`);
}

function bodyOf(voice: Voice, has: { photos: number; figures: number }, random: Random): string {
  // A last paragraph and the closing come on top: 300-900 words in all.
  const words = random.int(300, 620);
  const blocks: string[] = [voice.say(random.pick(GENERAL.opening))];
  let count = 0;
  for (let paragraph = 0; count < words; paragraph += 1) {
    const text = Array.from({ length: random.int(2, 4) }, voice.sentence).join(' ');
    count += text.split(' ').length;
    if (paragraph % 3 === 2) blocks.push(`## ${voice.say(random.pick(GENERAL.headings))}`);
    blocks.push(text);
    if (paragraph === 1 && has.figures > 0) blocks.push('<KeyFigures title="Số liệu mẫu" />');
    if (paragraph === 1 && has.photos > 0) blocks.push('<Photo number="1" />');
  }
  blocks.push(voice.say(random.pick(GENERAL.closing)));
  return blocks.join('\n\n');
}
