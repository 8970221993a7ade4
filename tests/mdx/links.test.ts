import { expect, it } from 'vitest';
import { linkAddresses } from '../../src/mdx/links.ts';
import { makeBody } from '../../src/mdx/make-body.ts';

it('link addresses are returned in reading order, including those in components', () => {
  const text =
    'Xem [một](https://a.example/?x=1&y=2), [hai](/2020/07/).\n\n<Note title="Chú ý">\n\nVà [ba](https://c.example/).\n\n</Note>\n\nLại [một](https://a.example/?x=1&y=2).\n';
  const { body, problems } = makeBody(text, { glossary: [], photoCount: 0 });
  expect(problems).toBeUndefined();
  expect(linkAddresses(body?.segments ?? [])).toEqual([
    'https://a.example/?x=1&y=2',
    '/2020/07/',
    'https://c.example/',
    'https://a.example/?x=1&y=2',
  ]);
});
