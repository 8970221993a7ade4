import { describe, expect, it } from 'vitest';
import { soundAlikes } from '../../src/vietnamese/confusions.ts';

describe('a syllable', () => {
  it.each([
    ['giao', ['dao', 'rao']],
    ['gió', ['dó', 'ró']],
    ['giường', ['dường', 'rường']],
    ['gì', ['dì', 'rì']],
    ['gìn', ['dìn', 'rìn', 'gìng', 'gình']],
    ['dì', ['gì', 'rì']],
    ['dung', ['giung', 'rung', 'dun', 'dunh']],
    ['xử', ['sử']],
    ['trồng', ['chồng', 'trồn', 'trồnh']],
    ['tai', ['tay']],
  ])('%s may be meant for what sounds alike: %j', (form, alike) => {
    expect([...soundAlikes(form).keys()]).toEqual(expect.arrayContaining(alike));
  });

  it('with the initial gi has the vowel behind it, unless this is an i', () => {
    expect([...soundAlikes('gió').keys()]).toEqual(['dó', 'ró']);
  });
});
