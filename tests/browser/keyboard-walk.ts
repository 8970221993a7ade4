import type { Page } from 'playwright-core';

/** The lowest contrast of the ring around what has the focus (WCAG 1.4.11, 2.4.13), and its least width in pixels. */
const RING = { contrast: 3, width: 2 };

/**
 * Walks a page from the address bar through to its end with Tab, and from its end to the address bar with Shift+Tab.
 * @returns what is not as it should be, one line each: a stop that is not seen, covered or without a ring, one that is out of
 *   order, one that can be pressed and is not reached, and a place that does not let go.
 */
export async function walk(page: Page, ways: readonly ('Tab' | 'Shift+Tab')[]): Promise<string[]> {
  const watched = await page.evaluateHandle(watchFocus, RING);
  const count = await watched.evaluate(({ expected }) => expected.length);
  const faults: string[] = [];
  for (const way of ways) {
    await watched.evaluate(({ begin }, taken) => { begin(taken); }, way);
    if (way === 'Shift+Tab') await page.keyboard.down('Shift');
    // All at once: to wait for the answer to each takes ten times as long.
    await Promise.all(Array.from({ length: count + 1 }, () => page.keyboard.press('Tab')));
    if (way === 'Shift+Tab') await page.keyboard.up('Shift');
    faults.push(...await watched.evaluate(({ told }, taken) => told(taken), way));
  }
  await watched.dispose();
  return faults;
}

/** After a walk to the end of a page: the first stop, where Enter leads from it, and the part of the page in which Tab goes on. */
export async function pastNavigation(page: Page): Promise<{ first: string | undefined; leadsTo: string | undefined; goesOnIn: string | undefined }> {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  const leadsTo = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('Tab');
  return { first, leadsTo, goesOnIn: await page.evaluate(() => document.activeElement?.closest('main')?.id) };
}

/** Runs in the page, all of it: looks at each stop when Tab is pressed to leave it, so that nobody has to be asked in between. */
function watchFocus(ring: { contrast: number; width: number }) {
  const nameOf = (element: Element) => element.outerHTML.slice(0, 160);
  const canBePressed = 'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex], [contenteditable]';
  const expected = Array.from(document.querySelectorAll<HTMLElement>(canBePressed)).filter((element) =>
    element.tabIndex >= 0 && !element.matches(':disabled, [inert] *') && element.checkVisibility({ visibilityProperty: true })
    // Of radio buttons Tab reaches the chosen one; the arrows go on from there.
    && !element.matches('[type=radio]:not(:checked)'));

  const channels = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = Array.from(colour.matchAll(/[\d.]+/gu), ([number]) => Number(number));
    return { light: [red, green, blue], alpha };
  };
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).light.map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return channels(colour).alpha > 0 ? colour : groundOf(element?.parentElement ?? null);
  };
  const hasRing = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [dark = 0, bright = 0] = [outlineColor, groundOf(element.parentElement)].map(luminance).sort((a, b) => a - b);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= ring.width && (bright + 0.05) / (dark + 0.05) >= ring.contrast;
  };
  // A browser scrolls a table sideways for what is wholly out of sight, not for what is partly so.
  const isSeen = ({ top, bottom, left, right, height }: DOMRect) =>
    left < innerWidth && right > 0 && (height > innerHeight ? top < innerHeight && bottom > 0 : top >= -1 && bottom <= innerHeight + 1);
  const isCovered = (element: Element, { top, bottom, left, right }: DOMRect) =>
    [[left + 1, top + 1], [right - 1, top + 1], [left + 1, bottom - 1], [right - 1, bottom - 1], [(left + right) / 2, (top + bottom) / 2]].some(([x = 0, y = 0]) => {
      const above = document.elementFromPoint(x, y);
      return above !== null && !element.contains(above) && !above.contains(element);
    });

  const floats = (element: Element | null): boolean => element !== null && (getComputedStyle(element).position === 'fixed' || floats(element.parentElement));

  let faults: string[] = [];
  let stops: { element: Element; top: number; bottom: number; left: number; right: number }[] = [];
  const look = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const lines = Array.from(element.getClientRects());
    if (!hasRing(element)) faults.push(`no ring: ${nameOf(element)}`);
    if (lines.length === 0 || !lines.every(isSeen)) faults.push(`out of sight: ${nameOf(element)}`);
    else if (lines.some((line) => isCovered(element, line))) faults.push(`covered: ${nameOf(element)}`);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    stops.push({ element, top: top + scrollY, bottom: bottom + scrollY, left, right });
  };
  addEventListener('keydown', ({ key }) => { if (key === 'Tab') look(); }, { capture: true });

  /** Goes to where a way begins, as from the address bar: browsers go on from where something that had the focus has been. */
  const begin = (way: 'Tab' | 'Shift+Tab') => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    if (way === 'Tab') document.body.prepend(mark);
    else document.body.append(mark);
    mark.focus();
    mark.remove();
  };
  /** What the way so far was like, whose last step has led out of the page or to its beginning. */
  const told = (way: 'Tab' | 'Shift+Tab') => {
    const walked = way === 'Tab' ? stops : stops.toReversed();
    const reached = new Set(walked.map(({ element }) => element));
    for (const [at, { element, bottom, left, right }] of walked.entries()) {
      const before = walked[at - 1];
      if (!before) continue;
      if (!(before.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(`against the order of the page: ${nameOf(element)}`);
      // What begins another column stands beside, not above; what floats over the page has no place in it.
      else if (bottom <= before.top && left < before.right && right > before.left && !floats(before.element)) faults.push(`jumps upwards: ${nameOf(element)}`);
    }
    for (const element of expected) if (!reached.has(element)) faults.push(`not reached: ${nameOf(element)}`);
    for (const element of reached) if (!(element instanceof HTMLElement && expected.includes(element))) faults.push(`nothing to press: ${nameOf(element)}`);
    const found = faults.map((fault) => `${way}: ${fault}`);
    faults = [];
    stops = [];
    return found;
  };
  return { expected, begin, told };
}
