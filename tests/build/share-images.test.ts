import { expect, inject, it } from 'vitest';
import { NOT_IN_FONT } from '../support/built-sites.ts';
import { filesOf } from '../support/site-files.ts';

it('a build gives one notice that names the briefings whose share images leave out signs, and the signs', () => {
  const { log, env } = inject('sample');
  const oldest = filesOf(env['CONTENT_DIR'] ?? '').find((file) => file.startsWith('briefings/') && file.endsWith('.mdx'));
  expect(log.split('Ảnh chia sẻ bỏ')).toHaveLength(2);
  expect(log).toContain(`  ${oldest}: ${NOT_IN_FONT}\n`);
  expect(inject('real').log).not.toContain('Ảnh chia sẻ bỏ');
});
