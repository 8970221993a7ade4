import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifestLine } from './manifest-lines.ts';

/** The algorithms of manifests that we verify, with the number of hexadecimal digits. */
const DIGEST_LENGTHS: Record<string, number> = { sha256: 64, sha512: 128 };

/** A manifest of a bag as it was read. */
export interface ReadManifest {
  /** `manifest-sha512.txt` */
  name: string;
  algorithm: string;
  /** By path, safe ones only. */
  digests: Map<string, string>;
  problems: string[];
}

const MANIFEST_NAME = /^(?:tag)?manifest-([a-z0-9]+)\.txt$/u;

/** Whether a file in the root of a bag is a manifest, of the payload or of the other files. */
export function isManifest(name: string): boolean {
  return MANIFEST_NAME.test(name);
}

/** Whether a manifest lists the files outside of `data/`. */
export function isTagManifest(name: string): boolean {
  return name.startsWith('tag');
}

/**
 * Reads a manifest in the root of a bag. Paths that would lead out of the bag, or into the part
 * that the manifest is not about, are problems and not kept.
 */
export function readBagManifest(folder: string, name: string): ReadManifest {
  const algorithm = MANIFEST_NAME.exec(name)?.[1] ?? '';
  const manifest: ReadManifest = { name, algorithm, digests: new Map(), problems: [] };
  const length = DIGEST_LENGTHS[algorithm];
  if (length === undefined) {
    manifest.problems.push(
      `${name}: không biết cách tính mã “${algorithm}”. Chỉ kiểm được sha512 và sha256.`,
    );
    return manifest;
  }
  const lineOf = new Map<string, number>();
  const lines = readFileSync(join(folder, name), 'utf8').split(/\r\n|\r|\n/u);
  lines.forEach((line, index) => {
    const report = (problem: string) => {
      manifest.problems.push(`${name}:${index + 1}: ${problem}`);
    };
    if (line === '') return;
    const entry = parseManifestLine(line);
    const earlier = entry && lineOf.get(entry.path);
    if (entry?.digest.length !== length)
      report(`dòng này không đúng dạng. Mỗi dòng là ${length} chữ số mã kiểm rồi đến đường dẫn.`);
    else if (!isSafe(entry.path))
      report(
        `đường dẫn “${entry.path}” dẫn ra ngoài gói hoặc không dùng được, nên không đọc tệp đó. Đường dẫn tính từ thư mục của gói, không có “..”.`,
      );
    else if (entry.path.startsWith('data/') === isTagManifest(name))
      report(
        isTagManifest(name)
          ? `“${entry.path}” là tệp trong data/, phải ở manifest-${algorithm}.txt.`
          : `“${entry.path}” không nằm trong data/, phải ở tagmanifest-${algorithm}.txt.`,
      );
    else if (earlier !== undefined) report(`“${entry.path}” đã có ở dòng ${earlier}.`);
    else {
      lineOf.set(entry.path, index + 1);
      manifest.digests.set(entry.path, entry.digest);
    }
  });
  return manifest;
}

/** Whether a path stays within the bag on every operating system. */
function isSafe(path: string): boolean {
  return (
    !/[\\\0]|^[a-z]:|^~/iu.test(path) &&
    path.split('/').every((segment) => !['', '.', '..'].includes(segment))
  );
}
