import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from '../output/marker.ts';
import { DECLARATION } from './bag-info.ts';
import { fileDigest } from './file-digest.ts';
import { isManifest, isTagManifest, readBagManifest, type ReadManifest } from './read-manifest.ts';

/** What to do about a file that is lost or damaged. */
const RESTORE = 'Lấy lại tệp này từ một bản sao khác của gói.';

/**
 * Verifies a bag: that it is complete, that every byte is as it was, and that nothing was added
 * (RFC 8493, section 3; it would let files outside of `data/` be added). Links are never followed.
 * @returns all problems, as Vietnamese sentences; none if the bag is valid.
 * @throws the error of the operating system when a file cannot be read.
 */
export function verifyBag(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return [`${folder}: không có thư mục này.`];
  const entries = listEntries(folder).filter((path) => !path.endsWith('/'));
  const files = new Set(entries.filter((path) => lstatSync(join(folder, path)).isFile()));
  const manifests = Array.from(files)
    .filter(isManifest)
    .map((name) => readBagManifest(folder, name));
  return [
    ...declarationProblems(folder, files),
    ...entries
      .filter((path) => !files.has(path))
      .map((path) => `${path}: là một liên kết, không phải tệp thật. ${RESTORE}`),
    ...(files.has('fetch.txt')
      ? ['fetch.txt: gói này còn tệp phải tải từ nơi khác. Xin lấy gói đầy đủ.']
      : []),
    ...[false, true].flatMap((isTag) => missingManifest(manifests, isTag)),
    ...manifests.flatMap((manifest) => [
      ...manifest.problems,
      ...fileProblems(folder, manifest, files),
    ]),
    ...unlistedProblems(files, manifests),
    ...sizeProblems(folder, files),
  ];
}

function declarationProblems(folder: string, files: ReadonlySet<string>): string[] {
  if (!files.has('bagit.txt'))
    return ['bagit.txt: không có tệp này, nên thư mục này không phải một gói BagIt.'];
  const text = readFileSync(join(folder, 'bagit.txt'), 'utf8').replaceAll('\r\n', '\n');
  return text.trimEnd() === DECLARATION.trimEnd()
    ? []
    : [`bagit.txt: phải gồm đúng hai dòng “${DECLARATION.trimEnd().replace('\n', '” và “')}”.`];
}

function missingManifest(manifests: readonly ReadManifest[], isTag: boolean): string[] {
  const name = `${isTag ? 'tag' : ''}manifest-sha512.txt`;
  return manifests.some((manifest) => isTagManifest(manifest.name) === isTag)
    ? []
    : [`${name}: không có tệp này, nên không biết gói có còn nguyên không. ${RESTORE}`];
}

/** Files of a manifest that are missing or changed. */
function fileProblems(
  folder: string,
  { name, algorithm, digests }: ReadManifest,
  files: ReadonlySet<string>,
): string[] {
  return Array.from(digests).flatMap(([path, digest]) => {
    if (!files.has(path)) return [`${path}: có trong ${name} mà không có trong gói. ${RESTORE}`];
    return fileDigest(join(folder, path), algorithm) === digest
      ? []
      : [`${path}: không còn như khi đóng gói, mã ${algorithm} khác với ${name}. ${RESTORE}`];
  });
}

/** Files that a manifest does not list: RFC 8493 wants each payload file in each of them. */
function unlistedProblems(
  files: ReadonlySet<string>,
  manifests: readonly ReadManifest[],
): string[] {
  return Array.from(files).flatMap((path) => {
    if (isTagManifest(path) && isManifest(path)) return [];
    return manifests
      .filter(
        ({ name, digests }) =>
          isTagManifest(name) !== path.startsWith('data/') && !digests.has(path),
      )
      .map(
        ({ name }) =>
          `${path}: có trong gói mà không có trong ${name}. Không phải của gói thì chuyển đi nơi khác; nếu đúng là của gói thì đóng gói lại.`,
      );
  });
}

/** Whether the payload has the number of bytes and files that `bag-info.txt` states. */
function sizeProblems(folder: string, files: ReadonlySet<string>): string[] {
  if (!files.has('bag-info.txt')) return [];
  const text = readFileSync(join(folder, 'bag-info.txt'), 'utf8');
  const stated = /^Payload-Oxum[ \t]*:[ \t]*(\S+)[ \t]*$/imu.exec(text)?.[1];
  if (stated === undefined) return [];
  const payload = Array.from(files).filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + lstatSync(join(folder, path)).size, 0);
  const counted = `${bytes}.${payload.length}`;
  return stated === counted
    ? []
    : [
        `bag-info.txt: Payload-Oxum ghi ${stated} (số byte, số tệp trong data/), nhưng đếm được ${counted}.`,
      ];
}
