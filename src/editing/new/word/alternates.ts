import type { Element } from 'xast';
import { childOf, descendants, elementsOf } from './xml.ts';

/** Elements that make an alternative readable. */
const READABLE = ['w:t', 'a:blip', 'v:imagedata'];

/**
 * Resolves `mc:AlternateContent`, which holds versions for newer and older programs, to the one
 * that can be read.
 */
export function resolveAlternates(root: Element): void {
  for (const child of elementsOf(root)) {
    if (child.name === 'mc:AlternateContent') {
      const alternatives = [childOf(child, 'mc:Choice'), childOf(child, 'mc:Fallback')].filter(
        (alternative) => alternative !== undefined,
      );
      const chosen =
        alternatives.find((alternative) =>
          READABLE.some((name) => descendants(alternative, name).length > 0),
        ) ?? alternatives[0];
      child.children = chosen ? [chosen] : [];
    }
    resolveAlternates(child);
  }
}
