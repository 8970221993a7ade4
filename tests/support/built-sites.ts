import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, serve, temporaryFolder } from './build.ts';
import { draftOf } from './draft.ts';
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
  /** The environment that it was built in, its content and its cache among it. */
  env: Record<string, string>;
}

/** What stands at the end of the sample's oldest briefing: the generator's texts link to nothing. */
const LINKS = '\nXem [cổng thông tin điện tử](https://hatinh.gov.vn/?a=1&b=2) và [kho lưu trữ](/luu-tru/).\n';

/** Ends the name of a topic of the sample: signs that share images cannot draw. */
export const NOT_IN_FONT = '★ 🎉';
export const TOPIC_NOT_IN_FONT = 'topics/giao-duc.yaml';

/** Writes the sample archive, with links in its oldest briefing, a topic that no font can draw, a draft beside it and a heavy photograph. */
async function writeSample(content: string): Promise<void> {
  await writeSampleArchive(SAMPLES, content);
  const briefings = join(content, 'briefings');
  const oldest = filesOf(briefings).find((name) => name.endsWith('.mdx')) ?? '';
  const draft = draftOf(oldest, readFileSync(join(briefings, oldest), 'utf8'));
  writeFileSync(join(briefings, draft.path), draft.text);
  appendFileSync(join(briefings, oldest), LINKS);
  writeFileSync(join(content, TOPIC_NOT_IN_FONT), `name: Giáo dục ${NOT_IN_FONT}\n`);
  // The generator's drawings are small and light; one photograph is neither.
  const [photo = ''] = filesOf(content).filter((name) => name.endsWith('.jpg'));
  writeFileSync(join(content, photo), await grainyPhoto(2160, 1440));
}

/** Builds both sites once, cold, and serves them for all tests of the project. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const content = join(folder, 'sample-content');
  await writeSample(content);
  const servers: (() => void)[] = [];

  async function site(name: string, own: Record<string, string>): Promise<BuiltSite> {
    const outDir = join(folder, name);
    const env = { CACHE_DIR: join(folder, `${name}-cache`), ...own };
    const { code, output } = await build(outDir, env);
    if (code !== 0) throw new Error(`The ${name} site does not build:\n${output}`);
    const { url, stop } = await serve(outDir, env);
    servers.push(stop);
    return { outDir, url, log: output, env };
  }

  project.provide('real', await site('real', { TZ: 'UTC', CONTENT_DIR: await firstBriefing() }));
  project.provide('sample', await site('sample', { CONTENT_DIR: content, BASE_PATH: '/kyanh', SITE_URL: 'https://tin.example' }));
  return () => {
    for (const stop of servers) stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
