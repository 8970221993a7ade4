import type { PhrasingContent } from 'mdast';
import { FORMATS, type EditorNode, type Format } from './editor-node.ts';

/** A text, line break or link, with the formats that all of it has. */
export interface Phrase {
  node: PhrasingContent;
  formats: readonly Format[];
}

/** Splits off the blanks at the ends of a text, as emphasis markers must touch a word. */
export function splitBlanks(text: string, formats: readonly Format[]): Phrase[] {
  const {
    before = '',
    words = '',
    after = '',
  } = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/su.exec(text)?.groups ?? {};
  return [before, words, after]
    .filter(Boolean)
    .map((value) => ({ node: { type: 'text', value }, formats }));
}

/** The formats of a text in the editor, which keeps them as bits of a number. */
export function formatsOf({ format }: EditorNode): Format[] {
  return Object.keys(FORMATS)
    .filter(isFormat)
    .filter((name) => typeof format === 'number' && (format & FORMATS[name]) !== 0);
}

/** Whether a name is that of a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** Removes blanks and line breaks at both ends, and blanks next to a line break. */
export function trimPhrases(phrases: readonly Phrase[]): Phrase[] {
  const isSpace = ({ node }: Phrase) => node.type === 'text' && /^[ \t\n]*$/u.test(node.value);
  const isBreak = ({ node }: Phrase) => node.type === 'break';
  const isContent = (phrase: Phrase) => !isSpace(phrase) && !isBreak(phrase);
  const within = phrases.slice(phrases.findIndex(isContent), phrases.findLastIndex(isContent) + 1);
  return within.filter((phrase, index) => {
    if (!isSpace(phrase)) return true;
    const [before, after] = [
      within.slice(0, index).findLast((neighbour) => !isSpace(neighbour)),
      within.slice(index + 1).find((neighbour) => !isSpace(neighbour)),
    ];
    return before && after && !isBreak(before) && !isBreak(after);
  });
}

/** Wraps each format around its longest run, without blanks at the ends. */
export function groupFormats(phrases: readonly Phrase[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let start = 0, end = 0; start < phrases.length; start = end) {
    const { formats = [] } = phrases[start] ?? {};
    const [format, length] =
      formats
        .map((name) => [name, runLength(phrases, start, name)] as const)
        .toSorted(([, left], [, right]) => right - left)[0] ?? [];
    end = start + (length ?? 1);
    const within = phrases.slice(start, end);
    if (format === undefined) {
      nodes.push(...within.map(({ node }) => node));
      continue;
    }
    const unformatted = within.map(({ node, formats: all }) => ({
      node,
      formats: all.filter((name) => name !== format),
    }));
    const [first, last] = [
      unformatted.findIndex((phrase) => !isBlank(phrase)),
      unformatted.findLastIndex((phrase) => !isBlank(phrase)) + 1,
    ];
    nodes.push(...groupFormats(unformatted.slice(0, Math.max(first, 0))));
    if (last > 0)
      nodes.push({ type: format, children: groupFormats(unformatted.slice(first, last)) });
    nodes.push(...groupFormats(unformatted.slice(last)));
  }
  return mergeTexts(nodes);
}

/** Returns how many phrases from `start` on have a format, counting line breaks between them. */
function runLength(phrases: readonly Phrase[], start: number, format: Format): number {
  const [without = phrases.length] = phrases.flatMap((phrase, index) =>
    index > start && phrase.node.type !== 'break' && !phrase.formats.includes(format)
      ? [index]
      : [],
  );
  const last = phrases.slice(0, without).findLastIndex(({ formats }) => formats.includes(format));
  return last + 1 - start;
}

function isBlank({ node }: Phrase): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((before, node) => {
    const last = before.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') return [...before, node];
    return [...before.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
}
