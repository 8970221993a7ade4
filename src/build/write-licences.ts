import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryKey, findPrebundled, PREBUNDLED_LICENCES } from '../licences/collect.ts';
import { readLibrary, type Library } from '../licences/library.ts';
import type { Prebundled } from '../licences/bundled.ts';
import { formLibraryFiles } from './editors-form.ts';

/**
 * `npm run licences`: downloads the licences of packages that the form's libraries have bundled
 * into their own files. Run it after updating one of those libraries. npm verifies each package,
 * and no package code is run.
 */
const libraries = findPrebundled(await formLibraryFiles()).map(fetchLibrary);
writeFileSync(PREBUNDLED_LICENCES, `${JSON.stringify(libraries, null, 2)}\n`);
process.stdout.write(
  `Đã ghi giấy phép của ${libraries.length} thư viện vào ${PREBUNDLED_LICENCES}.\n`,
);
for (const library of libraries)
  if (library.text === '')
    process.stdout.write(`Không tìm được văn bản giấy phép của ${libraryKey(library)}.\n`);

/**
 * Downloads a library from npm: the given version, or else the same major version or the latest
 * one, whose licence is usually the same.
 */
function fetchLibrary(wanted: Prebundled): Library {
  const { name, version } = wanted;
  const folder = mkdtempSync(join(tmpdir(), 'kho-tin-licences-'));
  try {
    const options = [
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-save',
      '--omit=optional',
      '--omit=peer',
      '--legacy-peer-deps',
      '--silent',
    ];
    const found = [libraryKey(wanted), `${name}@${version.split('.')[0]}`, name].some(
      (specifier) =>
        spawnSync('npm', ['install', ...options, specifier], {
          shell: process.platform === 'win32',
        }).status === 0,
    );
    return {
      ...(found
        ? readLibrary(join(folder, 'node_modules', name))
        : { name, licence: '', text: '' }),
      version,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
