import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesOf, MARK_FILE } from '../../src/output/mark.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';

/** What a host takes at most; a limit that it does not have is missing. */
export interface Host {
  name: string;
  bytes?: number;
  files?: number;
  /** Bytes of one file. */
  fileBytes?: number;
  /** Files and folders directly in one folder. */
  folderEntries?: number;
}

const [MB, GB] = [1024 ** 2, 1024 ** 3];

/**
 * Sources: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
 * https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github (a file),
 * https://developers.cloudflare.com/pages/platform/limits/ (the free plan; a paid one takes 100,000 files),
 * https://answers.netlify.com/t/support-guide-netlify-app-limits/ (files in a folder), https://docs.gitlab.com/user/gitlab_com/#gitlab-pages.
 */
export const HOSTS: Record<string, Host> = {
  'github-pages': { name: 'GitHub Pages', bytes: GB, fileBytes: 100 * MB },
  'cloudflare-pages': { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MB },
  netlify: { name: 'Netlify', folderEntries: 54_000 },
  'gitlab-pages': { name: 'GitLab Pages', bytes: GB, files: 200_000 },
};

/** How a site stands to a host's limits. */
export interface HostReport {
  /** A Vietnamese sentence for each limit: what the site has, what the host takes. */
  lines: string[];
  /** Whether the site fits. */
  fits: boolean;
  /** How many more briefings fit, if they are like those that are there; `undefined` where no limit says so. */
  more: number | undefined;
}

/** Compares a built site with the limits of a host. @throws Error when `outDir` cannot be read. */
export function compareWithHost(outDir: string, host: Host): HostReport {
  const paths = entriesOf(outDir).filter((path) => path !== MARK_FILE && !path.endsWith('/'));
  const sizes = paths.map((path) => lstatSync(join(outDir, path)).size);
  const briefings = paths.filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path)).length;
  const largest = paths.reduce((most, path, index) => ((sizes[index] ?? 0) > most.bytes ? { path, bytes: sizes[index] ?? 0 } : most), { path: '', bytes: 0 });
  const fullest = fullestFolder(paths);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const limits: [what: string, has: number, most: number | undefined, show: (value: number) => string][] = [
    ['Dung lượng', bytes, host.bytes, inMegabytes],
    ['Số tệp', paths.length, host.files, formatNumber],
    [`Tệp nặng nhất (${largest.path})`, largest.bytes, host.fileBytes, inMegabytes],
    [`Thư mục đông nhất (/${fullest.folder})`, fullest.entries, host.folderEntries, formatNumber],
  ];
  // The form and the scripts do not grow with the briefings.
  const growing = sizes.filter((_size, index) => !/^(?:bien-tap|_astro)\//u.test(paths[index] ?? ''));
  const shares: [has: number, most: number | undefined, growing: number][] = [[bytes, host.bytes, growing.reduce((sum, size) => sum + size, 0)], [paths.length, host.files, growing.length]];
  const more = shares.flatMap(([has, most, grown]) => (most === undefined || briefings === 0 ? [] : [Math.floor((most - has) / (grown / briefings))]));
  return {
    lines: limits.map(([what, has, most, show]) => `${what}: ${show(has)}${most === undefined ? ', không có hạn mức' : ` / ${show(most)}${has > most ? ': QUÁ HẠN MỨC' : ''}`}.`),
    fits: limits.every(([, has, most]) => most === undefined || has <= most),
    more: more.length === 0 ? undefined : Math.max(0, Math.min(...more)),
  };
}

/** The folder with the most files and folders directly in it, as a path with a slash at its end; the root is empty. */
function fullestFolder(paths: readonly string[]): { folder: string; entries: number } {
  const within = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let entry = path; entry !== '.'; entry = dirname(entry)) {
      const folder = dirname(entry);
      const entries = within.get(folder) ?? new Set();
      // What is around this entry has been counted with another path.
      if (entries.has(entry)) break;
      within.set(folder, entries.add(entry));
    }
  }
  const [folder, entries] = [...within].reduce((most, one) => (one[1].size > most[1].size ? one : most), ['.', new Set<string>()]);
  return { folder: folder === '.' ? '' : `${folder}/`, entries: entries.size };
}

function inMegabytes(bytes: number): string {
  return `${formatNumber(Math.round(bytes / MB * 10) / 10)} MB`;
}
