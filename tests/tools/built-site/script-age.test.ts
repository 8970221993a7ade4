import { describe, expect, it } from 'vitest';
import { tooNewIn } from '../../support/script-age.ts';

describe('what is too new for Chrome 80 or Safari 14', () => {
  it.each([
    ['a ??= b', 'SyntaxError'],
    ['class A { b = 1 }', 'SyntaxError'],
    ['class A { #b; c() { return this.#b } }', 'SyntaxError'],
    ['class A { static { } }', 'SyntaxError'],
    ['const a = 1_000', 'SyntaxError'],
    ['await a', 'SyntaxError'],
    ['/a/v', 'SyntaxError'],
    ['/a/d', 'SyntaxError'],
    ['[1].at(-1)', 'at'],
    ['a?.b.replaceAll("c", "")', 'replaceAll'],
    ['const { groupBy } = Map', 'groupBy'],
    ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
    ['structuredClone(a)', 'structuredClone'],
    ['self.structuredClone(a)', 'structuredClone'],
    ['x.replaceChildren()', 'replaceChildren'],
    ['a.replace(/(?<=b)c/u, "")', '/(?<=b)c/u'],
    ['new RegExp("(?<!b)c")', '(?<!b)c'],
    ['new RegExp(`(?<!${b})c`)', '(?<!'],
    ['navigator.share()', 'share'],
    ['new Intl.Segmenter()', 'Segmenter'],
    ['document.startViewTransition()', 'startViewTransition'],
    ['navigator.locks.request(a)', 'locks'],
    ['new CompressionStream(a)', 'CompressionStream'],
  ])('is found in %s', (code, found) => {
    expect(tooNewIn(code)).toEqual([expect.stringContaining(found)]);
  });

  it.each([
    'a?.b ?? c',
    'import("./a.js")',
    'a.replace(/(?<name>b)/gu, "")',
    '[1].flat()',
    'const timeout = options.timeout',
    'const at = { at: () => 1 }',
    'try { a() } catch { }',
    '2n ** 2n',
    '`share`in navigator&&navigator.share()',
    'class A { get b() { return 1 } }',
  ])('is not %s', (code) => {
    expect(tooNewIn(code)).toEqual([]);
  });
});
