import { expect, it } from 'vitest';
import { rememberRecent } from '../src/recent.ts';

it('what was made is remembered for as many keys as asked, the least recent forgotten first', () => {
  const made: string[] = [];
  const shout = rememberRecent(2, (word: string) => {
    made.push(word);
    return word.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
