import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { changedSince } from '../../src/editing/changed-files.ts';
import { addressesBefore, publishedIn } from '../../src/editing/published.ts';
import { markFinished } from '../../src/output/marker.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';
import { git } from '../support/git.ts';

const BRIEFING = 'briefings/2020/07/giao-ban.mdx';
const MOVED = 'briefings/2020/07/giao-ban-thang-7.mdx';

/**
 * A clone with the tree of the catalogue of messages, committed.
 * @param place of the content folder in the clone.
 */
function repository(place = 'content'): { content: string; errors: () => Promise<string[]> } {
  const root = temporaryFolder();
  const content = join(root, place);
  cpSync('tests/editing/messages/content', content, { recursive: true });
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'Nội dung');
  const cacheDir = temporaryFolder();
  const errors = async () => {
    const report = await check({ folder: content, cacheDir }, undefined, {
      published: addressesBefore(changedSince('HEAD', content)),
    });
    return report.errors.map(({ message, expected }) => `${message} ${expected ?? ''}`);
  };
  return { content, errors };
}

const withLine = (file: string, line: string) => {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^date: /mu, `${line}\ndate: `));
};

describe('a published briefing', () => {
  it('that is renamed without a word would vanish: the error names the three ways out', async () => {
    const { content, errors } = repository();
    renameSync(join(content, BRIEFING), join(content, MOVED));
    git(content, 'add', '.');
    const [error = '', ...others] = await errors();
    expect(others).toEqual([]);
    expect(error).toContain('Địa chỉ /2020/07/giao-ban/ đã đăng, mà nay không còn gì ở đó.');
    for (const way of ['formerly: [2020/07/giao-ban]', 'withdrawn', 'removed'])
      expect(error).toContain(way);
    expect(error).toContain(MOVED);
  });

  it.each(['.', 'tin/noi-dung'])(
    'is compared also when its content folder is %s of a clone',
    async (place) => {
      const { content, errors } = repository(place);
      renameSync(join(content, BRIEFING), join(content, MOVED));
      git(content, 'add', '.');
      expect(await errors()).toEqual([expect.stringContaining('/2020/07/giao-ban/')]);
    },
  );

  it('may be renamed when its file says from where', async () => {
    const { content, errors } = repository();
    renameSync(join(content, BRIEFING), join(content, MOVED));
    withLine(join(content, MOVED), 'formerly: [2020/07/giao-ban]');
    expect(await errors()).toEqual([]);
  });

  it('may not become a draft', async () => {
    const { content, errors } = repository();
    withLine(join(content, BRIEFING), 'draft: true');
    expect(await errors()).toEqual([expect.stringContaining('/2020/07/giao-ban/')]);
  });

  it('may be removed by a notice in its file', async () => {
    const { content, errors } = repository();
    writeFileSync(
      join(content, BRIEFING),
      '---\nremoved:\n  date: 2020-07-10\n  reason: Theo yêu cầu gỡ thông tin.\n  by: Ban biên tập\n---\n',
    );
    expect(await errors()).toEqual([]);
  });
});

it('an old address may not be dropped once it redirects', async () => {
  const { content, errors } = repository();
  const topic = join(content, 'topics/kinh-te-xa-hoi.yaml');
  const text = readFileSync(topic, 'utf8');
  writeFileSync(topic, `${text.trimEnd()}\nformerly: [kinh-te]\n`);
  git(content, 'commit', '--quiet', '--all', '--message', 'Gộp');
  expect(await errors()).toEqual([]);
  writeFileSync(topic, text);
  expect(await errors()).toEqual([expect.stringContaining('/chuyen-muc/kinh-te/')]);
});

it('a place whose file is deleted would vanish', async () => {
  const { content, errors } = repository();
  mkdirSync(content, { recursive: true });
  const place = 'places/xa-ky-xuan-tu-2025.yaml';
  const heir = readFileSync(join(content, 'places/xa-ky-xuan.yaml'), 'utf8');
  rmSync(join(content, place));
  writeFileSync(
    join(content, 'places/xa-ky-xuan.yaml'),
    heir.replace(/^became:[^]*?(?=^\S|$(?![^]))/mu, ''),
  );
  expect((await errors()).some((error) => error.includes('/dia-ban/xa-ky-xuan-tu-2025/'))).toBe(
    true,
  );
});

it('the last build says what was published', () => {
  const outDir = temporaryFolder();
  writeFiles(outDir, {
    'index.html': '',
    '2020/07/index.html': '',
    '2020/07/giao-ban/index.html': '',
    '2020/07/giao-ban/phat-thanh/index.html': '',
    'nhan-vat/index.html': '',
    'nhan-vat/bui-quang-hoan/index.html': '',
    'so-lieu/thu-ngan-sach/index.html': '',
  });
  markFinished(outDir, 'site');
  expect(publishedIn(outDir)).toEqual([
    { collection: 'briefings', id: '2020/07/giao-ban' },
    { collection: 'people', id: 'bui-quang-hoan' },
    { collection: 'indicators', id: 'thu-ngan-sach' },
  ]);
  expect(publishedIn(temporaryFolder())).toEqual([]);
});
