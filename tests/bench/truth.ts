/**
 * Which briefings answer a phrase, found by looking into every text. Written without anything of `src/search/` or
 * `src/vietnamese/`: a mistake there must not be repeated here.
 */

/** How a query was typed: with all its diacritics, or with none. */
export const TYPINGS = ['with diacritics', 'without'] as const;
export type Typing = (typeof TYPINGS)[number];

/** What a briefing's page shows, line by line. */
export interface ShownText {
  /** The page's address from the site's root. */
  path: string;
  lines: readonly string[];
}

/** An abbreviation and what it stands for. */
interface Abbreviation {
  abbreviation: string;
  expansion: string;
}

/** The paths of the briefings that have a phrase in one of their lines, its syllables in order and side by side. */
export interface Relevant {
  /** An abbreviation of the glossary and its expansion are taken for the same. */
  paths: Set<string>;
  /** An abbreviation is only itself. */
  strictly: Set<string>;
}

/** Answers which briefings are relevant. */
export type Truth = (phrase: string, typing: Typing) => Relevant;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;

/** The written words of a text, without anything that stands between them. */
export const WRITTEN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** A text as people type it who leave diacritics out. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/**
 * A line as it is compared: ` hội nghị `, every word between spaces. With diacritics a word's tone stands at its end,
 * wherever it was written, so `hoà` and `hòa` are one.
 */
export function comparable(line: string, typing: Typing): string {
  const words = line.normalize('NFC').toLowerCase().match(WRITTEN_WORD) ?? [];
  return ` ${words.map((word) => comparableWord(word, typing)).join(' ')} `;
}

/** An archive repeats its words: each is looked at once. */
const known = { 'with diacritics': new Map<string, string>(), without: new Map<string, string>() };

function comparableWord(word: string, typing: Typing): string {
  const before = known[typing].get(word);
  if (before !== undefined) return before;
  const made = typing === 'without' ? withoutDiacritics(word) : toneLast(word);
  known[typing].set(word, made);
  return made;
}

function toneLast(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES)?.join('') ?? '');
}

/** Makes the truth about an archive. It holds every text twice. */
export function truthOf(texts: readonly ShownText[], glossary: readonly Abbreviation[]): Truth {
  const archive = (typing: Typing) => ({
    texts: texts.map(({ path, lines }) => ({ path, text: lines.map((line) => comparable(line, typing)).join('\n') })),
    twins: glossary.flatMap(({ abbreviation, expansion }): [string, string][] => {
      const [short, full] = [comparable(abbreviation, typing), comparable(expansion, typing)];
      return [[short, full], [full, short]];
    }),
  });
  const archives = { 'with diacritics': archive('with diacritics'), without: archive('without') };
  return (phrase, typing) => {
    const asked = comparable(phrase, typing);
    const others = wordingsOf(asked, archives[typing].twins).slice(1);
    const withAny = (wordings: readonly string[]) => archives[typing].texts.filter(({ text }) => wordings.some((wording) => text.includes(wording))).map(({ path }) => path);
    const strictly = withAny([asked]);
    return { paths: new Set(others.length > 0 ? [...strictly, ...withAny(others)] : strictly), strictly: new Set(strictly) };
  };
}

/** A phrase as it is, then with some of its parts put in other words, in every combination. */
function wordingsOf(phrase: string, twins: readonly [string, string][]): string[] {
  const wordings = new Set([phrase]);
  // What is added while the set is walked is walked as well.
  for (const wording of wordings) {
    for (const [part, other] of twins) if (wording.includes(part)) wordings.add(wording.replace(part, other));
    if (wordings.size > 32) break;
  }
  return [...wordings];
}
