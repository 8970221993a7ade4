import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { temporaryFolder } from '../support/build.ts';
import { contentTree } from '../support/content.ts';
import { timed } from '../support/processor-time.ts';

// Processor time, not the clock's: other work on the machine must not fail a test.
const TELL = "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(String((user + system) / 1000)); });";
const FIRST = 'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';

it('one briefing is checked in less than a second of processor time, the program’s start included', () => {
  const env = { ...process.env, CONTENT_DIR: 'content', CACHE_DIR: temporaryFolder() };
  const times = [1, 2, 3].map(() => Number(spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, 'src/commands/check.ts', FIRST], { encoding: 'utf8', env }).stderr));
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.min(...times)).toBeLessThan(1000);
});

it('four times as many briefings take about four times as long', async () => {
  const text = readFileSync(FIRST, 'utf8').replace(/^photos:[\s\S]*?(?=^\w)|^indicators:[\s\S]*?(?=^\w|^---)/gmu, '');
  const secondsFor = async (count: number): Promise<number> => {
    const files = Array.from({ length: count }, (_unused, number): [string, string] => [`briefings/2020/07/ban-${number}.mdx`, text.replace('\n---\n\n', `\n---\n\nBản số ${number}. `)]);
    const folder = contentTree(Object.fromEntries(files));
    return (await timed(() => check({ folder, cacheDir: temporaryFolder(), base: '/' }))).seconds;
  };
  await secondsFor(40);
  const [few, many] = [Math.min(await secondsFor(40), await secondsFor(40)), await secondsFor(160)];
  expect(many / few).toBeLessThan(10);
});
