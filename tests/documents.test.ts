import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/editing/check.ts';
import { temporaryFolder } from '../tools/site/build.ts';

describe.each(['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md'])('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names only files and folders that exist', () => {
    const paths =
      text.match(/(?<![\w/.-])(?:src|tests|tools|docs|\.github)\/[\w./-]*[\w/]/gu) ?? [];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('the briefing of the README passes the check', async () => {
  const [, path = '', indented = ''] =
    /`content\/(?<path>briefings\/\S+\.mdx)`[^\n]*\n\n(?<text>(?: {4}[^\n]*\n|\n)+)/u.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? [];
  expect(indented).toContain('title: ');
  const folder = join(temporaryFolder(), 'content');
  cpSync('content', folder, { recursive: true });
  writeFileSync(join(folder, path), indented.replace(/^ {4}/gmu, '').trimStart());
  const { errors } = await check({ folder, cacheDir: temporaryFolder() });
  expect(errors).toEqual([]);
});
