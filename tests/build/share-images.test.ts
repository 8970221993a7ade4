import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { NOT_IN_FONT } from '../support/built-sites.ts';
import { filesOf } from '../support/site-files.ts';

it('a build gives one notice that names the briefings whose share images leave out signs, and the signs', () => {
  const { log, env } = inject('sample');
  const content = env['CONTENT_DIR'] ?? '';
  const [path] = filesOf(content).filter((file) => file.endsWith('.mdx') && readFileSync(join(content, file), 'utf8').includes(NOT_IN_FONT));
  expect(log.split('Ảnh chia sẻ bỏ')).toHaveLength(2);
  expect(log).toContain(`  ${path}: ${NOT_IN_FONT}\n`);
  expect(inject('real').log).not.toContain('Ảnh chia sẻ bỏ');
});
