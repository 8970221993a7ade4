import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inspectContent } from '../../src/loading/read-content.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const COMMUNE = ['--name=Kho tin xã Mẫu', '--short-name=Xã Mẫu', '--kind=xã', '--unit=Mẫu'];

/** Runs `npm run begin` on a content folder. */
function begin(content: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/begin.ts', ...options],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
  );
  return { status, output: stdout + stderr };
}

/** A copy of the archive's own content. */
function oldContent(): string {
  const content = join(temporaryFolder(), 'content');
  cpSync('content', content, { recursive: true });
  return content;
}

describe('npm run begin', () => {
  it('leaves a valid archive of the new place with one marked sample', async () => {
    const content = oldContent();
    expect(begin(content, ...COMMUNE, '--within=tỉnh Mẫu', '--mark=XM').status).toBe(0);
    expect(siteSchema.parse(parse(readFileSync(join(content, 'site.yaml'), 'utf8')))).toMatchObject(
      {
        name: 'Kho tin xã Mẫu',
        unit: { kind: 'xã', name: 'Mẫu', within: 'tỉnh Mẫu' },
        mark: 'XM',
      },
    );
    const { valid, problems } = await inspectContent({
      folder: content,
      cacheDir: temporaryFolder(),
    });
    expect(problems).toEqual([]);
    expect(valid.briefings.map(({ data }) => data.sample)).toEqual([true]);
    expect([...valid.people, ...valid.places]).toEqual([]);
  });

  it('keeps content that git does not hold beside the new one, and never twice', () => {
    const content = oldContent();
    expect(begin(content, ...COMMUNE).output).toContain(`Nội dung cũ nằm ở ${content}-cu`);
    expect(existsSync(join(`${content}-cu`, 'people/bui-quang-hoan.yaml'))).toBe(true);
    const before = readFileSync(join(content, 'site.yaml'), 'utf8');
    const again = begin(content, ...COMMUNE, '--mark=A');
    expect(again).toMatchObject({ status: 1 });
    expect(again.output).toContain('nên chưa đổi gì cả');
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(before);
  });

  it('leaves to git what is committed', () => {
    const content = oldContent();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
        cwd: content,
      });
    // The repository's root is the folder above, as in a project.
    git('init', '-q', '..');
    git('add', '.');
    git('commit', '-qm', 'Content');
    expect(begin(content, ...COMMUNE).output).toContain('vẫn nằm trong lịch sử git');
    expect(existsSync(`${content}-cu`)).toBe(false);
    git('checkout', '-q', 'HEAD', '--', '.');
    expect(existsSync(join(content, 'people/bui-quang-hoan.yaml'))).toBe(true);
  });

  it('names all that is missing or wrong, and changes nothing', () => {
    const content = oldContent();
    const { status, output } = begin(content, '--kind=xa', '--unit=Mẫu', '--accent=#ffff00');
    expect(status).toBe(1);
    expect(output).toContain('Thiếu --name=…');
    expect(output).toContain('Thiếu --short-name=…');
    expect(output).toContain('--kind: “xa” không có trong các giá trị');
    expect(output).toContain('--accent: Màu #ffff00 quá nhạt');
    expect(existsSync(join(content, 'people/bui-quang-hoan.yaml'))).toBe(true);
  });
});
