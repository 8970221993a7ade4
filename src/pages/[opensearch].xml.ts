import type { APIRoute } from 'astro';
import { absolute } from '../links.ts';
import { site } from '../site.ts';

/** A browser that adds the archive as a search engine needs its full address: without one there is no description. */
export function getStaticPaths() {
  return site.url === undefined ? [] : [{ params: { opensearch: 'opensearch' } }];
}

/** The archive as a search engine. Source: OpenSearch 1.1, https://github.com/dewitt/opensearch */
export const GET: APIRoute = () => {
  const [search = '', icon = ''] = ['/tim-kiem/', '/favicon.svg'].map((path) => absolute(path));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(site.name)}</ShortName>
  <Description>${escaped(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>vi</Language>
  <Image width="32" height="32" type="image/svg+xml">${escaped(icon)}</Image>
  <Url type="text/html" template="${escaped(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
