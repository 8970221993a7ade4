import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { publishCompressedCopies } from '../../src/build/compressed-copies.ts';
import { SiteOutput } from '../../src/build/site-output.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesOf } from '../../tools/site/site-files.ts';

const LONG = 'Kỳ Anh '.repeat(500);

it('text files get compressed copies, and only those of changed files are made again', () => {
  const folder = temporaryFolder();
  const target = join(folder, 'dist');
  const publish = (page: string) => {
    const output = new SiteOutput(target, join(folder, 'cache'));
    for (const [path, text] of Object.entries({
      'index.html': page,
      'tin.json': LONG,
      'ngan.txt': 'ngắn',
      'anh.jpg': LONG,
      '.deploy': LONG,
    }))
      writeFileSync(join(output.staging, path), text);
    publishCompressedCopies(output);
    return output.publish(page);
  };

  publish(LONG);
  expect(filesOf(target)).toEqual(
    ['anh.jpg', 'index.html', 'ngan.txt', 'tin.json']
      .concat('index.html.br', 'index.html.gz', 'tin.json.br', 'tin.json.gz')
      .sort(),
  );
  const copy = (ending: string) => readFileSync(join(target, `index.html.${ending}`));
  expect(gunzipSync(copy('gz')).toString()).toBe(LONG);
  expect(brotliDecompressSync(copy('br')).toString()).toBe(LONG);

  // The page and its two copies.
  expect(publish(`${LONG}!`)).toMatchObject({ written: 3, removed: 0 });
  expect(gunzipSync(copy('gz')).toString()).toBe(`${LONG}!`);
});
