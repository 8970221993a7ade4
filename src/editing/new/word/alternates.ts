import type { Element } from 'xast';
import { childOf, descendants, elementsOf } from './xml.ts';

/** What makes a side of an alternative worth reading. */
const READ = ['w:t', 'a:blip', 'v:imagedata'];

/** Of what stands twice in a part (`mc:AlternateContent`: for newer programs and for older ones), keeps the side that can be read. */
export function keepOneSide(root: Element): void {
  for (const child of elementsOf(root)) {
    if (child.name === 'mc:AlternateContent') {
      const sides = [childOf(child, 'mc:Choice'), childOf(child, 'mc:Fallback')].filter((side) => side !== undefined);
      const chosen = sides.find((side) => READ.some((name) => descendants(side, name).length > 0)) ?? sides[0];
      child.children = chosen ? [chosen] : [];
    }
    keepOneSide(child);
  }
}
