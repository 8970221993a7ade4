import { execFileSync } from 'node:child_process';

/** Runs git in a folder with a test identity and no other settings; returns its output. */
export function git(folder: string, ...args: string[]): string {
  return gitWith(folder, {}, args).toString();
}

/** Like {@link git}, with standard input and environment variables; returns the output as bytes. */
export function gitWith(
  folder: string,
  { input, env }: { input?: string | Uint8Array; env?: Record<string, string> },
  args: readonly string[],
): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    ...(input !== undefined && { input }),
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Bộ kiểm tra',
      GIT_AUTHOR_EMAIL: 'thu@example.invalid',
      GIT_COMMITTER_NAME: 'Bộ kiểm tra',
      GIT_COMMITTER_EMAIL: 'thu@example.invalid',
      ...env,
    },
  });
}
