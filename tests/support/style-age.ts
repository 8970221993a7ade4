import { newFeatures } from './browser-compat.ts';

const { selectors: newSelectors } = newFeatures();

/** Media features as a comparison: Chrome 104 and Safari 16.4. */
const COMPARISON = /@media[^{]*[<>]/u;

/**
 * The rules of a minified style sheet that the oldest browsers lose as a whole. A browser drops a
 * list of selectors if it does not know one of them; rules of new selectors alone are extras.
 */
export function lostRulesIn(css: string): string[] {
  return Array.from(
    css.matchAll(/(?:^|[{}])([^{}]+)(?=\{)/gu),
    ([, prelude = '']) => prelude,
  ).filter((prelude) => {
    if (prelude.startsWith('@')) return COMPARISON.test(prelude);
    const areNew = splitList(prelude).map(isNew);
    return areNew.includes(true) && areNew.includes(false);
  });
}

function isNew(selector: string): boolean {
  return Array.from(selector.matchAll(/::?([\w-]+)/gu), ([, name = '']) => name).some((name) =>
    newSelectors.has(name),
  );
}

/** Splits a list of selectors at its commas, but not at those in brackets. */
function splitList(prelude: string): string[] {
  let depth = 0;
  const marked = Array.from(prelude, (letter) => {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    return letter === ',' && depth === 0 ? '\n' : letter;
  });
  return marked.join('').split('\n');
}
