import type { Briefing } from '../archive/briefing.ts';
import { numeralOf, planWords, shownFigures, unitAfter, type Figure } from '../archive/figures.ts';
import { unplaced } from '../archive/unplaced.ts';
import { escapePattern } from '../escape-pattern.ts';
import { blocksOf, type Block } from '../mdx/blocks.ts';
import type { Body } from '../mdx/body.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { longDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { periodName } from '../vietnamese/periods.ts';
import { sayText } from '../vietnamese/spoken/text.ts';
import { breaths, sentences, syllables } from './breaths.ts';

/** A heading, or a paragraph: its sentences, each in parts of a breath's length. */
export interface ScriptBlock {
  kind: 'heading' | 'text';
  sentences: string[][];
}

/** A briefing as it is read over a commune's loudspeaker. */
export interface BroadcastScript {
  greeting: ScriptBlock[];
  body: ScriptBlock[];
  closing: ScriptBlock[];
  /** How long reading takes, in minutes, at least 1: an estimate. */
  minutes: number;
  /** Abbreviations that nothing is known of. They have been spelled: the announcer should look at them first. */
  spelled: string[];
}

/** Syllables a minute at a calm announcer's pace, and seconds of silence behind a sentence and a paragraph: our estimate. */
const PACE = 190;
const AFTER_SENTENCE = 0.6;
const AFTER_BLOCK = 0.8;
/** Of the lead's different syllables, the share in the first paragraph from which on the paragraph only says it again. */
const SAID_AGAIN = 0.75;

/** The address of a briefing's script, below the briefing's own. */
export function broadcastPath(path: string): string {
  return `${path}phat-thanh/`;
}

/** Writes a briefing's script: how it greets, its text in words alone, figures that the text does not state, how it ends. */
export function broadcastScript(briefing: Briefing, body: Body, glossary: readonly GlossaryEntry[]): BroadcastScript {
  const expansions = new Map(glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]));
  const spelled = new Set<string>();
  const block = (kind: ScriptBlock['kind'], text: string): ScriptBlock[] => {
    const said = sayText(text, expansions);
    for (const word of said.spelled) spelled.add(word);
    const ended = /[.!?:]$/u.test(said.text) ? said.text : `${said.text.replace(/[;,]$/u, '')}.`;
    const inSentences = sentences(ended).map(breaths);
    return inSentences.length > 0 ? [{ kind, sentences: inSentences }] : [];
  };
  const figuresBlock = (title: string | undefined, figures: readonly Figure[]) => {
    const untold = figures.filter((figure) => !isTold(figure, body.text));
    return untold.length > 0 ? block('text', figuresInWords(title, untold)) : [];
  };
  const read = (part: Block): ScriptBlock[] => {
    if (part.kind !== 'component') return block(part.kind, part.text);
    switch (part.name) {
      case 'KeyFigures': return figuresBlock(part.props.title, shownFigures(briefing.figures, part.props.show));
      // Nobody hears a photograph.
      case 'Photo': return [];
      case 'Quote': return [...block('text', `${part.props.by}${part.props.office ? `, ${part.props.office},` : ''} nói:`), ...blocksOf(part.children).flatMap(read)];
      case 'Note': return [...(part.props.title ? block('heading', part.props.title) : []), ...blocksOf(part.children).flatMap(read)];
    }
  };

  const greeting = [
    ...block('text', 'Kính thưa bà con và các đồng chí!'),
    ...block('text', `Mời bà con nghe bản tin ${lowerFirst(longDate(briefing.date))}:`),
    ...block('heading', briefing.title),
  ];
  const blocks = blocksOf(body.segments);
  const lead = saidAgain(briefing.summary, blocks) ? [] : block('text', briefing.summary);
  const text = [...lead, ...blocks.flatMap(read), ...figuresBlock(undefined, unplaced(briefing, body.segments).figures)];
  const closing = [
    ...block('text', `Bản tin ${briefing.source?.author ? `biên tập từ bài của ${briefing.source.author}` : `của ${briefing.author.name}`} đến đây là hết.`),
    ...block('text', 'Cảm ơn bà con và các đồng chí đã lắng nghe. Xin kính chào!'),
  ];
  return { greeting, body: text, closing, minutes: minutesOf([...greeting, ...text, ...closing]), spelled: [...spelled] };
}

/** Whether the text states a figure in numerals, so that it need not be read again. */
function isTold(figure: Figure, text: string): boolean {
  const numeral = escapePattern(numeralOf(figure));
  return new RegExp(`(?<![\\d.,])${numeral}(?![\\d]|[.,]\\d)`, 'u').test(text);
}

function figuresInWords(title: string | undefined, figures: readonly Figure[]): string {
  const [first] = figures;
  const heading = [title ?? 'Số liệu', ...(first ? [lowerFirst(periodName(first.period))] : [])].join(', ');
  return `${heading}: ${figures.map((figure) => `${lowerFirst(figure.name)} ${numeralOf(figure)}${unitAfter(figure.unit)}${figure.planPercent === undefined ? '' : `, ${planWords(figure.planPercent)}`}`).join('; ')}.`;
}

/** Whether a briefing's first paragraph says what its lead says. */
function saidAgain(lead: string, blocks: readonly Block[]): boolean {
  const [first] = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  if (first === undefined) return false;
  const inFirst = new Set(wordsOf(first));
  const inLead = new Set(wordsOf(lead));
  return [...inLead].filter((word) => inFirst.has(word)).length >= SAID_AGAIN * inLead.size;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\d]+/gu) ?? [];
}

function minutesOf(blocks: readonly ScriptBlock[]): number {
  const seconds = blocks.map(({ sentences: said }) => AFTER_BLOCK + said.reduce((sum, parts) => sum + AFTER_SENTENCE + (syllables(parts.join(' ')) * 60) / PACE, 0));
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60));
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}
