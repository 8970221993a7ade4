import * as z from 'astro/zod';
import type { Citation } from './citation.ts';

const authorSchema = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);

/** The fields of a CSL-JSON item used here. Source: csl-data.json of CSL 1.0.2. */
export const cslItemSchema = z.strictObject({
  id: z.string(),
  // Not an article: the archive is not a newspaper.
  type: z.literal('webpage'),
  title: z.string(),
  author: z.array(authorSchema),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int(), z.int()])]) }),
  'container-title': z.string(),
  publisher: z.string().exactOptional(),
  URL: z.url().exactOptional(),
  language: z.literal('vi-VN'),
  note: z.string().exactOptional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** Formats a citation as a CSL-JSON item, for Zotero, Pandoc and others. */
export function toCsl(citation: Citation): CslItem {
  const { year, month, day, publisher, address, note } = citation;
  return {
    id: citation.key,
    type: 'webpage',
    title: citation.title,
    author: [citation.author],
    issued: { 'date-parts': [[year, month, day]] },
    'container-title': citation.archive,
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { URL: address }),
    language: 'vi-VN',
    ...(note !== undefined && { note }),
  };
}

/** Serializes citations as a CSL-JSON file, one item a line. */
export function toCslJson(citations: readonly Citation[]): string {
  return `[\n${citations.map((citation) => JSON.stringify(toCsl(citation))).join(',\n')}\n]\n`;
}
