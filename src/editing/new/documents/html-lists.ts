import type { Element, ElementContent } from 'hast';
import { styleValue } from './html-styles.ts';
import { letters, roman } from './numerals.ts';
import { element } from './source-document.ts';

/**
 * Markdown only counts upwards in digits: a number out of turn starts another list, and other
 * numerals become part of the text.
 * @param readChildren converts the content of an item.
 */
export function orderedLists(
  node: Element,
  readChildren: (nodes: readonly ElementContent[]) => ElementContent[],
): Element[] {
  const { type } = node.properties;
  const kind =
    typeof type === 'string'
      ? type
      : ({ 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' }[
          styleValue(node, 'list-style-type') ?? ''
        ] ?? '1');
  const items = node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isReversed = node.properties['reversed'] === true;
  const step = isReversed ? -1 : 1;
  let number = Number(node.properties['start'] ?? (isReversed ? items.length : 1)) - step;
  const numbers = items.map((item) => {
    number = Number(item.properties['value'] ?? number + step);
    return number;
  });
  if (/^[aAiI]$/u.test(kind) || isReversed)
    return [
      element(
        'div',
        items.map((item, index) =>
          element('div', [
            { type: 'text', value: `${numeral(numbers[index] ?? 0, kind)}. ` },
            ...unwrapFirstParagraph(readChildren(item.children)),
          ]),
        ),
      ),
    ];
  const breaks = numbers.flatMap((value, index) =>
    index > 0 && value !== (numbers[index - 1] ?? 0) + 1 ? [index] : [],
  );
  if (breaks.length === 0) return [{ ...node, children: readChildren(node.children) }];
  return [0, ...breaks].map((start, index) =>
    element('ol', readChildren(items.slice(start, breaks[index])), {
      start: numbers[start] ?? 1,
    }),
  );
}

/** Unwraps the first paragraph, so that a preceding numeral is on its line. */
function unwrapFirstParagraph(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] =>
    index === children.findIndex((candidate) => candidate.type === 'element') &&
    child.type === 'element' &&
    child.tagName === 'p'
      ? child.children
      : [child],
  );
}

function numeral(value: number, kind: string): string {
  if (kind === '1') return String(value);
  const written = /[aA]/u.test(kind) ? letters(value) : roman(value);
  return /[AI]/u.test(kind) ? written.toUpperCase() : written;
}
