import { fromIndexSpelling, toIndexSpelling } from './spelling.ts';

/** One briefing that a query found. */
export interface Hit {
  path: string;
  title: string;
  date: string;
  sample: boolean;
  /** A passage around the matched words, in order; the marked parts are the matches. */
  excerpt: { text: string; marked: boolean }[];
}

/** The answer to a query: how many briefings it finds, and a way to read some of them. */
export interface Answer {
  count: number;
  read: (from: number, to: number) => Promise<Hit[]>;
}

/** The part of Pagefind's browser module that is used here. Source: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Fragment> }[] }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

function isPagefind(module: object): module is Pagefind {
  return 'search' in module && 'options' in module;
}

/** Loads the search engine from the index below `base`, the site's path. */
export async function loadEngine(base: string): Promise<(query: string) => Promise<Answer>> {
  const module: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  if (typeof module !== 'object' || module === null || !isPagefind(module)) throw new Error('Not a Pagefind module');
  await module.options({ baseUrl: base, excerptLength: 40 });
  return async (query) => {
    const { results } = await module.search(toIndexSpelling(query));
    return {
      count: results.length,
      read: async (from, to) => Promise.all(results.slice(from, to).map(async (result) => toHit(await result.data()))),
    };
  };
}

function toHit({ url, excerpt, meta }: Fragment): Hit {
  return {
    path: url,
    title: fromIndexSpelling(meta['title'] ?? ''),
    date: meta['date'] ?? '',
    sample: meta['sample'] === 'true',
    excerpt: parseExcerpt(excerpt),
  };
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** Pagefind's excerpt is HTML with `<mark>`; as plain parts it can be shown without trusting it as markup. */
export function parseExcerpt(html: string): Hit['excerpt'] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/u)
    .filter(Boolean)
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const text = (marked ? part.slice('<mark>'.length, -'</mark>'.length) : part).replace(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
      return { text: fromIndexSpelling(text), marked };
    });
}
