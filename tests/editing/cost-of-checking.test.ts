import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { expectAtMost } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';

/** A content tree of `count` briefings of about 900 words, one a month. */
function treeOf(count: number): string {
  const files = Array.from({ length: count }, (_unused, number): [string, string] => [
    `briefings/${monthOf(number)}/ban-${number}.mdx`,
    briefingText(
      { date: `date: ${monthOf(number).replace('/', '-')}-06` },
      `Bản số ${number}.\n\n${plainText(4000)}`,
    ),
  ]);
  return contentTree(Object.fromEntries(files));
}

function monthOf(number: number): string {
  return `${2000 + Math.floor(number / 12)}/${String((number % 12) + 1).padStart(2, '0')}`;
}

/**
 * Prints to stderr which code files a program loads, with their sizes, and which content files it
 * reads.
 */
const WATCH = `
  import fs from 'node:fs';
  import { registerHooks, syncBuiltinESMExports } from 'node:module';
  const code = {};
  const content = [];
  registerHooks({ load: (url, context, next) => { if (url.startsWith('file:')) code[url] = fs.statSync(new URL(url)).size; return next(url, context); } });
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...options) => { if (String(path).startsWith(process.env.CONTENT_DIR)) content.push(String(path)); return readFileSync(path, ...options); };
  syncBuiltinESMExports();
  process.on('exit', () => process.stderr.write(JSON.stringify({ code, content })));
`;
const watchedSchema = z.object({
  code: z.record(z.string(), z.number()),
  content: z.array(z.string()),
});

it('checking one briefing loads little code, without the image library and the site builder, and reads no briefing of another month', () => {
  const folder = treeOf(20);
  const file = join(folder, 'briefings/2000/08/ban-7.mdx');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(WATCH)}`,
      'src/commands/check.ts',
      file,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: temporaryFolder() },
    },
  );
  expect(status).toBe(0);
  const { code, content } = watchedSchema.parse(JSON.parse(stderr));
  const packages = new Set(
    Object.keys(code).map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1]),
  );
  for (const heavy of [
    'sharp',
    'vite',
    'pagefind',
    'satori',
    'mammoth',
    '@sveltia/cms',
    '@inquirer/prompts',
  ])
    expect(packages).not.toContain(heavy);
  // Currently 2.7 MB: 0.9 MB of zod, and mostly parsers for YAML, Markdown and JavaScript.
  expect(Object.values(code).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(4_000_000);
  expect(new Set(content.filter((path) => path.endsWith('.mdx')))).toEqual(new Set([file]));
});

it('the cost of checking is linear in the number of briefings', async () => {
  const [few, many] = [treeOf(40), treeOf(160)];
  const checking = (folder: string) => () => check({ folder, cacheDir: temporaryFolder() });
  await expectAtMost(8, checking(many), checking(few));
});
