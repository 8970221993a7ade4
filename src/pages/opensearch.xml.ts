import type { APIRoute } from 'astro';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { escapeXml } from '../feeds/xml.ts';

/**
 * Describes the site's search, so that browsers can add it. Source: OpenSearch 1.1,
 * https://github.com/dewitt/opensearch
 */
export const GET: APIRoute = () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.name)}</ShortName>
  <Description>${escapeXml(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>vi</Language>
  <Image width="32" height="32" type="image/svg+xml">${escapeXml(fullAddress('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(fullAddress('/tim-kiem/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
