import { describe, expect, it } from 'vitest';
import { sharesHost } from '../../../src/editing/form/shared-host.ts';

describe('a site', () => {
  it.each([
    ['https://tin.example', '/', false],
    [undefined, '/', false],
    ['https://tin.example', '/kyanh/', true],
    [undefined, '/kyanh/', true],
    ['https://ten.github.io', '/', true],
    ['https://ten.gitlab.io', '/', true],
    ['https://github.io.example', '/', false],
  ])('at %s below %s shares its host with others: %s', (url, basePath, shared) => {
    expect(sharesHost({ url, basePath })).toBe(shared);
  });
});
