import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { LANGUAGE, publisher, siteReference } from './archive-things.ts';

/** The site as described on its home page, with its search. */
export function webSite(): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${fullAddress('/tim-kiem/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    ...siteReference(),
    url: fullAddress('/'),
    description: site.description,
    inLanguage: LANGUAGE,
    publisher: publisher(),
    potentialAction: search,
  };
}
