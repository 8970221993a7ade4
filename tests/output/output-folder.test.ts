import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheDir, contentDir } from '../../src/folders.ts';
import { contains, resolveOutputFolder, resolveRealPath } from '../../src/output/output-folder.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const folder = resolveRealPath(temporaryFolder());
mkdirSync(join(folder, 'trang/con'), { recursive: true });
symlinkSync('trang', join(folder, 'lien-ket'));
symlinkSync('khong-co', join(folder, 'gay'));
symlinkSync('vong', join(folder, 'vong'));
symlinkSync(process.cwd(), join(folder, 'du-an'));
writeFileSync(join(folder, 'tep'), '');

describe('an output folder', () => {
  it('is resolved to its real path, through links and even if it does not exist', () => {
    expect(resolveOutputFolder(join(folder, 'lien-ket/moi/hon'), '--to')).toBe(
      join(folder, 'trang/moi/hon'),
    );
    expect(resolveOutputFolder(relative('.', join(folder, 'moi')), '--to')).toBe(
      join(folder, 'moi'),
    );
    expect(resolveOutputFolder('dist', '--outDir')).toBe(join(resolveRealPath('.'), 'dist'));
  });

  it.each([
    ['the project', '.'],
    ['no name at all', ''],
    ['a parent of the project', '..'],
    ['the whole disk', '/'],
    ['the home folder', homedir()],
    ['the parent of the home folder', dirname(homedir())],
    ['the folder of temporary files', tmpdir()],
    ['the content', contentDir],
    ['the cache', cacheDir],
    ['a parent of the cache', 'node_modules/.cache'],
    ['all libraries', 'node_modules'],
    ['the code', 'src'],
    ['the history', '.git'],
    ['the project through a link', join(folder, 'du-an')],
    ['the content through a link and dots', join(folder, 'du-an/src/../content')],
    ['the project with a slash at its end', './'],
  ])('is never %s', (_what, place) => {
    expect(() => resolveOutputFolder(place, '--to')).toThrow(
      /^--to không được trùng với thư mục \//u,
    );
  });

  it.each([
    ['the content', join(contentDir, 'moi')],
    ['the cache', join(cacheDir, 'moi')],
    ['the code', 'src/moi'],
    ['files that are served as they are', 'public/xem-thu'],
    ['the tests', 'tests/x/y'],
    ['the content through a link', join(folder, 'du-an/content/moi')],
  ])('is never in %s', (_what, place) => {
    expect(() => resolveOutputFolder(place, '--to')).toThrow(
      /^--to không được nằm trong thư mục \//u,
    );
  });

  it.each([
    ['its source folder', 'trang'],
    ['its source folder through a link', 'lien-ket'],
    ['its source folder through dots', 'trang/con/..'],
    ['the parent of its source folder', '.'],
  ])('is never %s', (_what, place) => {
    expect(() => resolveOutputFolder(join(folder, place), '--to', join(folder, 'trang'))).toThrow(
      'không được trùng với thư mục',
    );
  });

  it('is never inside its source folder', () => {
    expect(() =>
      resolveOutputFolder(join(folder, 'lien-ket/con/moi'), '--to', join(folder, 'trang')),
    ).toThrow('không được nằm trong');
  });

  it.each(['gay', 'gay/moi', 'vong', 'tep/moi'])(
    'is refused when its path contains %s',
    (place) => {
      expect(() => resolveOutputFolder(join(folder, place), '--to')).toThrow(
        /Không dùng được đường dẫn/u,
      );
    },
  );
});

it('a folder contains itself and the folders below it, but none that only shares the start of its name', () => {
  expect([
    contains('/a', '/a'),
    contains('/a', '/a/b'),
    contains('/', '/a'),
    contains('/a', '/ab'),
    contains('/a/b', '/a'),
    contains('/a', '/a/..b'),
  ]).toEqual([true, true, true, false, false, true]);
});
