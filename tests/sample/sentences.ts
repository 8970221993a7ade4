import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { GRAMMAR } from './grammar.ts';
import type { Random } from './random.ts';
import { COMMON_WORDS } from './words/general.ts';
import { GIVEN_NAMES } from './words/names.ts';
import { WORDS } from './words.ts';

/** What slots stand for in one briefing besides the words that all share. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * Fills a template: `{xa}` takes one of the words of that name, `{n:10-500}` a whole number, `{pct}` a percentage,
 * `{d}` a decimal, `{ty}` an amount in thousand millions, `{ten3}` a full name. A capital (`{Viec}`) starts a sentence.
 * Names of grammar rules take one of the rule's lines. Filled words may hold slots themselves.
 */
export function fill(template: string, slots: Slots, random: Random): string {
  return template.replace(/\{([^}]+)\}/gu, (_match, slot: string) => {
    const range = /^n:(\d+)-(\d+)$/u.exec(slot);
    if (range) return formatNumber(random.int(Number(range[1]), Number(range[2])));
    if (slot === 'pct') return formatNumber(random.int(310, 1000) / 10);
    if (slot === 'd') return formatNumber(random.int(11, 199) / 10);
    if (slot === 'ty') return formatNumber(random.int(12, 39000) / 10);
    if (slot === 'ten3') return fullName(random);
    const name = lowerFirst(slot);
    const rule = GRAMMAR[name];
    const words = slots[name] ?? WORDS[name] ?? COMMON_WORDS[name];
    if (!rule && !words) throw new Error(`No words for {${slot}}`);
    // Words are as rare as they stand late in their list; the ways to build a sentence all take their turn.
    const word = fill(rule ? random.pick(rule) : random.pickSkewed(words ?? []), slots, random);
    return name === slot ? word : upperFirst(word);
  });
}

/** An invented full name. */
export function fullName(random: Random): string {
  return `${random.pickSkewed(WORDS['ho'] ?? [])} ${random.pickSkewed(WORDS['dem'] ?? [])} ${random.pick(GIVEN_NAMES)}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
