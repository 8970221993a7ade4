import type { Cited } from './cited.ts';
import type { AuthorName } from './names.ts';

/** The part of a CSL-JSON item that we use. Source: csl-data.json of Citation Style Language 1.0.2. */
export interface CslItem {
  id: string;
  /** The archive is no newspaper: a briefing is cited as a page of the web. */
  type: 'webpage';
  title: string;
  author: AuthorName[];
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  'container-title': string;
  publisher?: string;
  URL: string;
  language: 'vi-VN';
  note?: string;
}

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
export function toCslJson(cited: Cited): string {
  return `${JSON.stringify([toCsl(cited)], null, 2)}\n`;
}
