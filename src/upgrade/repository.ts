import { spawnSync } from 'node:child_process';
import { UserError } from '../problems/user-error.ts';
import type { Tree } from './plan-upgrade.ts';

const MAX_OUTPUT = 2 ** 30;

/** The git repository of an archive. */
export class Repository {
  readonly #folder: string;

  /** @throws UserError when the folder is no repository's root, or has uncommitted changes. */
  constructor(folder: string) {
    this.#folder = folder;
    if (this.#git(['rev-parse', '--show-prefix'], 'Thư mục này không phải một kho git.') !== '\n')
      throw new UserError('Lệnh này phải chạy ở thư mục gốc của kho git.');
    if (this.#git(['status', '--porcelain']) !== '')
      throw new UserError(
        'Còn thay đổi chưa ghi vào lịch sử git. Xin commit hoặc bỏ đi rồi chạy lại, để không mất gì.',
      );
  }

  /**
   * Fetches a version.
   * @param source the name of a remote, an address or a path.
   * @returns the id of its commit.
   * @throws UserError when there is none.
   */
  fetch(source: string, version: string): string {
    this.#git(
      ['fetch', '--quiet', '--no-tags', '--', source, version],
      `Không lấy được bản “${version}” từ “${source}”. Xin kiểm tra địa chỉ, tên bản và mạng.`,
    );
    return this.#git(['rev-parse', 'FETCH_HEAD']).trim();
  }

  /** The files of a commit. */
  tree(commit: string): Tree {
    const entries = this.#git(['ls-tree', '-r', '-z', commit]).split('\0').filter(Boolean);
    return new Map(
      entries.map((entry) => {
        const [facts = '', path = ''] = entry.split('\t');
        const [mode = '', , blob = ''] = facts.split(' ');
        return [path, { mode, blob }];
      }),
    );
  }

  /**
   * What each path ever held up to a commit: the ids of the bytes. Source of the format: the “raw
   * output format” of git-diff(1).
   */
  history(commit: string): ReadonlyMap<string, ReadonlySet<string>> {
    const held = new Map<string, Set<string>>();
    const fields = this.#git([
      'log',
      '--format=',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--root',
      '-m',
      '-z',
      commit,
    ]).split('\0');
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [, , , blob = ''] = (fields[at] ?? '').trim().split(' ');
      const path = fields[at + 1] ?? '';
      held.set(path, (held.get(path) ?? new Set()).add(blob));
    }
    return held;
  }

  /** Puts files of a commit, and the removal of others, into the working tree and the index. */
  apply(commit: string, taken: readonly string[], removed: readonly string[]): void {
    const paths = ['--pathspec-from-file=-', '--pathspec-file-nul'];
    if (removed.length > 0) this.#git(['rm', '--quiet', ...paths], undefined, removed.join('\0'));
    if (taken.length > 0)
      this.#git(['checkout', '--quiet', ...paths, commit], undefined, taken.join('\0'));
  }

  /** @param message describes a failure; by default git's message. */
  #git(args: readonly string[], message?: string, input = ''): string {
    const { status, stdout, stderr } = spawnSync('git', ['--literal-pathspecs', ...args], {
      cwd: this.#folder,
      input,
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT,
    });
    if (status !== 0)
      throw new UserError(message ?? `Lệnh git ${args[0] ?? ''} không chạy được: ${stderr.trim()}`);
    return stdout;
  }
}
