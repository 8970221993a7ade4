import type { OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';

/** The language of the site. Source: BCP 47. */
export const LANGUAGE = 'vi';

/** The publisher of the archive; if none is configured, the archive itself. */
export function publisher(): OrganizationLeaf {
  return { '@type': 'Organization', name: site.publisher ?? site.name, url: fullAddress('/') };
}

/** A reference to the site, for `isPartOf`; the same `@id` on all pages identifies it. */
export function siteReference(): WebSiteLeaf {
  return { '@type': 'WebSite', '@id': fullAddress('/'), name: site.name };
}
