import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheDir, contentDir } from '../../src/folders.ts';
import { holds, outputPlace, realPathOf } from '../../src/output/place.ts';
import { temporaryFolder } from '../support/build.ts';

const folder = realPathOf(temporaryFolder());
mkdirSync(join(folder, 'trang/con'), { recursive: true });
symlinkSync('trang', join(folder, 'lien-ket'));
symlinkSync('khong-co', join(folder, 'gay'));
symlinkSync('vong', join(folder, 'vong'));
symlinkSync(process.cwd(), join(folder, 'du-an'));
writeFileSync(join(folder, 'tep'), '');

describe('where an output lies', () => {
  it('is its real path, also through links and for what is not there yet', () => {
    expect(outputPlace(join(folder, 'lien-ket/moi/hon'), '--to')).toBe(join(folder, 'trang/moi/hon'));
    expect(outputPlace(relative('.', join(folder, 'moi')), '--to')).toBe(join(folder, 'moi'));
    expect(outputPlace('dist', '--outDir')).toBe(join(realPathOf('.'), 'dist'));
  });

  it.each([
    ['the project', '.'], ['no name at all', ''], ['a parent of the project', '..'], ['the whole disk', '/'], ['home', homedir()], ['the parent of home', dirname(homedir())],
    ['the folder of temporary files', tmpdir()], ['the content', contentDir], ['the cache', cacheDir], ['a parent of the cache', 'node_modules/.cache'], ['all libraries', 'node_modules'],
    ['the code', 'src'], ['the history', '.git'], ['the project through a link', join(folder, 'du-an')], ['the content through a link and dots', join(folder, 'du-an/src/../content')],
    ['the project with a slash at its end', './'],
  ])('is never %s', (_what, place) => {
    expect(() => outputPlace(place, '--to')).toThrow(/^--to không được là hoặc chứa thư mục \//u);
  });

  it.each([
    ['the content', join(contentDir, 'moi')], ['the cache', join(cacheDir, 'moi')], ['the code', 'src/moi'], ['files that are served as they are', 'public/xem-thu'],
    ['the tests', 'tests/x/y'], ['the content through a link', join(folder, 'du-an/content/moi')],
  ])('is never in %s', (_what, place) => {
    expect(() => outputPlace(place, '--to')).toThrow(/^--to không được nằm trong thư mục \//u);
  });

  it.each([
    ['the same folder', 'trang'], ['the same folder through a link', 'lien-ket'], ['the same folder through dots', 'trang/con/..'], ['the folder around it', '.'],
  ])('is never %s as what it is made from', (_what, place) => {
    expect(() => outputPlace(join(folder, place), '--to', join(folder, 'trang'))).toThrow('không được là hoặc chứa');
  });

  it('is never within what it is made from', () => {
    expect(() => outputPlace(join(folder, 'lien-ket/con/moi'), '--to', join(folder, 'trang'))).toThrow('không được nằm trong');
  });

  it.each(['gay', 'gay/moi', 'vong', 'tep/moi'])('is told to be unusable when it leads over %s', (place) => {
    expect(() => outputPlace(join(folder, place), '--to')).toThrow(/Không theo được đường dẫn/u);
  });
});

it('a folder holds itself and what is below it, and none whose name only begins alike', () => {
  expect([holds('/a', '/a'), holds('/a', '/a/b'), holds('/', '/a'), holds('/a', '/ab'), holds('/a/b', '/a'), holds('/a', '/a/..b')]).toEqual([true, true, true, false, false, true]);
});
