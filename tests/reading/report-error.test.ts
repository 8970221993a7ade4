import { describe, expect, it } from 'vitest';
import { issueFor, letterTo, whoToAsk } from '../../src/reading/report-error.ts';

const REPORTED = {
  title: 'Họp giao ban & sơ kết',
  date: '2020-07-06',
  address: 'https://tin.example/2020/07/hop/',
};
const NOBODY = { contact: undefined, repository: undefined };

describe('a report of a mistake', () => {
  it('is a letter with the page’s address and day, if the contact is an e-mail address', () => {
    const letter = new URL(letterTo({ ...NOBODY, contact: 'hoi@tin.example' }, REPORTED) ?? '');
    expect(letter.pathname).toBe('hoi@tin.example');
    expect(letter.searchParams.get('subject')).toBe(
      'Báo sai sót: Họp giao ban & sơ kết (6/7/2020)',
    );
    expect(letter.searchParams.get('body')).toContain('Địa chỉ: https://tin.example/2020/07/hop/');
    expect(letter.href).not.toContain('+');
    expect(letterTo({ ...NOBODY, contact: 'https://tin.example/hoi/' }, REPORTED)).toBeUndefined();
  });

  it('is a prefilled issue in the way of the repository’s forge', () => {
    const issueOn = (repository: string) =>
      new URL(issueFor({ ...NOBODY, repository }, REPORTED) ?? '');
    const github = issueOn('https://github.com/ai/kho');
    expect(github.pathname).toBe('/ai/kho/issues/new');
    expect(github.searchParams.get('page')).toContain('https://tin.example/2020/07/hop/');
    expect(issueOn('https://gitlab.com/ai/kho').searchParams.get('issue[title]')).toContain('Họp');
    expect(issueOn('https://codeberg.org/ai/kho').searchParams.get('body')).toContain('6/7/2020');
  });

  it('begins nowhere where neither is set', () => {
    expect([letterTo(NOBODY, REPORTED), issueFor(NOBODY, REPORTED), whoToAsk(NOBODY)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(whoToAsk({ ...NOBODY, repository: 'https://github.com/ai/kho' })?.href).toBe(
      'https://github.com/ai/kho/issues',
    );
  });
});
