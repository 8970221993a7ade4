import { absolute } from '../links.ts';
import { RIGHTS_IN_SHORT } from '../open-data/rights.ts';
import { site } from '../site.ts';
import { LANGUAGE } from './archive-things.ts';
import type { MetaTag, PageMetadata } from './page-metadata.ts';

/** The namespace, for `<link rel="schema.DC">`. */
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/**
 * The Dublin Core elements of a page. Sources: Thông tư 24/2011/TT-BTTTT (the elements required on
 * government websites), TCVN 7980; DCMI's "Expressing Dublin Core in HTML" for the syntax.
 */
export function dublinCore({ title, description, path, briefing }: PageMetadata): MetaTag[] {
  const tag = (element: string, content: string | undefined): MetaTag[] =>
    content === undefined || content === '' ? [] : [{ name: `DC.${element}`, content }];
  return [
    ...tag('title', title),
    ...tag('creator', briefing?.author.name ?? site.name),
    ...tag('date', briefing?.date),
    ...tag('description', description),
    ...tag('publisher', site.publisher ?? site.name),
    ...tag('identifier', absolute(path)),
    ...tag('language', LANGUAGE),
    ...tag(
      'source',
      [briefing?.source?.author, briefing?.source?.title].filter(Boolean).join(': '),
    ),
    ...(briefing?.topics ?? []).flatMap(({ name }) => tag('subject', name)),
    ...(briefing?.places ?? []).flatMap(({ name }) => tag('coverage', name)),
    ...tag('type', 'Text'),
    ...tag('format', 'text/html'),
    ...tag('rights', RIGHTS_IN_SHORT),
  ];
}
