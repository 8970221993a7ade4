import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCacheFile, writeCacheFile } from '../../src/cache/cache-file.ts';
import { inspectContent } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const PATH = 'briefings/2020/07/hop.mdx';
const GLOSSARY = 'UBND: Ủy ban nhân dân\n';
const text = (sentence: string) => briefingText({ title: 'title: Họp của huyện' }, sentence);

describe('the advice of the check before', () => {
  let folder: string;
  let cacheDir: string;
  beforeEach(() => {
    folder = contentTree({ 'glossary.yaml': GLOSSARY, [PATH]: text('UBND, XYZW họp..') });
    cacheDir = temporaryFolder();
  });
  const advice = async () =>
    (await inspectContent({ folder, cacheDir }, { withAdvice: true })).advice;
  const cacheFile = () => join(cacheDir, 'advice.json');

  it('is taken instead of reading the same text again', async () => {
    const first = await advice();
    expect(first.length).toBeGreaterThan(0);
    expect(await advice()).toEqual(first);
    const cached = new TextDecoder().decode(readCacheFile(cacheFile()));
    writeCacheFile(cacheFile(), Buffer.from(cached.replaceAll('XYZW', 'WXYZ')));
    expect((await advice()).some(({ message }) => message.includes('WXYZ'))).toBe(true);
  });

  it('is not taken for a text that has changed', async () => {
    await advice();
    writeFileSync(join(folder, PATH), text('UBND họp.'));
    expect(await advice()).toEqual([]);
  });

  it('is not taken when the glossary has changed', async () => {
    const first = await advice();
    writeFileSync(join(folder, 'glossary.yaml'), `${GLOSSARY}XYZW: Một đơn vị\n`);
    expect((await advice()).length).toBe(first.length - 1);
  });

  it('is found anew when its file is damaged', async () => {
    const first = await advice();
    writeFileSync(cacheFile(), 'hỏng');
    expect(await advice()).toEqual(first);
  });
});
