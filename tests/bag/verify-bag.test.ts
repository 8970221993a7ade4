import { appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/bag/verify-bag.ts';
import { markFinished } from '../../src/output/marker.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { bagOf, packedArchive, sha512sum } from '../support/bag.ts';
import { writeFiles } from '../support/files.ts';

let original: string;
beforeAll(async () => {
  original = bagOf(await packedArchive());
});

/** A copy of the bag to which something is done. */
function damaged(damage: (bag: string) => void): string {
  const bag = join(temporaryFolder(), 'goi');
  cpSync(original, bag, { recursive: true });
  damage(bag);
  return bag;
}

const TEXT = 'data/content/briefings/2020/07/giao-ban.mdx';
const ZEROS = '0'.repeat(128);
const MANIFEST = 'manifest-sha512.txt';

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('the check of a bag', () => {
  it('ignores the mark of the folder, which is no part of the bag', () => {
    expect(
      verifyBag(
        damaged((bag) => {
          markFinished(bag, 'bag');
        }),
      ),
    ).toEqual([]);
  });

  it.each<[string, (bag: string) => void, string[]]>([
    [
      'a flipped byte',
      (bag) => {
        flipByte(join(bag, TEXT));
      },
      [`${TEXT}: không còn như khi đóng gói, mã sha512 khác với ${MANIFEST}.`],
    ],
    [
      'a flipped byte of the description',
      (bag) => {
        flipByte(join(bag, 'metadata/ho-so.csv'));
      },
      [
        'metadata/ho-so.csv: không còn như khi đóng gói, mã sha512 khác với tagmanifest-sha512.txt.',
      ],
    ],
    [
      'a missing file',
      (bag) => {
        rmSync(join(bag, TEXT));
      },
      [`${TEXT}: có trong ${MANIFEST} mà không có trong gói.`, 'bag-info.txt: Payload-Oxum ghi'],
    ],
    [
      'an extra file',
      (bag) => {
        writeFiles(bag, { 'data/site/la.html': 'x', 'metadata/la.txt': 'x' });
      },
      [
        `data/site/la.html: có trong gói mà không có trong ${MANIFEST}.`,
        'metadata/la.txt: có trong gói mà không có trong tagmanifest-sha512.txt.',
        'bag-info.txt: Payload-Oxum ghi',
      ],
    ],
    [
      'a link in place of a file',
      (bag) => {
        rmSync(join(bag, TEXT));
        symlinkSync('/etc/hostname', join(bag, TEXT));
      },
      [
        `${TEXT}: là một liên kết, không phải tệp thật.`,
        `${TEXT}: có trong ${MANIFEST} mà không có trong gói.`,
        'bag-info.txt: Payload-Oxum ghi',
      ],
    ],
    [
      'a missing manifest',
      (bag) => {
        rmSync(join(bag, MANIFEST));
      },
      [
        `${MANIFEST}: không có tệp này, nên không biết gói có còn nguyên không.`,
        `${MANIFEST}: có trong tagmanifest-sha512.txt mà không có trong gói.`,
      ],
    ],
    [
      'another declaration',
      (bag) => {
        writeFileSync(join(bag, 'bagit.txt'), 'BagIt-Version: 9\n');
      },
      ['bagit.txt: phải gồm đúng hai dòng', 'bagit.txt: không còn như khi đóng gói'],
    ],
    [
      'files to be fetched from elsewhere',
      (bag) => {
        writeFiles(bag, { 'fetch.txt': 'https://x.example/a 1 data/a\n' });
      },
      [
        'fetch.txt: gói này còn tệp phải tải từ nơi khác.',
        'fetch.txt: có trong gói mà không có trong tagmanifest-sha512.txt.',
      ],
    ],
    [
      'a manifest of an unknown algorithm',
      (bag) => {
        writeFiles(bag, { 'manifest-md9.txt': '' });
      },
      ['manifest-md9.txt: không biết cách tính mã “md9”.'],
    ],
  ])('refuses %s', (_what, damage, messages) => {
    const problems = verifyBag(damaged(damage));
    for (const message of messages)
      expect(problems).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
    // Nothing that is whole is blamed, but for the other parts of an unknown manifest.
    if (!messages[0]?.includes('md9')) expect(problems).toHaveLength(messages.length);
  });

  it.each([
    ['../../etc/passwd', 'dẫn ra ngoài gói'],
    ['data/../../ngoai.txt', 'dẫn ra ngoài gói'],
    ['/etc/passwd', 'dẫn ra ngoài gói'],
    ['C:/Windows/win.ini', 'dẫn ra ngoài gói'],
    ['data\\..\\ngoai.txt', 'dẫn ra ngoài gói'],
    ['bag-info.txt', 'phải ở tagmanifest-sha512.txt'],
    [TEXT, 'đã có ở dòng'],
  ])('refuses the line %s of a manifest, and reads no such file', (path, message) => {
    const problems = verifyBag(
      damaged((bag) => {
        appendFileSync(join(bag, MANIFEST), `${ZEROS}  ${path}\n`);
      }),
    );
    const line = readFileSync(join(original, MANIFEST), 'utf8').split('\n').length;
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^${MANIFEST}:${line}: .*${message}`, 'u')),
      expect.stringContaining(`${MANIFEST}: không còn như khi đóng gói`),
    ]);
  });

  it('accepts manifests as other programs write them', () => {
    const bag = damaged((folder) => {
      const file = join(folder, MANIFEST);
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text.replaceAll(/^(\S+) {2}/gmu, (_line, digest: string) => `${digest.toUpperCase()} *`),
      );
    });
    expect(verifyBag(bag)).toEqual([expect.stringContaining(`${MANIFEST}: không còn như`)]);
  });

  it('finds all problems at once, and says where sha512sum sees them too', () => {
    const bag = damaged((folder) => {
      flipByte(join(folder, TEXT));
      rmSync(join(folder, 'data/content/glossary.yaml'));
      writeFiles(folder, { 'data/la.txt': 'x' });
    });
    expect(verifyBag(bag)).toHaveLength(4);
    expect(sha512sum(bag)).toEqual({
      status: 1,
      output: expect.stringContaining(`${TEXT}: FAILED`),
    });
  });

  it('names a folder that is no bag', () => {
    expect(verifyBag(join(original, 'khong-co'))).toEqual([
      expect.stringContaining('không có thư mục này'),
    ]);
    expect(verifyBag(temporaryFolder())).toEqual([
      'bagit.txt: không có tệp này, nên thư mục này không phải một gói BagIt.',
      expect.stringContaining('manifest-sha512.txt: không có tệp này'),
      expect.stringContaining('tagmanifest-sha512.txt: không có tệp này'),
    ]);
  });
});

describe('npm run bag', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/bag.ts', ...args],
      {
        encoding: 'utf8',
      },
    );
    return { status, output: stdout + stderr };
  };

  it('--verify says that a bag is whole, or prints all that is wrong and exits with 1', () => {
    expect(run('--verify', original)).toEqual({
      status: 0,
      output: `Gói ở ${original} còn nguyên: đủ tệp, đúng từng byte, không thừa tệp nào.\n`,
    });
    const bag = damaged((folder) => {
      flipByte(join(folder, TEXT));
      rmSync(join(folder, 'data/site/index.html'));
      appendFileSync(join(folder, MANIFEST), `${ZEROS}  ../\u001b[31mđỏ\n`);
    });
    const { status, output } = run('--verify', bag);
    expect(status).toBe(1);
    for (const part of [TEXT, 'data/site/index.html', 'dẫn ra ngoài gói', 'có 5 lỗi'])
      expect(output).toContain(part);
    expect(output).not.toContain('\u001b');
  });

  it.each([
    [[], 'Xin ghi đúng một thư mục. Cách dùng: npm run bag'],
    [['--verify', 'a', 'b'], 'Xin ghi đúng một thư mục'],
    [['--tu', 'x'], 'Không hiểu các tùy chọn'],
    [['goi', '--part', '3/2'], '--part 3/2 không đúng'],
    [['goi', '--outDir', 'khong-co'], 'Xin chạy npm run build trước'],
  ])('explains the arguments %j in one sentence', (args, message) => {
    expect(run(...args)).toEqual({ status: 1, output: expect.stringContaining(message) });
  });
});
