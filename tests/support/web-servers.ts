import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Agent, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../tools/site/build.ts';

/** A real web server that serves a site with the configuration of `deploy/`. */
interface WebServer {
  command: string;
  /**
   * Starts it.
   * @param folder for its own files.
   * @param root the folder that it serves.
   */
  start: (folder: string, root: string, port: number) => ChildProcess;
}

/** The configuration in `deploy/`, for a site in `root` below `/kyanh/`. */
function configuration(file: string, root: string): string {
  return readFileSync(`deploy/${file}`, 'utf8')
    .replaceAll('/srv/kho-tin/.deploy', `${root}/kyanh/.deploy`)
    .replaceAll('/srv/kho-tin', root);
}

const SERVERS: Record<string, WebServer> = {
  nginx: {
    command: 'nginx',
    start: (folder, root, port) => {
      const site = configuration('nginx.conf', root).replace('listen 80;', `listen ${port};`);
      writeFileSync(join(folder, 'kho-tin.conf'), site);
      const user = process.getuid?.() === 0 ? 'user root;\n' : '';
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${user}pid ${folder}/pid;\ndaemon off;\nerror_log stderr;\nevents { worker_connections 256; }\nhttp {\n  access_log off;\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}  default_type application/octet-stream;\n  include ${folder}/kho-tin.conf;\n}\n`,
      );
      return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    },
  },
  Caddy: {
    command: 'caddy',
    start: (folder, root, port) => {
      const site = configuration('Caddyfile', root).replace(/^:80/mu, `:${port}`);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile')], {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
    },
  },
};

/** The names of the web servers that this machine has. */
export const INSTALLED_SERVERS = Object.entries(SERVERS)
  .filter(([, { command }]) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined)
  .map(([name]) => name);

export interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface RunningServer {
  /** Requests a path of the site, without the base path. Follows no redirects. */
  get: (path: string, headers?: Record<string, string>, agent?: Agent) => Promise<Answer>;
  stop: () => void;
}

/** Starts a web server that serves a site below `/kyanh/`, and waits until it answers. */
export async function startWebServer(name: string, site: string): Promise<RunningServer> {
  const folder = temporaryFolder();
  const root = join(folder, 'root');
  mkdirSync(root);
  symlinkSync(site, join(root, 'kyanh'));
  const port = await freePort();
  const child = SERVERS[name]?.start(folder, root, port);
  const get: RunningServer['get'] = (path, headers = {}, agent) =>
    answerTo(`http://127.0.0.1:${port}/kyanh/${path}`, headers, agent);
  while (!(await get('').catch(() => undefined))) {
    if (child?.exitCode !== null) throw new Error(`${name} has ended.`);
    await sleep(50);
  }
  return { get, stop: () => child?.kill() };
}

function answerTo(
  address: string,
  headers: Record<string, string>,
  agent: Agent | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(address, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
