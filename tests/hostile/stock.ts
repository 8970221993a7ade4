import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { briefingText } from '../support/content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/**
 * Code that proves that it ran in a build: it writes a file of this name to the folder
 * `HOSTILE_CANARY`.
 */
const canary = (name: string) =>
  `writeFileSync(process.env.HOSTILE_CANARY + '/${name}', process.env.HOSTILE_SECRET)`;

/** Briefings that run code in a build with stock Astro, or in the browsers of its readers. */
export const LIVE: Record<string, string> = {
  'nhap-lenh': briefingText(
    {},
    `import { writeFileSync } from 'node:fs';\n\nexport const run = ${canary('esm')};\n\nChữ.`,
  ),
  'bieu-thuc': briefingText(
    {},
    `Chữ {await import('node:fs').then(({ writeFileSync }) => ${canary('expression')})}`,
  ),
  'bo-cuc': briefingText(
    {
      layout: `layout: 'data:text/javascript,import{writeFileSync}from"node:fs";${canary('layout').replaceAll("'", '"')};export default()=>""'`,
    },
    'Chữ.',
  ),
  'bi-mat': briefingText({}, 'Khóa: {process.env.HOSTILE_SECRET}'),
  trang: briefingText(
    {},
    [
      '<img src="x" onerror="alert(1)" />',
      '<img src="https://evil.example/dem.gif" />',
      '<Fragment set:html="<svg onload=globalThis.hostile=1></svg>" />',
      '<a id="lien-ket" href="javascript:alert(2)">chữ</a>',
      '[chữ](javascript:alert(3))',
      '<form id="mau"><input name="attributes" /></form>',
      '<img name="cookie" />',
      '<meta http-equiv="refresh" content="1;url=/di-noi-khac/" />',
    ].join('\n\n'),
  ),
};

/**
 * Builds these briefings with stock Astro and its MDX integration, set up as in its documentation.
 * @returns a function that reads the HTML of a briefing.
 */
export async function buildStock(env: Record<string, string>): Promise<(name: string) => string> {
  const folder = temporaryFolder();
  const files: Record<string, string> = {
    'package.json': '{ "type": "module", "private": true }',
    'astro.config.mjs':
      "import mdx from '@astrojs/mdx';\nexport default { cacheDir: './cache', integrations: [mdx()], devToolbar: { enabled: false } };",
    'src/content.config.ts':
      "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { briefings: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content' }) }) };",
    'src/pages/[id].astro':
      "---\nimport { getCollection, render } from 'astro:content';\nexport async function getStaticPaths() {\n  return (await getCollection('briefings')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));\n}\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang=\"vi\"><head><title>Tin</title></head><body><Content /></body></html>",
    ...Object.fromEntries(
      Object.entries(LIVE).map(([name, text]) => [`content/${name}.mdx`, text]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  return (name) => readFileSync(join(folder, 'dist', name, 'index.html'), 'utf8');
}
