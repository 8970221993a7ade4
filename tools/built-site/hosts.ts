import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listEntries, MARKER_FILE } from '../../src/output/marker.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';

/** The limits of a host; a missing one means that there is no limit. */
export interface Host {
  name: string;
  bytes?: number;
  files?: number;
  /** The size of one file in bytes. */
  fileBytes?: number;
  /** Files and folders directly in one folder. */
  folderEntries?: number;
}

const [MB, GB] = [1024 ** 2, 1024 ** 3];

/**
 * Sources: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
 * https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
 * (a file), https://developers.cloudflare.com/pages/platform/limits/ (the free plan; a paid one
 * takes 100,000 files), https://answers.netlify.com/t/support-guide-netlify-app-limits/ (files in a
 * folder), https://docs.gitlab.com/user/gitlab_com/#gitlab-pages.
 */
export const HOSTS: Record<string, Host> = {
  'github-pages': { name: 'GitHub Pages', bytes: GB, fileBytes: 100 * MB },
  'cloudflare-pages': { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MB },
  netlify: { name: 'Netlify', folderEntries: 54_000 },
  'gitlab-pages': { name: 'GitLab Pages', bytes: GB, files: 200_000 },
};

/** A comparison of a site with the limits of a host. */
export interface HostReport {
  /** A Vietnamese sentence for each limit. */
  lines: string[];
  /** Whether the site is within all limits. */
  fits: boolean;
  /** How many more briefings of average size fit; `undefined` without a relevant limit. */
  more: number | undefined;
}

/** Compares a built site with the limits of a host. @throws Error when `outDir` cannot be read. */
export function compareWithHost(outDir: string, host: Host): HostReport {
  const paths = listEntries(outDir).filter((path) => path !== MARKER_FILE && !path.endsWith('/'));
  const sizes = paths.map((path) => lstatSync(join(outDir, path)).size);
  const briefings = paths.filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path)).length;
  const largest = paths.reduce(
    (most, path, index) =>
      (sizes[index] ?? 0) > most.bytes ? { path, bytes: sizes[index] ?? 0 } : most,
    { path: '', bytes: 0 },
  );
  const fullest = fullestFolder(paths);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const limits: [
    what: string,
    has: number,
    most: number | undefined,
    show: (value: number) => string,
  ][] = [
    ['Dung lượng', bytes, host.bytes, inMegabytes],
    ['Số tệp', paths.length, host.files, formatNumber],
    [`Tệp nặng nhất (${largest.path})`, largest.bytes, host.fileBytes, inMegabytes],
    [`Thư mục đông nhất (/${fullest.folder})`, fullest.entries, host.folderEntries, formatNumber],
  ];
  // The size of the form and the scripts does not depend on the number of briefings.
  const growing = sizes.filter(
    (_size, index) => !/^(?:bien-tap|_astro)\//u.test(paths[index] ?? ''),
  );
  const shares: [has: number, most: number | undefined, growing: number][] = [
    [bytes, host.bytes, growing.reduce((sum, size) => sum + size, 0)],
    [paths.length, host.files, growing.length],
  ];
  const more = shares.flatMap(([has, most, grown]) =>
    most === undefined || briefings === 0 ? [] : [Math.floor((most - has) / (grown / briefings))],
  );
  return {
    lines: limits.map(
      ([what, has, most, show]) =>
        `${what}: ${show(has)}${most === undefined ? ', không có hạn mức' : ` / ${show(most)}${has > most ? ': QUÁ HẠN MỨC' : ''}`}.`,
    ),
    fits: limits.every(([, has, most]) => most === undefined || has <= most),
    more: more.length === 0 ? undefined : Math.max(0, Math.min(...more)),
  };
}

/** The folder with the most direct entries, with a trailing slash; empty for the root. */
function fullestFolder(paths: readonly string[]): { folder: string; entries: number } {
  const within = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let entry = path; entry !== '.'; entry = dirname(entry)) {
      const folder = dirname(entry);
      const entries = within.get(folder) ?? new Set();
      // The parent folders have already been counted.
      if (entries.has(entry)) break;
      within.set(folder, entries.add(entry));
    }
  }
  const [folder, entries] = [...within].reduce(
    (fullest, folder) => (folder[1].size > fullest[1].size ? folder : fullest),
    ['.', new Set<string>()],
  );
  return { folder: folder === '.' ? '' : `${folder}/`, entries: entries.size };
}

function inMegabytes(bytes: number): string {
  return `${formatNumber(Math.round((bytes / MB) * 10) / 10)} MB`;
}
