import { describe, expect, it } from 'vitest';
import { tokenPages } from '../../src/handbook/access-token.ts';

describe('the pages for access tokens', () => {
  it.each([
    [undefined, 'https://github.com'],
    ['https://github.com/kyanh/kho-tin', 'https://github.com'],
    ['https://git.example/kyanh/kho-tin', 'https://git.example'],
  ])('of the repository %s are on %s', (repository, origin) => {
    expect(tokenPages(repository)).toEqual({
      fineGrained: `${origin}/settings/personal-access-tokens/new`,
      classic: `${origin}/settings/tokens/new`,
    });
  });
});
