import type { Briefing } from '../archive/briefing.ts';
import { numeralOf, planWords, shownFigures, unitSuffix, type Figure } from '../archive/figures.ts';
import { unplaced } from '../archive/unplaced.ts';
import { blocksOf, type Block } from '../mdx/blocks.ts';
import { shownBy, type Body } from '../mdx/body.ts';
import { knownComponent } from '../schemas/components.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { site } from '../site.ts';
import { longDate } from '../vietnamese/dates.ts';
import { periodName } from '../vietnamese/periods.ts';
import type { Reading } from '../vietnamese/spoken/readings.ts';
import { sayText } from '../vietnamese/spoken/text.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { countSyllables, splitIntoBreaths, splitSentences } from './breaths.ts';

/** A heading or paragraph: its sentences, each split into breaths. */
export interface ScriptBlock {
  kind: 'heading' | 'text';
  sentences: string[][];
}

/** The script for reading a briefing over a commune's loudspeakers. */
export interface BroadcastScript {
  greeting: ScriptBlock[];
  body: ScriptBlock[];
  closing: ScriptBlock[];
  /** Estimated reading time in minutes, at least 1. */
  minutes: number;
  /** Unknown abbreviations, which have been spelled and should be checked by the announcer. */
  spelled: string[];
  /** How title, lead and text are read, for a voice that reads the briefing's page. */
  readings: Reading[];
}

/** Pace of a calm announcer and pauses after sentences and paragraphs, as estimated by us. */
const SYLLABLES_PER_MINUTE = 190;
const SECONDS_AFTER_SENTENCE = 0.6;
const SECONDS_AFTER_BLOCK = 0.8;
/**
 * If the first paragraph contains at least this ratio of the summary's distinct syllables, it
 * repeats the summary.
 */
const MIN_REPEATED_RATIO = 0.75;

/** The path of a briefing's script, relative to the site's root. */
export function broadcastPath(path: string): string {
  return `${path}phat-thanh/`;
}

/**
 * Writes the script of a briefing: greeting, spelled-out text, figures that the text does not
 * state, and closing.
 */
export function broadcastScript(
  briefing: Briefing,
  body: Body,
  glossary: readonly GlossaryEntry[],
): BroadcastScript {
  const expansions = new Map(
    glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]),
  );
  const spelled = new Set<string>();
  const readings = new Map<string, string>();
  const say = (text: string): string => {
    const spoken = sayText(text, expansions);
    for (const [written, said] of spoken.readings) readings.set(written, said);
    for (const word of spoken.spelled) spelled.add(word);
    return spoken.text;
  };
  const block = (kind: ScriptBlock['kind'], text: string): ScriptBlock[] => {
    const sentences = splitSentences(terminated(say(text))).map(splitIntoBreaths);
    return sentences.length > 0 ? [{ kind, sentences }] : [];
  };
  const figuresBlock = (title: string | undefined, figures: readonly Figure[]) => {
    const unstated = figures.filter((figure) => !isStated(figure, body.text));
    return unstated.length > 0 ? block('text', figuresText(title, unstated)) : [];
  };
  const scriptBlocks = (part: Block): ScriptBlock[] => {
    if (part.kind !== 'component') return block(part.kind, part.text);
    const shown = shownBy(part);
    return [
      ...knownComponent(part.name)
        .spoken(part.props)
        .flatMap(({ kind, text }) => block(kind, text)),
      ...figuresBlock(shown.title, shownFigures(briefing.figures, shown)),
      ...blocksOf(part.children).flatMap(scriptBlocks),
    ];
  };

  const greeting = [
    ...block('text', site.greeting),
    ...block('text', `Mời bà con nghe bản tin ${lowerFirst(longDate(briefing.date))}:`),
    ...block('heading', briefing.title),
  ];
  const blocks = blocksOf(body.segments);
  const isSummarySaid = !isRepeated(briefing.summary, blocks);
  // Its readings are for the briefing's page, which shows it also where the script leaves it out.
  if (!isSummarySaid) say(briefing.summary);
  const text = [
    ...(isSummarySaid ? block('text', briefing.summary) : []),
    ...blocks.flatMap(scriptBlocks),
    ...figuresBlock(undefined, unplaced(briefing, body.segments).figures),
  ];
  const closing = [
    ...block(
      'text',
      `Bản tin ${briefing.source?.author ? `biên tập từ bài của ${briefing.source.author}` : `của ${briefing.author.name}`} đến đây là hết.`,
    ),
    ...block('text', 'Cảm ơn bà con và các đồng chí đã lắng nghe. Xin kính chào!'),
  ];
  return {
    greeting,
    body: text,
    closing,
    minutes: minutesOf([...greeting, ...text, ...closing]),
    spelled: [...spelled],
    readings: [...readings],
  };
}

/** Ends a text with a mark that ends a sentence. */
function terminated(text: string): string {
  const mark = text.charAt(text.length - 1);
  if ('.!?:'.includes(mark) && mark !== '') return text;
  return `${mark === ';' || mark === ',' ? text.slice(0, -1) : text}.`;
}

/** Whether the text already contains the number of a figure. */
function isStated(figure: Figure, text: string): boolean {
  const numeral = RegExp.escape(numeralOf(figure));
  return new RegExp(`(?<![\\d.,])${numeral}(?![\\d]|[.,]\\d)`, 'u').test(text);
}

function figuresText(title: string | undefined, figures: readonly Figure[]): string {
  const [first] = figures;
  const heading = [
    title ?? 'Số liệu',
    ...(first ? [lowerFirst(periodName(first.period))] : []),
  ].join(', ');
  return `${heading}: ${figures.map((figure) => `${lowerFirst(figure.name)} ${numeralOf(figure)}${unitSuffix(figure.unit)}${figure.planPercent === undefined ? '' : `, ${planWords(figure.planPercent)}`}`).join('; ')}.`;
}

/** Whether the first paragraph repeats the summary. */
function isRepeated(summary: string, blocks: readonly Block[]): boolean {
  const [first] = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  if (first === undefined) return false;
  const inFirst = new Set(keysOf(first));
  const inSummary = new Set(keysOf(summary));
  const repeated = [...inSummary].filter((key) => inFirst.has(key));
  return repeated.length >= MIN_REPEATED_RATIO * inSummary.size;
}

function keysOf(text: string): string[] {
  return splitSyllables(text).map(({ key }) => key);
}

function minutesOf(blocks: readonly ScriptBlock[]): number {
  const seconds = blocks.map(
    ({ sentences }) =>
      SECONDS_AFTER_BLOCK +
      sentences.reduce(
        (sum, breaths) =>
          sum +
          SECONDS_AFTER_SENTENCE +
          (breaths.reduce((count, breath) => count + countSyllables(breath), 0) * 60) /
            SYLLABLES_PER_MINUTE,
        0,
      ),
  );
  return Math.max(1, Math.round(seconds.reduce((sum, value) => sum + value, 0) / 60));
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
    : text;
}
