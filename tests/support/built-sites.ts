import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { build, serve, temporaryFolder } from '../../tools/site/build.ts';
import { draftOf } from './draft.ts';
import { firstBriefing } from './first-briefing.ts';
import { grainyPhoto } from './grainy-photo.ts';
import { filesOf } from '../../tools/site/site-files.ts';

/** Number of briefings in the sample site. */
const SAMPLES = 60;

declare module 'vitest' {
  interface ProvidedContext {
    /** The first real briefing with the entries it refers to, built for the root of a host. */
    real: BuiltSite;
    /** A sample archive, built with a public address to be served below `/kyanh/`. */
    sample: BuiltSite;
  }
}

export interface BuiltSite {
  outDir: string;
  /** Where it is served, including the base path. */
  url: string;
  /** The output of the build. */
  log: string;
  /** The environment variables of the build, including those for content and cache. */
  env: Record<string, string>;
}

/** Appended to the oldest sample briefing, as generated texts have no links. */
const LINKS =
  '\nXem [cổng thông tin điện tử](https://hatinh.gov.vn/?a=1&b=2) và [kho lưu trữ](/luu-tru/).\n';

/** Characters that share images cannot draw, at the end of the name of a sample topic. */
export const NOT_IN_FONT = '★ 🎉';
export const TOPIC_NOT_IN_FONT = 'topics/giao-duc.yaml';

/**
 * Writes the sample archive with links in its oldest briefing, a draft beside it, a topic with
 * characters that are not in the font, and a large photograph.
 */
async function writeSample(content: string): Promise<void> {
  await writeSampleArchive(SAMPLES, content);
  const briefings = join(content, 'briefings');
  const oldest = filesOf(briefings).find((name) => name.endsWith('.mdx')) ?? '';
  const draft = draftOf(oldest, readFileSync(join(briefings, oldest), 'utf8'));
  writeFileSync(join(briefings, draft.path), draft.text);
  appendFileSync(join(briefings, oldest), LINKS);
  writeFileSync(join(content, TOPIC_NOT_IN_FONT), `name: Giáo dục ${NOT_IN_FONT}\n`);
  // Generated drawings are small files; this photograph is a large one.
  const [photo = ''] = filesOf(content).filter((name) => name.endsWith('.jpg'));
  writeFileSync(join(content, photo), await grainyPhoto(2160, 1440));
}

/** Builds both sites once without a cache and serves them to all tests of the project. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const content = join(folder, 'sample-content');
  await writeSample(content);
  const servers: (() => void)[] = [];

  async function site(name: string, overrides: Record<string, string>): Promise<BuiltSite> {
    const outDir = join(folder, name);
    const env = { CACHE_DIR: join(folder, `${name}-cache`), ...overrides };
    const { code, output } = await build(outDir, env);
    if (code !== 0) throw new Error(`The ${name} site does not build:\n${output}`);
    const { url, stop } = await serve(outDir, env);
    servers.push(stop);
    return { outDir, url, log: output, env };
  }

  const [real, sample] = await Promise.all([
    site('real', { TZ: 'UTC', CONTENT_DIR: await firstBriefing() }),
    site('sample', {
      CONTENT_DIR: content,
      BASE_PATH: '/kyanh',
      SITE_URL: 'https://tin.example',
    }),
  ]);
  project.provide('real', real);
  project.provide('sample', sample);
  return () => {
    for (const stop of servers) stop();
  };
}
