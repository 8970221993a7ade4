import { spawnSync } from 'node:child_process';
import { UserError } from '../problems/user-error.ts';

/** A content file that differs between a git revision and the working tree. */
export interface ChangedFile {
  /** Its path in the revision, below the content folder; `undefined` if it is new. */
  before: string | undefined;
  /** Its path now; `undefined` if it is gone. */
  now: string | undefined;
  /** Its text in the revision; '' if it is new. */
  text: string;
}

/**
 * The content files that have changed since a git revision: the cost is that of the change.
 * @param folder the content folder.
 * @throws UserError when the folder is in no repository that has the revision.
 */
export function changedSince(revision: string, folder: string): ChangedFile[] {
  const listing = git(folder, [
    'diff',
    '--relative',
    '--name-status',
    '-z',
    '--find-renames',
    revision,
    '--',
    '.',
  ]);
  if (listing === undefined)
    throw new UserError(
      `Không so được với bản ${revision}: thư mục nội dung không nằm trong kho git có bản đó. Bản sao nông (shallow) thì lấy thêm lịch sử: git fetch --depth=2.`,
    );
  const untracked = git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  const files = [
    ...parseListing(listing.toString()),
    ...(untracked?.toString() ?? '')
      .split('\0')
      .filter(Boolean)
      .map((now) => ({ before: undefined, now })),
  ];
  const texts = textsIn(
    revision,
    folder,
    files.flatMap(({ before }) => before ?? []),
  );
  return files.map((file) => ({ ...file, text: texts.get(file.before ?? '') ?? '' }));
}

/** The revision that a clone was last published from, as far as it knows: that of its origin. */
export function knownRevision(folder: string): string | undefined {
  return git(folder, ['merge-base', 'HEAD', 'origin/HEAD'])?.toString().trim();
}

/** Parses `git diff --name-status -z`. */
function parseListing(listing: string): Pick<ChangedFile, 'before' | 'now'>[] {
  const fields = listing.split('\0');
  const files: Pick<ChangedFile, 'before' | 'now'>[] = [];
  for (let at = 0; at < fields.length - 1;) {
    const status = fields[at] ?? '';
    const path = fields[at + 1] ?? '';
    const hasTwoPaths = /^[RC]/u.test(status);
    const target = hasTwoPaths ? fields[at + 2] : path;
    files.push({
      before: /^[AC]/u.test(status) ? undefined : path,
      now: status.startsWith('D') ? undefined : target,
    });
    at += hasTwoPaths ? 3 : 2;
  }
  return files;
}

/**
 * The texts of briefings and entries in a revision, by path; those of photographs are not read.
 * Source of the format: git-cat-file(1), “BATCH OUTPUT”.
 */
function textsIn(revision: string, folder: string, paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const wanted = paths.filter((path) => /\.(?:mdx|yaml)$/u.test(path) && !path.includes('\n'));
  if (wanted.length === 0) return texts;
  const input = wanted.map((path) => `${revision}:./${path}\n`).join('');
  const output = git(folder, ['cat-file', '--batch'], input) ?? Buffer.alloc(0);
  let at = 0;
  for (const path of wanted) {
    const lineEnd = output.indexOf('\n', at);
    const size = Number(/^\S+ blob (?<size>\d+)$/u.exec(output.toString('utf8', at, lineEnd))?.[1]);
    at = lineEnd + 1;
    if (Number.isNaN(size)) continue;
    texts.set(path, output.toString('utf8', at, at + size));
    at += size + 1;
  }
  return texts;
}

/** Runs git in a folder. @returns its output, or `undefined` when it fails or there is no git. */
function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, input, maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}
