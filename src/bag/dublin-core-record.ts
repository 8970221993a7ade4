import type { Briefing } from '../archive/briefing.ts';
import { escapeXml } from '../feeds/xml.ts';
import { DUBLIN_CORE, dublinCore } from '../metadata/dublin-core.ts';
import { CONTENT_FOLDER } from './content-files.ts';

/** The container for records that OAI-PMH defines, which archives' programs read. */
const OAI_DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/';

/** The path of a briefing's record in a bag. */
export function recordPath({ id }: Pick<Briefing, 'id'>): string {
  return `metadata/dublin-core/${id}.xml`;
}

/**
 * The Dublin Core record of a briefing: the elements of its page, and its file in the bag as one
 * more identifier.
 */
export function dublinCoreRecord(briefing: Briefing): string {
  const { id, title, summary, path } = briefing;
  const elements = [
    ...dublinCore({ title, description: summary, path, briefing }).map(
      ({ name = '', content }) => ({
        element: name.replace(/^DC\./u, ''),
        content,
      }),
    ),
    { element: 'identifier', content: `${CONTENT_FOLDER}briefings/${id}.mdx` },
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<oai_dc:dc xmlns:oai_dc="${OAI_DC}" xmlns:dc="${DUBLIN_CORE}">`,
    ...elements.map(
      ({ element, content }) => `  <dc:${element}>${escapeXml(content)}</dc:${element}>`,
    ),
    '</oai_dc:dc>',
    '',
  ].join('\n');
}
