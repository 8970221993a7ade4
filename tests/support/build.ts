import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeTurn } from './turn.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const BUILD = 'src/commands/build.ts';
const PREVIEW = 'src/commands/preview.ts';

/** What a command printed (both streams) and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** A folder of its own below the machine's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kyanh-test-'));
}

/** Starts `npm run build` in the test's environment plus `env`; whoever starts one has taken the turn. */
export function startBuild(outDir: string, env: Record<string, string> = {}, ...options: string[]): ChildProcess {
  return start([BUILD, '--outDir', outDir, ...options], env);
}

/** Starts `astro build`, which has to do the same as `npm run build`. */
export function startAstroBuild(outDir: string, env: Record<string, string> = {}): ChildProcess {
  return start([ASTRO, 'build', '--outDir', outDir], env);
}

function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  // What the caller's own environment says about a site must not reach the sites under test, nor that it is a test: Astro's
  // development server finds no page then.
  const unset = { CONTENT_DIR: undefined, SITE_URL: undefined, BASE_PATH: undefined, SHARE_IMAGES: undefined, OFFLINE: undefined, REPOSITORY_URL: undefined, NODE_ENV: undefined, VITEST: undefined };
  return spawn(process.execPath, ['--env-file=.env.scripts', ...args], { env: { ...process.env, ...unset, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Builds a site into `outDir`, when it is its turn, and waits for the end, good or bad. */
export async function build(outDir: string, env: Record<string, string> = {}, ...options: string[]): Promise<Ended> {
  const passOn = await takeTurn();
  try {
    return await ended(startBuild(outDir, env, ...options));
  } finally {
    passOn();
  }
}

/** Waits for the end of a build. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** A server of the tests, and its address with the base path at its end. */
export interface Server {
  url: string;
  stop: () => void;
}

/** Serves a built site as `npm run preview` does, on a port that is free, from `port` on. */
export function serve(outDir: string, env: Record<string, string> = {}, port = 4500): Promise<Server> {
  return listening(start([PREVIEW, '--outDir', outDir, '--port', String(port)], env));
}

/** Serves the project as `npm run dev` does, also while a developer has it running, on a port that is free, from `port` on. */
export function develop(env: Record<string, string> = {}, port = 4600): Promise<Server> {
  return listening(start([ASTRO, 'dev', '--ignore-lock', '--port', String(port)], env));
}

async function listening(child: ChildProcess): Promise<Server> {
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+\/\S*/u.exec(output)?.[0];
      if (address) resolve(address);
    });
    child.once('close', () => { reject(new Error(`The server ended:\n${output}`)); });
  });
  return { url, stop: () => { child.kill(); } };
}
