import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isRecord } from '../../src/schemas/is-record.ts';

/**
 * Minimal Hugo layouts: a page, paginated lists of ten, lists of topics and people, and the home
 * page.
 */
const HEAD =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><link rel="stylesheet" href="/a.css"></head><body>';
const LIST = `${HEAD}<main><h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "02/01/2006" }}</time><p>{{ .Summary }}</p></li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}</main></body></html>`;
const LAYOUTS: Record<string, string> = {
  '_default/single.html': `${HEAD}<main data-pagefind-body><article><h1>{{ .Title }}</h1><time>{{ .Date.Format "02/01/2006" }}</time><p>{{ .Params.summary }}</p>{{ .Content }}<p>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}{{ range .GetTerms "people" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p></article></main></body></html>`,
  '_default/list.html': LIST,
  '_default/terms.html': `${HEAD}<main><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>`,
  'index.html': LIST,
};

/**
 * Writes a typical Hugo site with the briefings of a content tree, with topics and people as
 * taxonomies.
 */
export function writeHugoSite(content: string, folder: string): void {
  for (const [path, layout] of Object.entries(LAYOUTS))
    write(join(folder, 'layouts', path), layout);
  write(
    join(folder, 'config.yaml'),
    stringify({
      baseURL: 'http://localhost/',
      languageCode: 'vi',
      defaultContentLanguage: 'vi',
      title: 'Kho tin',
      taxonomies: { topic: 'topics', person: 'people' },
      markup: { goldmark: { renderer: { unsafe: true } } },
    }),
  );
  write(join(folder, 'static/a.css'), 'body { max-width: 40em; margin: auto }');
  for (const path of readdirSync(join(content, 'briefings'), {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!path.endsWith('.mdx')) continue;
    write(
      join(folder, 'content', path.replace(/\.mdx$/u, '.md')),
      hugoPage(readFileSync(join(content, 'briefings', path), 'utf8')),
    );
  }
}

/**
 * Converts a briefing to a Hugo page: participants become a list of names, and MDX components are
 * removed.
 */
export function hugoPage(text: string): string {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const data: unknown = parse(frontmatter);
  if (!isRecord(data)) throw new Error('A briefing without frontmatter');
  const participants = Array.isArray(data['participants'])
    ? data['participants'].filter(isRecord)
    : [];
  const kept = {
    title: data['title'],
    date: data['date'],
    summary: data['summary'],
    topics: data['topics'] ?? [],
    people: participants.flatMap(({ person }) => person ?? []),
  };
  return `---\n${stringify(kept)}---\n${body.replace(/^<\/?[A-Z][^>]*>$/gmu, '')}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
