import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/problem.ts';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { expectAtMost } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';
import { costOfChecking } from './cost-of-checking.ts';
import { COSTLY_TEXTS, COSTLY_YAML, SLOW_TEXTS } from './costly.ts';

/** A text of its length that is full of one thing may take so many times as long as plain prose: the most costly ones take a third of that. */
const TIMES = 60;
/** All of them in one tree, among them many that are refused unread, may take so many times as long as as many texts of plain prose. */
const TIMES_TOGETHER = 20;
/** MiB of heap that are enough for all of them. */
const HEAP = 384;
const PATH = 'briefings/2020/07/giao-ban.mdx';

/** Prose that fills a file. */
const PLAIN = briefingText({}, plainText(42_000));
const plainTree = contentTree({ [PATH]: PLAIN });
const readPlain = () => read(plainTree);

/** What is printed about a tree, which must not be costly. */
async function told(files: Record<string, string>): Promise<string> {
  const folder = contentTree(files);
  let messages = '';
  await expectAtMost(TIMES, async () => { messages = formatProblems((await problemsOf(folder)).map((problem) => ({ ...problem, file: join(folder, problem.file) }))).join('\n'); }, readPlain);
  expect(messages.length).toBeLessThan(40_000);
  return messages;
}

describe('a text is refused soon that is full of', () => {
  it.each(COSTLY_TEXTS)('%s', async (_what, body, message) => {
    expect(await told({ [PATH]: briefingText({}, body) })).toContain(message);
  });
});

describe('a text is read soon that is full of', () => {
  it.each(SLOW_TEXTS)('%s', async (_what, body) => {
    const folder = contentTree({ [PATH]: briefingText({}, body) });
    await expectAtMost(TIMES, async () => { expect((await read(folder)).briefings).toHaveLength(1); }, readPlain);
  });
});

describe('YAML is refused soon that is full of', () => {
  it.each(COSTLY_YAML)('%s', async (_what, yaml, message) => {
    expect(await told({ [PATH]: briefingText(), 'people/an.yaml': yaml })).toContain(message);
  });
});

describe('a file is refused without being opened', () => {
  it.each([[PATH, 10_000_000, '10.000 kB'], [PATH, 8_000_000_000, '8.000.000 kB'], ['people/an.yaml', 10_000_000, '10.000 kB'], ['glossary.yaml', 10_000_000, '10.000 kB'], [PATH, 100_000, '100 kB']])('%s of %i bytes', async (path, bytes, size) => {
    const folder = contentTree({ 'briefings/2020/07/khac.mdx': briefingText(), [path]: '[' });
    truncateSync(join(folder, path), bytes);
    await expectAtMost(2, async () => { expect(await problemsOf(folder)).toMatchObject([{ file: path, message: `Tệp nặng ${size}, quá lớn cho một bản tin.` }]); }, readPlain);
  });

  it('100,000 brackets in one another', async () => {
    expect(await told({ [PATH]: briefingText({}, '['.repeat(100_000)) })).toContain('Tệp nặng 100 kB, quá lớn cho một bản tin.');
  });
});

it(`all of them in one tree are checked with a heap of ${HEAP} MiB`, () => {
  const texts = [...COSTLY_TEXTS, ...SLOW_TEXTS].map(([, body], number): [string, string] => [`briefings/2020/07/van-ban-${number}.mdx`, briefingText({}, body)]);
  const entries = COSTLY_YAML.map(([, yaml], number): [string, string] => [`people/nguoi-${number}.yaml`, yaml]);
  const { files, seconds } = costOfChecking(contentTree(Object.fromEntries([...texts, ...entries])), HEAP);
  const plain = costOfChecking(contentTree(Object.fromEntries(texts.map(([path]) => [path, PLAIN]))), HEAP);
  expect(files).toBe(COSTLY_TEXTS.length + COSTLY_YAML.length);
  expect(seconds / plain.seconds).toBeLessThan(TIMES_TOGETHER);
});
