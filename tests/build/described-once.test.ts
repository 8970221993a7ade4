import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, waitForExit, type CommandResult } from '../../tools/site/build.ts';
import { unpackedText } from '../../tools/site/site-files.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { linkPackages } from '../support/copy-of-project.ts';

/** The definition of a new component. It also needs an entry in the list and an Astro file. */
const COMPONENT = `
export const timeline = component(
  z.strictObject({ title: line(2, 120).describe('Tên của diễn biến').meta({ title: 'Tên' }) }),
  {
    label: 'Diễn biến',
    icon: 'timeline',
    text: 'Các việc',
    aliases: ['dien-bien'],
    syntax: '<Timeline title="…">…</Timeline>',
    purpose: 'Các việc đã xảy ra, việc trước đứng trước.',
    examples: ['<Timeline title="Trong ngày">\\n  Sáng họp, chiều đi kiểm tra đê.\\n</Timeline>'],
    words: ({ title }) => title,
    spoken: ({ title }) => [{ kind: 'heading', text: \`Diễn biến \${title}\` }],
    inFeed: ({ title }, content) => [h('section', h('h3', title), content)],
  },
);
`;
const ASTRO_FILE = `---
const { title } = Astro.props;
---

<section class="timeline"><h3>{title}</h3><slot /></section>
`;

/** The schema of a new field. It also needs a line on the page that shows it. */
const FIELD = `  weather: line(3, 100)
    .optional()
    .describe('Thời tiết hôm đó')
    .meta({
      title: 'Thời tiết',
      hint: 'Nắng, mưa, gió.',
      aliases: ['troi'],
      published: 'Thời tiết vào ngày của bản tin',
      isSearched: true,
    }),
`;
const FIELD_ON_PAGE = '    {briefing.weather && <p class="weather">{briefing.weather}</p>}\n';

let project: string;
let site: string;

/** Inserts code into a file of the project, before a text that occurs in it exactly once. */
function insert(path: string, before: string, code: string): void {
  const text = readFileSync(join(project, path), 'utf8');
  expect(text.split(before)).toHaveLength(2);
  writeFileSync(
    join(project, path),
    text.replace(before, () => code + before),
  );
}

/** Runs a command of the changed project on a content tree. */
function run(content: string, ...command: string[]): Promise<CommandResult> {
  return waitForExit(
    spawn(process.execPath, ['--env-file=.env.scripts', ...command], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: undefined,
        VITEST: undefined,
        NO_COLOR: '1',
        CACHE_DIR: join(project, 'cache'),
        CONTENT_DIR: content,
      },
    }),
  );
}

/** Checks a content tree with this briefing. @returns what the check prints. */
async function check(briefing: string): Promise<string> {
  const content = contentTree({ 'briefings/2020/07/bao.mdx': briefing });
  return (await run(content, 'src/commands/check.ts')).output;
}

/** Evaluates an expression in the changed project. */
async function evaluate(module: string, expression: string): Promise<unknown> {
  const { output } = await run(
    '',
    '--input-type=module',
    '--eval',
    `const module = await import('./src/${module}'); console.log(JSON.stringify(${expression}));`,
  );
  return JSON.parse(output);
}

const page = (path: string) => unpackedText(site, path);

beforeAll(async () => {
  project = temporaryFolder();
  for (const path of [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(path, join(project, path), { recursive: true });
  cpSync('.env.scripts', join(project, '.env.scripts'));
  linkPackages(project);

  const components = 'src/schemas/components.ts';
  insert(components, '/** The components that a briefing may use', COMPONENT);
  insert(components, '  Note: note,\n', '  Timeline: timeline,\n');
  writeFileSync(join(project, 'src/components/in-text/Timeline.astro'), ASTRO_FILE);
  insert('src/schemas/briefing.ts', '  event: line(', FIELD);
  insert('src/components/article/BriefingArticle.astro', '    <p class="signed">', FIELD_ON_PAGE);

  const content = contentTree({
    'briefings/2020/07/bao.mdx': briefingText(
      { event: 'weather: Mưa to, gió mạnh' },
      'Huyện họp bàn.\n\n<Timeline title="cơn bão số 4">\n\nSáng *kiểm tra* đê.\n\n</Timeline>',
    ),
  });
  site = join(project, 'dist');
  const { code, output } = await run(content, 'src/commands/build.ts', '--outDir', site);
  expect(code, output).toBe(0);
});

describe('a component that is described in one place', () => {
  it('appears on the page as its Astro file renders it', () => {
    expect(page('2020/07/bao/index.html')).toContain(
      '<section class="timeline"><h3>cơn bão số 4</h3><p>Sáng <em>kiểm tra</em> đê.</p></section>',
    );
  });

  it('is read aloud', () => {
    expect(page('2020/07/bao/phat-thanh/index.html')).toContain('Diễn biến cơn bão số bốn');
  });

  it('appears in the feed', () => {
    expect(page('feed.json')).toContain(
      JSON.stringify(
        '<section><h3>cơn bão số 4</h3><p>Sáng <em>kiểm tra</em> đê.</p></section>',
      ).slice(1, -1),
    );
  });

  it('is searchable, and included in the open data', () => {
    expect(page('du-lieu/2020.ndjson.gz')).toContain(
      JSON.stringify('Huyện họp bàn.\ncơn bão số 4\nSáng kiểm tra đê.'),
    );
  });

  it('is explained in the handbook', () => {
    const handbook = page('huong-dan-bien-tap/index.html');
    expect(handbook).toContain('Các việc đã xảy ra, việc trước đứng trước.');
    expect(handbook).toContain('<section class="timeline"><h3>Trong ngày</h3>');
  });

  it('is offered in the editing form', async () => {
    expect(
      await evaluate('editing/form/components.ts', 'module.editorComponents()'),
    ).toContainEqual(
      expect.objectContaining({
        id: 'Timeline',
        label: 'Diễn biến',
        fields: [
          expect.objectContaining({ name: 'title', label: 'Tên', hint: 'Tên của diễn biến' }),
          expect.objectContaining({ name: 'text', label: 'Các việc' }),
        ],
      }),
    );
  });

  it('has its attributes, its text and its aliases checked', async () => {
    const output = await check(
      briefingText(
        {},
        '<Timeline>\n\nMột.\n\n</Timeline>\n\n<Timeline title="Hai" />\n\n<DienBien>\n\nBa.\n\n</DienBien>',
      ),
    );
    expect(output).toContain('<Timeline>: Thiếu thuộc tính “title”.');
    expect(output).toContain('<Timeline> không có chữ bên trong.');
    expect(output).toContain('Có phải <Timeline title="…">…</Timeline>?');
  });
});

describe('a field that is described in one place', () => {
  it('appears on the page', () => {
    expect(page('2020/07/bao/index.html')).toContain('<p class="weather">Mưa to, gió mạnh</p>');
  });

  it('is included in the open data, with its description', () => {
    expect(JSON.parse(page('2020/07/bao.json'))).toMatchObject({ weather: 'Mưa to, gió mạnh' });
    expect(page('du-lieu/2020.ndjson.gz')).toContain('"weather":"Mưa to, gió mạnh"');
    for (const file of ['du-lieu/datapackage.json', 'du-lieu/briefing.schema.json'])
      expect(page(file)).toContain('Thời tiết vào ngày của bản tin');
  });

  it('is searchable', async () => {
    const texts = "module.searchedTexts({ weather: 'Mưa' })";
    expect(await evaluate('schemas/published-fields.ts', texts)).toEqual(['Mưa']);
  });

  it('is explained in the handbook, and offered in the editing form', async () => {
    expect(page('huong-dan-bien-tap/tep-ban-tin/index.html')).toContain('Thời tiết hôm đó');
    const fields = await evaluate(
      'editing/form/collections.ts',
      'module.formCollections()[0].fields',
    );
    expect(fields).toContainEqual(
      expect.objectContaining({ name: 'weather', label: 'Thời tiết', hint: 'Nắng, mưa, gió.' }),
    );
  });

  it('is suggested when an editor writes one of its aliases', async () => {
    const output = await check(briefingText({ event: 'troi: Mưa to' }));
    expect(output).toContain('Có phải “weather”? Viết weather: …');
  });
});
