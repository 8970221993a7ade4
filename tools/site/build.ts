import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const BUILD = 'src/commands/build.ts';
const PREVIEW = 'src/commands/preview.ts';

/** The output (both streams) and exit code of a command. */
export interface CommandResult {
  code: number | null;
  output: string;
}

/** Creates a folder in the system's temporary folder, and removes it when the process exits. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kyanh-test-'));
  if (temporaryFolders.length === 0) process.once('exit', removeTemporaryFolders);
  temporaryFolders.push(folder);
  return folder;
}

const temporaryFolders: string[] = [];

function removeTemporaryFolders(): void {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
}

/** Starts `npm run build` with additional variables. */
export function startBuild(
  outDir: string,
  env: Record<string, string> = {},
  ...options: string[]
): ChildProcess {
  return start([BUILD, '--outDir', outDir, ...options], env);
}

/** Starts `astro build`, which must behave like `npm run build`. */
export function startAstroBuild(outDir: string, env: Record<string, string> = {}): ChildProcess {
  return start([ASTRO, 'build', '--outDir', outDir], env);
}

function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  // The caller's environment must not affect the sites under test. With the variables of the test
  // runner, Astro's development server finds no pages.
  const unset = {
    CONTENT_DIR: undefined,
    SITE_URL: undefined,
    BASE_PATH: undefined,
    SHARE_IMAGES: undefined,
    OFFLINE: undefined,
    REPOSITORY_URL: undefined,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  return spawn(process.execPath, ['--env-file=.env.scripts', ...args], {
    env: { ...process.env, ...unset, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Builds a site into `outDir` and returns the result, even of a failure. */
export function build(
  outDir: string,
  env: Record<string, string> = {},
  ...options: string[]
): Promise<CommandResult> {
  return waitForExit(startBuild(outDir, env, ...options));
}

/** Waits until a command has exited. */
export async function waitForExit(child: ChildProcess): Promise<CommandResult> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** A running server; its URL ends with the base path. */
export interface Server {
  url: string;
  stop: () => void;
}

/** Serves a built site like `npm run preview`, on the first free port from `port` on. */
export function serve(
  outDir: string,
  env: Record<string, string> = {},
  port = 4500,
): Promise<Server> {
  return waitForUrl(start([PREVIEW, '--outDir', outDir, '--port', String(port)], env));
}

/**
 * Serves the project like `npm run dev`, on the first free port from `port` on; also works while a
 * developer's own server is running.
 */
export function develop(env: Record<string, string> = {}, port = 4600): Promise<Server> {
  return waitForUrl(start([ASTRO, 'dev', '--ignore-lock', '--port', String(port)], env));
}

async function waitForUrl(child: ChildProcess): Promise<Server> {
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+\/\S*/u.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('close', () => {
      reject(new Error(`The server ended:\n${output}`));
    });
  });
  return {
    url,
    stop: () => {
      child.kill();
    },
  };
}
