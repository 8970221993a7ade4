import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { issueFormSchema } from '../support/issue-form.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const files = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const forms = files.map((file) =>
  issueFormSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))),
);

describe('the issue forms', () => {
  it('accept news texts and corrections', () => {
    expect(forms.map(({ name }) => name).toSorted()).toEqual(['Gửi tin', 'Đính chính']);
  });

  it('say first that everybody can read what is submitted', () => {
    for (const { body } of forms)
      expect(body[0]).toMatchObject({
        type: 'markdown',
        attributes: { value: expect.stringContaining('ai cũng đọc được') },
      });
  });

  it('do not rule out blank issues', () => {
    expect(parse(readFileSync(join(FOLDER, 'config.yml'), 'utf8'))).toEqual({
      blank_issues_enabled: true,
    });
  });

  it('that GitHub would reject are found', () => {
    const form = {
      name: 'x',
      description: 'x',
      body: [{ type: 'input', id: 'a', attributes: { label: 'A' } }],
    };
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
  it('asks for the source and the rights, warns of private data, and says where the preview is', () => {
    const template = readFileSync('.github/pull_request_template.md', 'utf8');
    for (const words of [
      'Nguồn:',
      'được phép đăng',
      'điều riêng tư',
      '`updated`',
      'Dựng trang và bản xem thử',
    ])
      expect(template).toContain(words);
  });
});

describe('CODEOWNERS', () => {
  const text = readFileSync('.github/CODEOWNERS', 'utf8');
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/u));

  it('assigns the content to the editors, by its last rule, and everything else to the maintainers', () => {
    expect(rules).toEqual([
      ['*', expect.stringMatching(/^@/u)],
      ['/content/', expect.stringMatching(/^@/u)],
    ]);
    expect(rules[0]?.[1]).not.toBe(rules[1]?.[1]);
  });

  it('says when names must still be filled in', () => {
    expect(text.includes('CẦN ĐIỀN TRƯỚC KHI DÙNG')).toBe(
      rules.some(([, owner = '']) => owner.startsWith('@TO-CHUC/')),
    );
  });
});

describe('dependabot', () => {
  it('updates the libraries and the actions', () => {
    const updates = parse(readFileSync('.github/dependabot.yml', 'utf8'));
    expect(updates).toMatchObject({
      version: 2,
      updates: [{ 'package-ecosystem': 'npm' }, { 'package-ecosystem': 'github-actions' }],
    });
  });
});
