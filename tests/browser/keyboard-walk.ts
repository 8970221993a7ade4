import type { Page } from 'playwright-core';

/**
 * The minimum contrast of the focus ring (WCAG 1.4.11, 2.4.13), and its minimum width in pixels.
 */
const RING = { contrast: 3, width: 2 };

/**
 * Walks through a page with the keyboard: with Tab from the address bar to the end, with Shift+Tab
 * from the end to the address bar.
 * @returns the faults, one line each: a stop that is hidden, covered, without a focus ring or out
 *   of order; a control that is not reached; an element that traps the focus.
 */
export async function walk(
  page: Page,
  directions: readonly ('Tab' | 'Shift+Tab')[],
): Promise<string[]> {
  const watched = await page.evaluateHandle(watchFocus, RING);
  const count = await watched.evaluate(({ expected }) => expected.length);
  const faults: string[] = [];
  for (const direction of directions) {
    await watched.evaluate(({ begin }, key) => {
      begin(key);
    }, direction);
    if (direction === 'Shift+Tab') await page.keyboard.down('Shift');
    // Sent all at once: awaiting each key takes ten times as long.
    await Promise.all(Array.from({ length: count + 1 }, () => page.keyboard.press('Tab')));
    if (direction === 'Shift+Tab') await page.keyboard.up('Shift');
    faults.push(...(await watched.evaluate(({ faultsOf }, key) => faultsOf(key), direction)));
  }
  await watched.dispose();
  return faults;
}

/**
 * Uses the skip link, after a walk to the end of a page.
 * @returns the text of the first stop, the ID of the element to which Enter moves the focus from
 *   there, and the ID of the main part in which Tab continues.
 */
export async function useSkipLink(page: Page): Promise<{
  first: string | undefined;
  target: string | undefined;
  continuesIn: string | undefined;
}> {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  const target = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('Tab');
  return {
    first,
    target,
    continuesIn: await page.evaluate(() => document.activeElement?.closest('main')?.id),
  };
}

/**
 * Runs in the page, so it uses nothing from this module. Checks each stop when Tab leaves it, which
 * saves a round trip to the test after each key.
 */
function watchFocus(ring: { contrast: number; width: number }) {
  const nameOf = (element: Element) => element.outerHTML.slice(0, 160);
  const focusable =
    'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex], [contenteditable]';
  const expected = Array.from(document.querySelectorAll<HTMLElement>(focusable)).filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      // Tab reaches only the checked radio button of a group, the arrow keys reach the others.
      !element.matches('[type=radio]:not(:checked)'),
  );

  const channels = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = Array.from(
      colour.matchAll(/[\d.]+/gu),
      ([number]) => Number(number),
    );
    return { rgb: [red, green, blue], alpha };
  };
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).rgb.map((value) =>
      value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return channels(colour).alpha > 0 ? colour : backgroundOf(element?.parentElement ?? null);
  };
  const hasRing = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [dark = 0, bright = 0] = [outlineColor, backgroundOf(element.parentElement)]
      .map(luminance)
      .sort((a, b) => a - b);
    return (
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= ring.width &&
      (bright + 0.05) / (dark + 0.05) >= ring.contrast
    );
  };
  // Browsers scroll a table sideways to an element that is fully out of view, but not if part of it
  // is visible.
  const isInView = ({ top, bottom, left, right, height }: DOMRect) =>
    left < innerWidth &&
    right > 0 &&
    (height > innerHeight
      ? top < innerHeight && bottom > 0
      : top >= -1 && bottom <= innerHeight + 1);
  const isCovered = (element: Element, { top, bottom, left, right }: DOMRect) =>
    [
      [left + 1, top + 1],
      [right - 1, top + 1],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
      [(left + right) / 2, (top + bottom) / 2],
    ].some(([x = 0, y = 0]) => {
      const above = document.elementFromPoint(x, y);
      return above !== null && !element.contains(above) && !above.contains(element);
    });

  const isFixed = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement));

  let faults: string[] = [];
  let stops: { element: Element; top: number; bottom: number; left: number; right: number }[] = [];
  const checkStop = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const lines = Array.from(element.getClientRects());
    if (!hasRing(element)) faults.push(`no ring: ${nameOf(element)}`);
    if (lines.length === 0 || !lines.every(isInView))
      faults.push(`out of view: ${nameOf(element)}`);
    else if (lines.some((line) => isCovered(element, line)))
      faults.push(`covered: ${nameOf(element)}`);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    stops.push({ element, top: top + scrollY, bottom: bottom + scrollY, left, right });
  };
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') checkStop();
    },
    { capture: true },
  );

  /**
   * Moves the focus to where the walk begins, as if from the address bar. Browsers continue from
   * the position of a removed element that had the focus.
   */
  const begin = (direction: 'Tab' | 'Shift+Tab') => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    if (direction === 'Tab') document.body.prepend(mark);
    else document.body.append(mark);
    mark.focus();
    mark.remove();
  };
  /** The faults of a walk whose last key has left the page or returned to its beginning. */
  const faultsOf = (direction: 'Tab' | 'Shift+Tab') => {
    const walked = direction === 'Tab' ? stops : stops.toReversed();
    const reached = new Set(walked.map(({ element }) => element));
    for (const [index, { element, bottom, left, right }] of walked.entries()) {
      const previous = walked[index - 1];
      if (!previous) continue;
      if (!(previous.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
        faults.push(`against the order of the page: ${nameOf(element)}`);
      // The first stop of another column is beside the previous stop, not above it. Fixed elements
      // have no position in the page.
      else if (
        bottom <= previous.top &&
        left < previous.right &&
        right > previous.left &&
        !isFixed(previous.element)
      )
        faults.push(`jumps upwards: ${nameOf(element)}`);
    }
    for (const element of expected)
      if (!reached.has(element)) faults.push(`not reached: ${nameOf(element)}`);
    for (const element of reached)
      if (!(element instanceof HTMLElement && expected.includes(element)))
        faults.push(`not a control: ${nameOf(element)}`);
    const found = faults.map((fault) => `${direction}: ${fault}`);
    faults = [];
    stops = [];
    return found;
  };
  return { expected, begin, faultsOf };
}
