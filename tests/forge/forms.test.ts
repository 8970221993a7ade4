import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { issueFormSchema } from '../support/issue-form.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const files = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const forms = files.map((file) => issueFormSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))));

describe('the issue forms', () => {
  it('take a text for the archive, and corrections', () => {
    expect(forms.map(({ name }) => name).toSorted()).toEqual(['Gửi tin', 'Đính chính']);
  });

  it('say before anything is written that everybody can read it', () => {
    for (const { body } of forms) expect(body[0]).toMatchObject({ type: 'markdown', attributes: { value: expect.stringContaining('ai cũng đọc được') } });
  });

  it('leave room for what they do not ask', () => {
    expect(parse(readFileSync(join(FOLDER, 'config.yml'), 'utf8'))).toEqual({ blank_issues_enabled: true });
  });

  it('that GitHub would not take are seen', () => {
    const form = { name: 'x', description: 'x', body: [{ type: 'input', id: 'a', attributes: { label: 'A' } }] };
    expect(issueFormSchema.safeParse(form).success).toBe(true);
    const wrong = [
      { ...form, body: [{ type: 'markdown', attributes: { value: 'x' } }] },
      { ...form, body: [...form.body, ...form.body] },
      { ...form, body: [{ type: 'input', attributes: {} }] },
      { ...form, body: [{ type: 'field', attributes: { label: 'A' } }] },
      { ...form, about: 'x' },
    ];
    for (const one of wrong) expect(issueFormSchema.safeParse(one).success).toBe(false);
  });
});

describe('the template of a pull request', () => {
  it('asks for the source, the rights and nothing private, and tells where the preview is', () => {
    const template = readFileSync('.github/pull_request_template.md', 'utf8');
    for (const words of ['Nguồn:', 'được phép đăng', 'điều riêng tư', '`updated`', 'Dựng trang và bản xem thử']) expect(template).toContain(words);
  });
});

describe('CODEOWNERS', () => {
  const text = readFileSync('.github/CODEOWNERS', 'utf8');
  const rules = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/\s+/u));

  it('gives content to the editors and all else to those who keep the code: of several rules the last counts', () => {
    expect(rules).toEqual([['*', expect.stringMatching(/^@/u)], ['/content/', expect.stringMatching(/^@/u)]]);
    expect(rules[0]?.[1]).not.toBe(rules[1]?.[1]);
  });

  it('says plainly which names must still be filled in', () => {
    expect(text.includes('CẦN ĐIỀN TRƯỚC KHI DÙNG')).toBe(rules.some(([, owner = '']) => owner.startsWith('@TO-CHUC/')));
  });
});

describe('dependabot', () => {
  it('looks after the libraries and the actions', () => {
    const updates = parse(readFileSync('.github/dependabot.yml', 'utf8'));
    expect(updates).toMatchObject({ version: 2, updates: [{ 'package-ecosystem': 'npm' }, { 'package-ecosystem': 'github-actions' }] });
  });
});
