import type { Random } from './random.ts';
import { fill, lowerFirst, upperFirst, type Slots } from './sentences.ts';
import { GENERAL, type SampleTopic } from './topics.ts';
import type { Field } from './words/field.ts';
import { FIELDS, type FieldName } from './words/index.ts';

const FIELD_NAMES = Object.keys(FIELDS).filter((name): name is FieldName => name in FIELDS);

/** Terms that the district's offices sometimes abbreviate, with their abbreviations. */
const ABBREVIATIONS = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Liên hiệp Phụ nữ', 'LHPN'],
  ['nông thôn mới', 'NTM'],
  ['kinh tế - xã hội', 'KT-XH'],
  ['giải phóng mặt bằng', 'GPMB'],
  ['an toàn giao thông', 'ATGT'],
  ['hợp tác xã', 'HTX'],
  ['bảo hiểm y tế', 'BHYT'],
  ['phòng cháy chữa cháy', 'PCCC'],
  ['thể dục thể thao', 'TDTT'],
  ['trung học cơ sở', 'THCS'],
  ['trung học phổ thông', 'THPT'],
  ['cựu chiến binh', 'CCB'],
] as const;

/** Generates the text of one briefing, which repeats some words of its topics. */
export interface Voice {
  /** Fills a template with words of the main topic. */
  say: (template: string) => string;
  /**
   * Generates a sentence about one of the topics: half of them from templates, half from the
   * grammar.
   */
  sentence: () => string;
}

/**
 * Creates the voice of a briefing about `topics`, the first of which is the main one. `shared`
 * contains its names, dates and places.
 */
export function makeVoice(
  topics: readonly [SampleTopic, ...SampleTopic[]],
  shared: Slots,
  random: Random,
): Voice {
  const [main] = topics;
  const favourites = new Map<FieldName, Slots>();
  const fieldWords = (topic: SampleTopic): Slots => {
    const name = random.chance(0.8) ? random.pickSkewed(topic.fields) : random.pick(FIELD_NAMES);
    const words = favourites.get(name) ?? favour(FIELDS[name], random);
    favourites.set(name, words);
    return words;
  };
  const speak = (template: string, topic: SampleTopic) =>
    upperFirst(
      abbreviate(
        fill(template, { ...topic.words, ...fieldWords(topic), ...shared }, random),
        random,
      ),
    );
  const templates = topics.flatMap((topic) =>
    topic.sentences.map((template) => ({ template, topic })),
  );
  templates.push(...GENERAL.middle.map((template) => ({ template, topic: main })));
  const unused = random.sample(templates, templates.length);

  return {
    say: (template) => speak(template, main),
    sentence: () => {
      const next = random.chance(0.5) ? unused.pop() : undefined;
      return next
        ? speak(varyTemplate(next.template, random), next.topic)
        : speak('{sentence}', random.chance(0.7) ? main : random.pick(topics));
    },
  };
}

/**
 * Repeats a few random words at the front of their lists, as a text repeats the words of its
 * subject.
 */
function favour(field: Field, random: Random): Slots {
  return Object.fromEntries(
    Object.entries({ ...field }).map(([part, words]) => [
      part,
      [...random.sample(words, 5), ...words],
    ]),
  );
}

/**
 * Sometimes adds a beginning or an ending to a template, so that its sentences differ between
 * briefings.
 */
function varyTemplate(template: string, random: Random): string {
  const withLead =
    !/^(?:\{|Theo)/u.test(template) && random.chance(0.3)
      ? `{lead}${lowerFirst(template)}`
      : template;
  return withLead.endsWith('.') && random.chance(0.4)
    ? `${withLead.slice(0, -1)}{tail}.`
    : withLead;
}

function abbreviate(text: string, random: Random): string {
  let result = text;
  for (const [full, short] of ABBREVIATIONS) {
    if (result.includes(full)) {
      if (random.chance(0.4)) result = result.replace(full, short);
    } else if (random.chance(0.2)) {
      result = result.replace(short, full);
    }
  }
  return result;
}
