import type { CollectionPageLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { LANGUAGE, wholeSite } from './archive-things.ts';
import type { NamedThing } from './named-thing.ts';

/** A page that lists other pages. */
export interface ListPage {
  path: string;
  title: string;
  /** What is listed, in its order. */
  items: readonly { path: string }[];
  /** What all of it is about. */
  about?: NamedThing;
}

/** A list: what it is about, and the addresses of what it lists; their names are on the page and on theirs. */
export function collectionPage({ path, title, items, about }: ListPage): CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    '@id': fullAddress(path),
    url: fullAddress(path),
    name: title,
    inLanguage: LANGUAGE,
    isPartOf: wholeSite(),
    ...(about && { about }),
    mainEntity: { '@type': 'ItemList', itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, url: fullAddress(item.path) })) },
  };
}
