import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { GRAMMAR } from './grammar.ts';
import type { Random } from './random.ts';
import { COMMON_WORDS } from './words/general.ts';
import { GIVEN_NAMES } from './words/names.ts';
import { WORDS } from './words.ts';

/** The words for slots in one briefing, in addition to those that all briefings share. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * Fills the slots of a template: `{xa}` with a word from the list of that name, `{n:10-500}` with
 * an integer, `{pct}` with a percentage, `{d}` with a decimal, `{ty}` with an amount in billions,
 * `{ten3}` with a full name, and the name of a grammar rule with a line of the rule. A capital
 * (`{Viec}`) capitalizes the result. Words may contain slots themselves.
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
    // Earlier words of a list are more frequent; all lines of a rule are equally frequent.
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
