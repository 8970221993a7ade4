import { join } from 'node:path';
import { temporaryFolder } from '../../tools/site/build.ts';
import { git, gitWith } from './git.ts';

/** A file of a commit. */
export interface TreeFile {
  path: string;
  sha: string;
  size: number;
}

/** The changes of a commit. */
export interface Changes {
  additions: { path: string; contents: string }[];
  deletions: { path: string }[];
}

/** An object's id, or a path in a commit: what they mean never changes. */
const OF_OBJECT = /^[0-9a-f]{40}(?::|$)/u;

const EMPTY = '0'.repeat(40);

/** A bare git repository with the operations of a forge, using git's plumbing commands. */
export class ForgeRepository {
  readonly folder: string;
  /** What git said of commits and blobs, which never change: the form asks for each file again. */
  readonly #known = new Map<string, Buffer>();

  /** Clones the repository at `origin`. */
  constructor(origin: string) {
    this.folder = join(temporaryFolder(), 'kho-tin.git');
    git('.', 'clone', '--quiet', '--bare', origin, this.folder);
  }

  defaultBranch(): string {
    return this.#git('symbolic-ref', '--short', 'HEAD');
  }

  /** The head commit of a branch; `undefined` if the branch does not exist. */
  head(branch: string): string | undefined {
    return this.resolve(`refs/heads/${branch}`);
  }

  files(commit: string): TreeFile[] {
    return this.#gitOnce('ls-tree', '-r', '-z', '--long', commit)
      .toString()
      .split('\0')
      .filter(Boolean)
      .map((entry) => {
        const [, sha = '', size = '', path = ''] =
          /^\d+ blob (\w+) +(\d+)\t(.+)$/su.exec(entry) ?? [];
        return { path, sha, size: Number(size) };
      });
  }

  /** The id of the object that an expression (`branch:path`, an id) refers to, or `undefined`. */
  resolve(expression: string): string | undefined {
    const args = ['rev-parse', '--verify', '--quiet', expression];
    try {
      return (
        OF_OBJECT.test(expression) ? this.#gitOnce(...args).toString() : this.#git(...args)
      ).trim();
    } catch {
      return undefined;
    }
  }

  blob(sha: string): Buffer {
    return this.#gitOnce('cat-file', 'blob', sha);
  }

  commit(sha: string): { message: string; date: string; name: string; email: string } {
    const format = '--format=%B%x00%cI%x00%an%x00%ae';
    const shown = this.#gitOnce('show', '--no-patch', format, sha).toString().trim();
    const [message = '', date = '', name = '', email = ''] = shown.split('\0');
    return { message: message.trim(), date, name, email };
  }

  /** The newest commits that changed a path, newest first. */
  history(commit: string, first: number, path: string | undefined): string[] {
    const paths = path === undefined ? [] : ['--', path];
    return this.#gitOnce('rev-list', `--max-count=${first}`, commit, ...paths)
      .toString()
      .split('\n')
      .filter(Boolean);
  }

  changedFiles(from: string, to: string): { path: string; kind: string }[] {
    return this.#git('diff', '--name-status', '--no-renames', `${from}...${to}`)
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [kind = '', path = ''] = line.split('\t');
        return { kind, path };
      });
  }

  /** @throws Error if the branch already exists. */
  createBranch(branch: string, commit: string): void {
    this.#git('update-ref', `refs/heads/${branch}`, commit, EMPTY);
  }

  /**
   * Adds a commit to a branch and returns its id.
   * @throws Error if the head of the branch is not `head`.
   */
  commitOn(
    branch: string,
    head: string,
    { additions, deletions }: Changes,
    message: string,
  ): string {
    const env = { GIT_INDEX_FILE: join(this.folder, 'forge-index') };
    const run = (args: readonly string[], input?: Uint8Array) =>
      gitWith(this.folder, { env, ...(input && { input }) }, args)
        .toString()
        .trim();
    run(['read-tree', head]);
    for (const { path, contents } of additions) {
      const blob = run(['hash-object', '-w', '--stdin'], Buffer.from(contents, 'base64'));
      run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    }
    for (const { path } of deletions) run(['update-index', '--force-remove', path]);
    const commit = run(['commit-tree', run(['write-tree']), '-p', head, '-m', message]);
    this.#git('update-ref', `refs/heads/${branch}`, commit, head);
    return commit;
  }

  /** Asks git about a commit or blob by its id, once. */
  #gitOnce(...args: string[]): Buffer {
    const question = args.join(' ');
    const known = this.#known.get(question) ?? gitWith(this.folder, {}, args);
    this.#known.set(question, known);
    return known;
  }

  #git(...args: string[]): string {
    return git(this.folder, ...args).trim();
  }
}
