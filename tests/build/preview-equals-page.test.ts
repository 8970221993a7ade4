import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { previewArticle } from '../../src/editing/preview/article.ts';
import { renderBody } from '../../src/editing/preview/body.ts';
import { readDraftFile } from '../../src/editing/preview/read-text.ts';
import { exampleBody, exampleMaterial } from '../../src/handbook/render.ts';
import { listFiles } from '../../src/cache/list-files.ts';
import { readContent } from '../../src/loading/read-content.ts';
import { toSafeHtml } from '../../src/mdx/html-attributes.ts';
import { components } from '../../src/schemas/components.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { documentOf } from '../../tools/site/site-files.ts';

/** The parts of a page that a preview leaves out, or cannot have: renditions of photographs. */
const LEFT_OUT = '.tools, .notice[data-day], script, svg, source';

/** The elements with their classes, and the words, in reading order. */
function outlineOf(element: HTMLElement | null): string[] {
  for (const part of element?.querySelectorAll(LEFT_OUT) ?? []) part.remove();
  for (const photo of element?.querySelectorAll('.photo a, picture') ?? [])
    photo.replaceWith(...photo.childNodes);
  return (element?.outerHTML ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/<(?<name>[a-z]+\d?)(?<attributes>[^>]*)>/gu, (_tag, name: string, more: string) => {
      const [classes = ''] = /(?<=class=")[^"]*/u.exec(more) ?? [];
      return `\n<${[name, ...classes.split(' ').filter(Boolean)].join('.')}>\n`;
    })
    .replace(/<\/[a-z]+\d?>/gu, '\n')
    .split('\n')
    .map((line) => parse(line.replace(/^<[^>]+>$/u, (tag) => `&lt;${tag.slice(1, -1)}&gt;`)).text)
    .map((line) => line.trim())
    .filter(Boolean);
}

const CONTEXT = {
  href: (path: string) => path,
  isPublished: () => true,
  photoUrl: () => 'blob:anh',
};

describe.each(['real', 'sample'] as const)(
  'the preview of the briefings of the %s site',
  (name) => {
    const { outDir, env } = inject(name);
    const folder = env['CONTENT_DIR'] ?? '';

    it('is what their pages show', async () => {
      const content = await readContent({ folder, cacheDir: temporaryFolder() });
      const names = new Map(
        Object.entries({
          people: content.people,
          topics: content.topics,
          places: content.places,
          indicators: content.indicators,
        }).flatMap(([collection, entries]) =>
          entries.map(({ id, data }) => [`${collection}/${id}`, data.name] as const),
        ),
      );
      const files = listFiles(join(folder, 'briefings')).filter(({ path }) =>
        path.endsWith('.mdx'),
      );
      for (const { path } of files) {
        const { draft, segments = [] } = readDraftFile(
          readFileSync(join(folder, 'briefings', path), 'utf8'),
          {
            glossary: content.glossary,
            nameOf: (collection, id) => names.get(`${collection}/${id}`),
          },
        );
        if (draft.draft) continue;
        const page = documentOf(outDir, `${path.replace(/\.mdx$/u, '')}/index.html`);
        const preview = parse(toSafeHtml([previewArticle(draft, segments, CONTEXT)]));
        for (const part of ['.article-header', '.prose', '.participants'])
          expect({ path, outline: outlineOf(preview.querySelector(part)) }).toEqual({
            path,
            outline: outlineOf(page.querySelector(`article ${part}`)),
          });
      }
    });

    it('shows each component as the handbook’s examples', async () => {
      const content = await readContent({ folder, cacheDir: temporaryFolder() });
      const indicators = content.indicators.map(({ id, data }) => ({ id, ...data }));
      const { photos, figures } = exampleMaterial(indicators);
      const shown = {
        figures,
        photos: photos.map(({ caption, alt = '', credit = '', file }) => ({
          src: file === undefined ? '' : 'anh.jpg',
          caption,
          alt,
          credit,
        })),
      };
      const page = documentOf(outDir, 'huong-dan-bien-tap/index.html');
      const examples = page.querySelectorAll('.example').map((example) => ({
        // The parser does not change the content of a `pre`.
        source: parse(example.querySelector('pre')?.rawText ?? '').text,
        outline: outlineOf(example.querySelector('.shown')).slice(1),
      }));
      const sources = Object.values(components).flatMap((component) => component.examples);
      for (const source of sources)
        expect(examples).toContainEqual({
          source,
          outline: outlineOf(
            parse(toSafeHtml(renderBody(exampleBody(source).segments, shown, CONTEXT))),
          ),
        });
    });
  },
);
