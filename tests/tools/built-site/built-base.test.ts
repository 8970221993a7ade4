import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requireBase } from '../../../tools/built-site/built-base.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';

it('a site that was built for another path says for which', () => {
  const outDir = temporaryFolder();
  writeFileSync(
    join(outDir, 'index.html'),
    '<link rel="canonical" href="/x/"><link rel="stylesheet" href="/tin/_astro/a.css">',
  );
  expect(() => {
    requireBase(outDir, '/');
  }).toThrow(/được dựng với BASE_PATH=\/tin\/.*chạy với BASE_PATH=\/\./u);
  expect(() => {
    requireBase(outDir, '/tin/');
  }).not.toThrow();
});
