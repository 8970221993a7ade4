import { stringify } from 'yaml';
import type { briefingSchema } from '../../src/schemas/briefing.ts';
import type * as z from 'astro/zod';
import { shortDate } from '../../src/vietnamese/dates.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import type { Random } from './random.ts';
import { fill, upperFirst, type Slots } from './sentences.ts';
import { GENERAL, type SampleTopic } from './topics.ts';
import { WORDS } from './words.ts';

/** People and authors that sample briefings name; all invented. */
export interface Cast {
  people: { id: string; name: string; office: string }[];
  authors: string[];
}

/** A generated briefing: where it goes and what it says. */
export interface SampleBriefing {
  /** `2012/05/<slug>`, below `briefings`. */
  id: string;
  mdx: string;
  /** File names of its photos, beside it. */
  photos: string[];
}

/** Makes the `index`th briefing of a sample archive, about `topic`, dated `date`. Its slug carries the index: none repeats. */
export function makeBriefing(index: number, date: string, topic: SampleTopic, cast: Cast, photoNames: readonly string[], random: Random): SampleBriefing {
  const viec = [random.pickSkewed(topic.words['viec'] ?? [])];
  const leaders = random.sample(cast.people, random.int(1, 4));
  const base: Slots = { ...topic.words, viec, ngay: [shortDate(date)] };
  const slots: Slots = { ...base, noi: GENERAL.place, chuTri: leaders.map(({ name, office }) => `${name}, ${office}`).slice(0, 1) };
  const say = (template: string) => upperFirst(fill(template, slots, random));

  const title = say(random.pick(GENERAL.titles));
  const photos = random.chance(0.25) ? random.sample(photoNames, random.int(1, 2)) : [];
  const data: z.input<typeof briefingSchema> = {
    title,
    date,
    author: random.pickSkewed(cast.authors),
    summary: `${say(random.pick(GENERAL.opening))} ${say(random.pick(topic.sentences))}`.slice(0, 400),
    participants: [
      ...leaders.map(({ id, office }, place) => ({ person: id, office, role: place === 0 ? ('chair' as const) : random.pick(['speaker', 'attendee'] as const) })),
      ...random.sample(WORDS['nhom'] ?? [], random.int(0, 3)).map((group) => ({ group, role: 'attendee' as const })),
    ],
    topics: [topic.id],
    sample: true,
    ...(photos.length > 0 && {
      photos: photos.map((src) => ({ src, alt: `Hình vẽ thay cho ảnh: ${viec[0] ?? ''}`, caption: say('Quang cảnh {viec} (hình mẫu do máy vẽ).') })),
    }),
  };
  const [year = '', month = ''] = date.split('-');
  const stem = slugOf(title).slice(0, 60).replace(/-+$/u, '');
  return {
    id: `${year}/${month}/${stem}-${index}`,
    mdx: `---\n${stringify(data, { lineWidth: 0 })}---\n\n${bodyOf(topic, say, photos.length, random)}\n`,
    photos,
  };
}

function bodyOf(topic: SampleTopic, say: (template: string) => string, photoCount: number, random: Random): string {
  // A last paragraph, the closing and figures come on top: 300-900 words in all.
  const words = random.int(300, 700);
  const blocks: string[] = [say(random.pick(GENERAL.opening))];
  const unused = [...random.sample(topic.sentences, topic.sentences.length), ...random.sample(GENERAL.middle, GENERAL.middle.length)];
  const sentences = random.sample(unused, unused.length);
  let count = 0;
  for (let paragraph = 0; count < words; paragraph += 1) {
    const lines = Array.from({ length: random.int(2, 4) }, () => say(sentences.pop() ?? random.pick([...topic.sentences, ...GENERAL.middle])));
    const text = lines.join(' ');
    count += text.split(' ').length;
    if (paragraph % 3 === 2) blocks.push(`## ${say(random.pick(GENERAL.headings))}`);
    blocks.push(text);
    if (paragraph === 1 && random.chance(0.3)) blocks.push(keyFigures(say, random));
    if (paragraph === 1 && photoCount > 0) blocks.push('<Photo number="1" />');
  }
  blocks.push(say(random.pick(GENERAL.closing)));
  return blocks.join('\n\n');
}

function keyFigures(say: (template: string) => string, random: Random): string {
  const figure = () => {
    const label = say('{viec}').replaceAll('"', '');
    return `  <KeyFigure label="${label}" value="${formatNumber(random.int(20, 99000) / 10)}" unit="${random.pick(['tỷ đồng', 'tấn', 'ha', 'hộ', 'lượt người'])}" plan="${random.int(40, 118)}" />`;
  };
  return ['<KeyFigures title="Số liệu mẫu">', ...Array.from({ length: random.int(2, 4) }, figure), '</KeyFigures>'].join('\n');
}
