/** How what is written on a page is said, by what is written. */
export type Readings = ReadonlyMap<string, string>;

/** Pairs are separated by |, what is written from what is said by →; no reading contains them. */
export function parseReadings(list: string): Readings {
  return new Map(
    list.split('|').flatMap((pair): [string, string][] => {
      const [written = '', said] = pair.split('→');
      return said === undefined ? [] : [[written, said]];
    }),
  );
}

/**
 * Fetches a briefing's readings, which its loudspeaker page carries: they are made when the site is
 * built, by the code that writes that page, and are ten times smaller than the code. Without the
 * page, as without a network, a voice reads what is written.
 */
export async function fetchReadings(address: string): Promise<Readings> {
  try {
    const response = await fetch(address);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return parseReadings(
      page.querySelector<HTMLElement>('[data-readings]')?.dataset['readings'] ?? '',
    );
  } catch {
    return new Map();
  }
}

const SIGN = /[$()*+.?[\\\]^{|}/]/gu;

/** Replaces what is written in a sentence with how it is said. */
export function applyReadings(sentence: string, readings: Readings): string {
  if (readings.size === 0) return sentence;
  const written = [...readings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(SIGN, '\\$&'));
  // Old browsers know no lookbehind, so the character before is matched and kept.
  const pattern = new RegExp(
    `(^|[^\\p{L}\\p{M}\\d])(${written.join('|')})(?![\\p{L}\\p{M}\\d])`,
    'gu',
  );
  return sentence.replace(
    pattern,
    (_match, before: string, text: string) => before + (readings.get(text) ?? text),
  );
}
