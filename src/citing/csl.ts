import * as z from 'astro/zod';
import type { Cited } from './cited.ts';

const authorSchema = z.union([z.strictObject({ family: z.string(), given: z.string() }), z.strictObject({ literal: z.string() })]);

/** The part of a CSL-JSON item that we use. Source: csl-data.json of Citation Style Language 1.0.2. */
export const cslItemSchema = z.strictObject({
  id: z.string(),
  // The archive is no newspaper: a briefing is cited as a page of the web.
  type: z.literal('webpage'),
  title: z.string(),
  author: z.array(authorSchema),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int(), z.int()])]) }),
  'container-title': z.string(),
  publisher: z.string().exactOptional(),
  URL: z.url(),
  language: z.literal('vi-VN'),
  note: z.string().exactOptional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** A citation as a CSL-JSON item, for Zotero, Pandoc and others. */
export function toCsl({ key, author, title, year, month, day, archive, publisher, address, note }: Cited): CslItem {
  return {
    id: key,
    type: 'webpage',
    title,
    author: [author],
    issued: { 'date-parts': [[year, month, day]] },
    'container-title': archive,
    ...(publisher !== undefined && { publisher }),
    URL: address,
    language: 'vi-VN',
    ...(note !== undefined && { note }),
  };
}

/** A file of CSL-JSON: a list of items. */
export function toCslJson(cited: readonly Cited[]): string {
  return `${JSON.stringify(cited.map(toCsl), null, 2)}\n`;
}
