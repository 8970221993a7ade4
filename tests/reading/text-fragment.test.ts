import { expect, it } from 'vitest';
import { textFragment } from '../../src/reading/browser/text-fragment.ts';

it.each([
  ['họp giao ban', '#:~:text=h%E1%BB%8Dp%20giao%20ban'],
  ['  a,\n b & c-d ', '#:~:text=a%2C%20b%20%26%20c%2Dd'],
  [
    'Một câu dài có nhiều hơn mười hai chữ để chỉ còn đầu và cuối của nó',
    `#:~:text=${encodeURIComponent('Một câu dài có nhiều')},${encodeURIComponent('đầu và cuối của nó')}`,
  ],
])('“%s” has the fragment %s', (passage, fragment) => {
  expect(textFragment(passage)).toBe(fragment);
});
