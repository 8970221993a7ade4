import type { Element } from 'xast';
import { letters, roman } from '../documents/numerals.ts';
import type { ListItem } from '../documents/source-document.ts';
import {
  indentOf,
  MAX_LEVEL,
  readNumberings,
  type Level,
  type Numbering,
} from './read-numberings.ts';
import type { Styles } from './styles.ts';
import { childOf, valueOf } from './xml.ts';

/** Computes the numbers that Word shows for list paragraphs, in document order. */
export interface Numberer {
  /**
   * Returns the list position of the next paragraph with these properties and style; `undefined` if
   * it is in none.
   */
  next: (properties: Element | undefined, style: string | undefined) => ListItem | undefined;
}

/** Numbers the lists of a document (ECMA-376, 17.9). */
export function numberLists(root: Element | undefined, styles: Styles): Numberer {
  const numberings = readNumberings(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  const next = (
    properties: Element | undefined,
    style: string | undefined,
  ): ListItem | undefined => {
    const own = childOf(properties, 'w:numPr');
    const inherited = styles.paragraphProperty(style, 'w:numPr');
    const number = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
    const numbering = number === undefined || number === '0' ? undefined : numberings.get(number);
    if (number === undefined || numbering === undefined) return undefined;
    const linked =
      style === undefined
        ? undefined
        : Array.from(numbering.levels).find(
            ([, { paragraphStyle }]) => paragraphStyle === style,
          )?.[0];
    const index = Math.min(
      MAX_LEVEL,
      Math.max(
        0,
        Number(valueOf(own, 'w:ilvl') ?? linked ?? valueOf(inherited, 'w:ilvl') ?? 0) || 0,
      ),
    );
    const level = numbering.levels.get(index);
    if (level === undefined) return undefined;
    const counts = counters.get(numbering.abstract) ?? [];
    counters.set(numbering.abstract, counts);
    count(counts, numbering, index, `${number} ${index}`);
    const indent = indentOf(childOf(properties, 'w:ind')) ?? level.indent;
    const label = level.format === 'bullet' ? undefined : formatLabel(counts, numbering, level);
    return label === '' ? undefined : { list: numbering.abstract, level: index, indent, label };
  };

  function count(
    counts: (number | undefined)[],
    { levels, startOverrides }: Numbering,
    index: number,
    levelKey: string,
  ) {
    const override = startOverrides.get(index);
    const current = counts[index];
    if (override !== undefined && !started.has(levelKey)) counts[index] = override;
    else counts[index] = current === undefined ? (levels.get(index)?.start ?? 1) : current + 1;
    started.add(levelKey);
    for (let above = 0; above < index; above += 1) counts[above] ??= levels.get(above)?.start ?? 1;
    for (let below = index + 1; below <= MAX_LEVEL; below += 1) {
      const restart = levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counts[below] = undefined;
    }
  }

  return { next };
}

function formatLabel(
  counts: readonly (number | undefined)[],
  { levels }: Numbering,
  { text, isLegal, format: own }: Level,
): string {
  if (own === 'none' && !text.includes('%')) return text.trim();
  return text
    .replace(/%([1-9])/gu, (_all, levelNumber: string) => {
      const index = Number(levelNumber) - 1;
      const format = levels.get(index)?.format ?? 'decimal';
      return numeral(counts[index] ?? 1, isLegal ? 'decimal' : format);
    })
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Formats a number in a format of Word (ECMA-376, 17.18.59); in digits for formats of other
 * scripts.
 */
function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}
