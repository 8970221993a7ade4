import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, serve, temporaryFolder } from './build.ts';
import { firstBriefing } from './first-briefing.ts';
import { grainyPhoto } from './grainy-photo.ts';
import { filesOf } from './site-files.ts';

/** How many briefings the sample site of the tests holds. */
const SAMPLES = 60;

declare module 'vitest' {
  interface ProvidedContext {
    /** The first real briefing with what it refers to, built for the root of a host. */
    real: BuiltSite;
    /** A sample archive, built to be served below `/kyanh/`, with a public address. */
    sample: BuiltSite;
  }
}

export interface BuiltSite {
  outDir: string;
  /** Where it is served, with its base path. */
  url: string;
  /** What the build printed. */
  log: string;
}

/** What stands at the end of the sample's {@link linkingBriefing}: the generator's texts link to nothing. */
const LINKS = '\nXem [cổng thông tin điện tử](https://hatinh.gov.vn/?a=1&b=2) và [kho lưu trữ](/luu-tru/).\n';

/** The file of the oldest of a sample archive's briefings, as `2012/01/x.mdx`. */
function linkingBriefing(content: string): string {
  return filesOf(join(content, 'briefings')).filter((name) => name.endsWith('.mdx')).sort()[0] ?? '';
}

/** Builds both sites once, cold, and serves them for all tests of the project. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const content = join(folder, 'sample-content');
  await writeSampleArchive(SAMPLES, content);
  appendFileSync(join(content, 'briefings', linkingBriefing(content)), LINKS);
  // The generator's drawings are small and light; one photograph is neither.
  const [photo = ''] = filesOf(content).filter((name) => name.endsWith('.jpg'));
  writeFileSync(join(content, photo), await grainyPhoto(2160, 1440));
  const servers: (() => void)[] = [];

  async function site(name: string, env: Record<string, string>): Promise<BuiltSite> {
    const outDir = join(folder, name);
    const { code, output } = await build(outDir, { CACHE_DIR: join(folder, `${name}-cache`), ...env });
    if (code !== 0) throw new Error(`The ${name} site does not build:\n${output}`);
    const { url, stop } = await serve(outDir, env);
    servers.push(stop);
    return { outDir, url, log: output };
  }

  project.provide('real', await site('real', { TZ: 'UTC', CONTENT_DIR: await firstBriefing() }));
  project.provide('sample', await site('sample', { CONTENT_DIR: content, BASE_PATH: '/kyanh', SITE_URL: 'https://tin.example' }));
  return () => {
    for (const stop of servers) stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
