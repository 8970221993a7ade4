import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isInPart, parsePart } from '../../src/build/part.ts';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { build, temporaryFolder } from '../../tools/site/build.ts';
import { bytesOf, filesOf } from '../../tools/site/site-files.ts';

describe('the parts of the pages', () => {
  it('are written as a number and the number of parts', () => {
    expect(parsePart('2/3')).toEqual({ number: 2, count: 3 });
    for (const wrong of ['0/3', '4/3', '1', '1/0', '-1/2', '1/2/3', 'một'])
      expect(() => parsePart(wrong)).toThrow(`--part ${wrong} không đúng`);
  });

  it('contain each page once, keep the pages of a year together, and leave out those that every build renders', () => {
    const paths = [
      '2019/index.html',
      '2020/07/a/index.html',
      '2020/07/a.json',
      'nhan-vat/x/2020/index.html',
      'chuyen-muc/y/index.html',
    ];
    const parts = [1, 2, 3].map((number) =>
      paths.filter((path) => isInPart({ path, inputs: () => 'x' }, { number, count: 3 })),
    );
    expect(parts.flat().toSorted()).toEqual(paths.toSorted());
    expect(parts.filter((part) => part.some((path) => path.startsWith('2020/')))).toHaveLength(1);
    expect(isInPart({ path: 'index.html', inputs: undefined }, { number: 1, count: 1 })).toBe(
      false,
    );
  });
});

describe('a site with parts that were built elsewhere', () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  /** The environment of a machine with its own cache. */
  const envOf = (machine: string) => ({
    CONTENT_DIR: content,
    CACHE_DIR: join(folder, `cache-${machine}`),
  });
  const parts = [1, 2].map((number) => join(folder, `part-${number}`));
  const rendered = (output: string) =>
    Number(/dựng ([\d.]+) trang/u.exec(output)?.[1]?.replace('.', ''));

  let whole: { code: number | null; output: string };
  beforeAll(async () => {
    await writeSampleArchive(16, content);
    whole = await build(join(folder, 'whole'), envOf('whole'));
    for (const [index, part] of parts.entries()) {
      const { code, output } = await build(
        part,
        envOf(`part-${index}`),
        '--part',
        `${index + 1}/2`,
      );
      expect(output).toContain(`Phần ${index + 1}/2 đã dựng xong`);
      expect(code).toBe(0);
    }
  });

  it('is identical to one built in a single run, and copies all pages of the parts', async () => {
    const site = join(folder, 'site');
    const { code, output } = await build(
      site,
      envOf('site'),
      ...parts.flatMap((part) => ['--parts', part]),
    );
    expect(code).toBe(0);
    expect(bytesOf(site)).toEqual(bytesOf(join(folder, 'whole')));
    const inParts = parts.flatMap((part) => filesOf(part).filter((path) => path !== 'phan.json'));
    expect(inParts.length).toBeGreaterThan(60);
    expect(rendered(output)).toBe(rendered(whole.output) - inParts.length);
  });

  it('is also identical when a part is damaged, missing or has other content', async () => {
    const [part = ''] = parts;
    const [page = ''] = filesOf(part).filter((path) => path.endsWith('.html'));
    truncateSync(join(part, page), 10);
    const site = join(folder, 'damaged');
    expect(await build(site, envOf('site'), '--parts', part)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(bytesOf(join(folder, 'whole')));
  });

  it('reports a folder that is not a part in a sentence', async () => {
    const { code, output } = await build(join(folder, 'none'), envOf('site'), '--parts', content);
    expect(code).toBe(1);
    expect(output).toContain(`Thư mục ${content} không phải là một phần đã dựng xong`);
  });
});
