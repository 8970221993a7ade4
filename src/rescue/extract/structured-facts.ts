import * as z from 'astro/zod';

/** What a page states of its article in JSON-LD or meta elements. */
export interface StructuredFacts {
  title?: string | undefined;
  day?: string | undefined;
  author?: string | undefined;
  lead?: string | undefined;
  siteName?: string | undefined;
}

const nameSchema = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);
const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([nameSchema, z.array(nameSchema).transform(([first]) => first)])
    .optional()
    .catch(undefined),
});
const graphSchema = z.object({ '@graph': z.array(z.unknown()) });

/** Reads JSON-LD (schema.org NewsArticle and its kin) and the meta elements of Open Graph. */
export function structuredFacts(
  document: Document,
  structuredData: readonly string[],
): StructuredFacts {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content')
          ?.trim(),
      )
      .find((content) => content !== undefined && content !== '');
  const article = structuredData.flatMap(articlesIn)[0];
  return {
    title: article?.headline ?? meta('og:title'),
    day:
      article?.datePublished ??
      meta('article:published_time', 'datePublished', 'pubdate', 'DC.date.issued', 'DC.date'),
    author: article?.author ?? meta('article:author', 'DC.creator'),
    lead: meta('og:description', 'description'),
    siteName: meta('og:site_name'),
  };
}

function articlesIn(text: string): z.infer<typeof articleSchema>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const graph = graphSchema.safeParse(value).data?.['@graph'];
  const things: unknown[] = graph ?? (Array.isArray(value) ? value : [value]);
  return things.flatMap((thing) => {
    const article = articleSchema.safeParse(thing).data;
    return article && /Article|BlogPosting/u.test(String(article['@type'])) ? [article] : [];
  });
}
