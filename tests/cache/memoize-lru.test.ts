import { expect, it } from 'vitest';
import { memoizeLru } from '../../src/cache/memoize-lru.ts';

it('caches the given number of values and drops the least recently used first', () => {
  const computed: string[] = [];
  const upperCase = memoizeLru(2, (word: string) => {
    computed.push(word);
    return word.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(upperCase)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});
