import type { CollectionPageLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { LANGUAGE, siteReference } from './archive-things.ts';
import type { NamedThing } from './named-thing.ts';

/** A page that lists other pages. */
export interface ListPage {
  path: string;
  title: string;
  /** The listed pages, in the order shown. */
  items: readonly { path: string }[];
  /** The common subject of all items. */
  about?: NamedThing;
}

/** A list page with its subject and the addresses of its items; names would repeat the page. */
export function collectionPage({ path, title, items, about }: ListPage): CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    '@id': fullAddress(path),
    url: fullAddress(path),
    name: title,
    inLanguage: LANGUAGE,
    isPartOf: siteReference(),
    ...(about && { about }),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: items.map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: fullAddress(item.path),
      })),
    },
  };
}
