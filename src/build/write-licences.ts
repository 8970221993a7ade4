import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf, prebundled, PREBUNDLED_LICENCES } from '../licences/collect.ts';
import { libraryIn, type Library } from '../licences/library.ts';
import type { Prebundled } from '../licences/bundled.ts';
import { formLibraryFiles } from './editors-form.ts';

/**
 * `npm run licences`: fetches the licences of what the form's libraries have bundled into their own files, to be run after an
 * update of one of them. npm checks each package's digest, and nothing of a package is run.
 */
const libraries = prebundled(await formLibraryFiles()).map(fetched);
writeFileSync(PREBUNDLED_LICENCES, `${JSON.stringify(libraries, null, 2)}\n`);
process.stdout.write(`Đã ghi giấy phép của ${libraries.length} thư viện vào ${PREBUNDLED_LICENCES}.\n`);
for (const library of libraries) if (library.text === '') process.stdout.write(`Không tìm được văn bản giấy phép của ${keyOf(library)}.\n`);

/** The library as npm has it: in this version, or else in another one, whose licence is mostly the same. */
function fetched(wanted: Prebundled): Library {
  const { name, version } = wanted;
  const folder = mkdtempSync(join(tmpdir(), 'kyanh-licences-'));
  try {
    const options = ['--prefix', folder, '--ignore-scripts', '--no-save', '--omit=optional', '--omit=peer', '--legacy-peer-deps', '--silent'];
    const found = [keyOf(wanted), `${name}@${version.split('.')[0]}`, name].some((one) => spawnSync('npm', ['install', ...options, one], { shell: process.platform === 'win32' }).status === 0);
    return { ...(found ? libraryIn(join(folder, 'node_modules', name)) : { name, licence: '', text: '' }), version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
