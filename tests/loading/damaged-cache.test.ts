import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pruneCache, openCache, withCacheRepair } from '../../src/loading/cache-repair.ts';
import { cachedBody } from '../../src/loading/cached-body.ts';
import { briefingCacheFile, inspectContent } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { seededRandom } from '../../tools/sample/random.ts';

const BRIEFINGS = 12;
let content: string;
let good: string;
let fresh: unknown;
beforeAll(async () => {
  const files: Record<string, string | Uint8Array> = {};
  for (let number = 0; number < BRIEFINGS; number += 1) {
    files[`briefings/2020/07/tin-${number}.mdx`] = briefingText(
      {
        title: `title: Huyện họp lần thứ ${number}`,
        photos: 'photos:\n  - src: anh.png\n    alt: Hội trường\n    caption: Hội trường',
      },
      `Hội nghị lần ${number} bàn việc chống hạn.\n\n`.repeat((number % 7) + 1),
    );
  }
  files['briefings/2020/07/anh.png'] = await sharp({
    create: { width: 60, height: 40, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer();
  content = contentTree(files);
  good = temporaryFolder();
  fresh = await everything(good);
  expect(JSON.stringify(fresh)).toContain('Hội nghị lần 11 bàn việc chống hạn.');
});

/**
 * All that a build takes from a content tree: its entries, what is wrong with it, and the texts.
 */
async function everything(cacheDir: string): Promise<unknown> {
  return withCacheRepair(briefingCacheFile(cacheDir), async () => {
    const { valid, problems } = await inspectContent({ folder: content, cacheDir });
    const bodies = valid.briefings.map(({ id, data }) =>
      cachedBody(briefingCacheFile(cacheDir), { id, body: data.body }),
    );
    const all: unknown = JSON.parse(JSON.stringify({ valid, problems, bodies }));
    return all;
  });
}

/** A copy of the good cache with this damage. */
function damaged(damage: (folder: string) => void): string {
  const folder = temporaryFolder();
  cpSync(good, folder, { recursive: true });
  damage(folder);
  return folder;
}

describe('a damaged cache', () => {
  it('returns the same as a fresh one, whichever byte is damaged', async () => {
    const random = seededRandom(20);
    const names = readdirSync(good).filter((name) => readFileSync(join(good, name)).length > 0);
    expect(names).toEqual(
      expect.arrayContaining(['briefings.db', 'heads-2020.json', 'photo-facts']),
    );
    for (let round = 0; round < 60; round += 1) {
      const name =
        round % 4 === 0 ? (round % 8 === 0 ? 'photo-facts' : 'heads-2020.json') : 'briefings.db';
      const cacheDir = damaged((folder) => {
        const bytes = readFileSync(join(folder, name));
        // Every fourth flip goes to the first page, where the database says what it is.
        const at = random.int(
          0,
          (round % 4 === 1 ? Math.min(bytes.length, 400) : bytes.length) - 1,
        );
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
        writeFileSync(join(folder, name), bytes);
      });
      expect(await everything(cacheDir)).toEqual(fresh);
      expect(await everything(cacheDir)).toEqual(fresh);
      rmSync(cacheDir, { recursive: true });
    }
  });

  it.each<[string, (folder: string) => void]>([
    [
      'cut off within a page',
      (folder) => {
        truncateSync(join(folder, 'briefings.db'), 20_000);
      },
    ],
    [
      'cut off at a page’s end',
      (folder) => {
        truncateSync(join(folder, 'briefings.db'), 16_384);
      },
    ],
    [
      'emptied',
      (folder) => {
        truncateSync(join(folder, 'briefings.db'), 0);
      },
    ],
    [
      'emptied in all its files',
      (folder) => {
        for (const name of readdirSync(folder)) truncateSync(join(folder, name), 0);
      },
    ],
    [
      'overwritten with noise',
      (folder) => {
        noise(join(folder, 'briefings.db'), 0, 1);
      },
    ],
    [
      'overwritten with noise in its second half',
      (folder) => {
        noise(join(folder, 'briefings.db'), 0.5, 1);
      },
    ],
    [
      'overwritten with nothing in its middle',
      (folder) => {
        noise(join(folder, 'briefings.db'), 0.4, 0.6, 0);
      },
    ],
    [
      'joined by a log of noise',
      (folder) => {
        writeFileSync(join(folder, 'briefings.db-wal'), Buffer.alloc(50_000, 7));
      },
    ],
    [
      'replaced by an empty folder',
      (folder) => {
        rmSync(join(folder, 'briefings.db'));
        mkdirSync(join(folder, 'briefings.db'));
      },
    ],
    [
      'replaced by an empty folder, that of photographs',
      (folder) => {
        rmSync(join(folder, 'photo-facts'));
        mkdirSync(join(folder, 'photo-facts'));
      },
    ],
    [
      'given two rows’ texts in each other’s place',
      (folder) => {
        const database = new DatabaseSync(join(folder, 'briefings.db'));
        database.exec(
          'UPDATE briefings SET segments = (SELECT segments FROM briefings AS other ORDER BY digest LIMIT 1), segments_sum = (SELECT segments_sum FROM briefings AS other ORDER BY digest LIMIT 1)',
        );
        database.close();
      },
    ],
    [
      'given values of another kind',
      (folder) => {
        const database = new DatabaseSync(join(folder, 'briefings.db'));
        database.exec("UPDATE briefings SET head = '[]', text = ''");
        database.close();
      },
    ],
    [
      'of an older version',
      (folder) => {
        const database = new DatabaseSync(join(folder, 'briefings.db'));
        database.exec(
          'DROP TABLE briefings; CREATE TABLE briefings (digest TEXT PRIMARY KEY, head TEXT NOT NULL, segments TEXT NOT NULL, text TEXT NOT NULL) STRICT',
        );
        database.close();
      },
    ],
  ])('by being %s gives what a fresh one gives', async (_what, damage) => {
    const cacheDir = damaged(damage);
    expect(await everything(cacheDir)).toEqual(fresh);
    expect(await everything(cacheDir)).toEqual(fresh);
  });

  it('is also rebuilt when hundreds of briefings are read in threads', async () => {
    const many = contentTree(
      Object.fromEntries(
        Array.from({ length: 260 }, (_unused, number): [string, string] => [
          `briefings/2020/07/tin-${number}.mdx`,
          briefingText({ title: `title: Huyện họp lần thứ ${number}` }),
        ]),
      ),
    );
    const cacheDir = temporaryFolder();
    const read = async () => (await inspectContent({ folder: many, cacheDir })).valid.briefings;
    const first = await read();
    // The index of the table is gone, so that rows are neither found nor can be written.
    noise(join(cacheDir, 'briefings.db'), 0.1, 1);
    expect(await read()).toEqual(first);
  });
});

describe('a cache used by several runs', () => {
  const read = async (folder: string, cacheDir: string) =>
    (await inspectContent({ folder, cacheDir })).valid.briefings;
  const tree = (...titles: string[]) =>
    contentTree(
      Object.fromEntries(
        titles.map((title, number) => [
          `briefings/2020/07/tin-${number}.mdx`,
          briefingText({ title: `title: ${title}` }),
        ]),
      ),
    );

  it('keeps entries that an earlier, concurrent run does not know', async () => {
    const cacheDir = temporaryFolder();
    const [, newer] = await read(tree('Huyện họp giao ban', 'Huyện chống hạn'), cacheDir);
    await read(tree('Huyện họp giao ban'), cacheDir);
    expect(
      cachedBody(briefingCacheFile(cacheDir), { id: 'tin-1', body: newer?.data.body ?? '' }).text,
    ).not.toBe('');
  });

  it('drops entries that a build no longer needs', async () => {
    const cacheDir = temporaryFolder();
    const bodies = (await read(tree('Huyện họp giao ban', 'Huyện chống hạn'), cacheDir)).map(
      ({ data }) => data.body,
    );
    pruneCache(briefingCacheFile(cacheDir), new Set(bodies.slice(0, 1)));
    using cache = openCache(briefingCacheFile(cacheDir));
    expect(cache.digests()).toEqual(bodies.slice(0, 1));
  });
});

/** Overwrites a part of a file, with noise or with a byte. */
function noise(file: string, from: number, to: number, fill?: number): void {
  const random = seededRandom(5);
  const bytes = readFileSync(file);
  for (let at = Math.floor(bytes.length * from); at < Math.floor(bytes.length * to); at += 1)
    bytes[at] = fill ?? random.int(0, 255);
  writeFileSync(file, bytes);
}

describe('a cache that cannot be used', () => {
  it('because it was deleted after the archive was read is reported in a sentence', async () => {
    const cacheDir = damaged(() => undefined);
    await everything(cacheDir);
    rmSync(briefingCacheFile(cacheDir));
    expect(() =>
      cachedBody(briefingCacheFile(cacheDir), { id: '2020/07/tin-1', body: 'x' }),
    ).toThrow(/^Bản tin 2020\/07\/tin-1 không còn trong bộ nhớ đệm /u);
  });

  it('because a folder with files has its path is reported with that path, and the files stay', async () => {
    const cacheDir = damaged((folder) => {
      rmSync(join(folder, 'briefings.db'));
      mkdirSync(join(folder, 'briefings.db'));
      writeFileSync(join(folder, 'briefings.db/anh.jpg'), 'ảnh');
    });
    await expect(everything(cacheDir)).rejects.toThrow(
      /^Không ghi được vào bộ nhớ đệm, ở .*briefings\.db \(ở đó có một thư mục không trống\)/u,
    );
    expect(existsSync(join(cacheDir, 'briefings.db/anh.jpg'))).toBe(true);
  });

  /**
   * Runs npm run check as a user without write permission; returns its output. Root is without its
   * right to pass over them (setpriv is part of util-linux).
   */
  function checkAsUser(cacheDir: string): { status: number | null; said: string } {
    const [program, ...args] = [
      ...(process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : []),
      process.execPath,
      'src/commands/check.ts',
    ];
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        CACHE_DIR: cacheDir,
        NODE_DISABLE_COMPILE_CACHE: '1',
      },
    });
    if (error) throw error;
    return { status, said: stdout + stderr };
  }

  it('because it is not readable is rebuilt', () => {
    const cacheDir = damaged((folder) => {
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o000);
    });
    expect(checkAsUser(cacheDir)).toMatchObject({
      status: 0,
      said: expect.stringContaining(`${BRIEFINGS} bản tin`),
    });
  });

  it('because its folder is not writable is reported in a sentence', () => {
    const cacheDir = damaged((folder) => {
      truncateSync(join(folder, 'briefings.db'), 0);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
      chmodSync(folder, 0o555);
    });
    const { status, said } = checkAsUser(cacheDir);
    expect({ status, said }).toEqual({
      status: 1,
      said: expect.stringMatching(/^Không ghi được vào bộ nhớ đệm, ở /u),
    });
    expect(said).not.toMatch(/^\s+at /mu);
  });
});
