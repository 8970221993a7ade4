import type { CollectionPageLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { LANGUAGE, siteReference } from './archive-things.ts';
import type { NamedThing } from './named-thing.ts';

/** A page that lists other pages. */
export interface ListPage {
  path: string;
  title: string;
  /** The common subject of all items. */
  about?: NamedThing;
}

/** A list page with its subject. The page's links are its items: a list would repeat them. */
export function collectionPage({ path, title, about }: ListPage): CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    '@id': fullAddress(path),
    url: fullAddress(path),
    name: title,
    inLanguage: LANGUAGE,
    isPartOf: siteReference(),
    ...(about && { about }),
  };
}
