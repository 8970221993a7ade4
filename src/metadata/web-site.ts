import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { LANGUAGE, publisher, wholeSite } from './archive-things.ts';

/** The archive on its home page, with how to search it. */
export function webSite(): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${fullAddress('/tim-kiem/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    ...wholeSite(),
    url: fullAddress('/'),
    description: site.description,
    inLanguage: LANGUAGE,
    publisher: publisher(),
    potentialAction: search,
  };
}
