import type { OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';

/** The language of everything here. Source: BCP 47. */
export const LANGUAGE = 'vi';

/** Who publishes the archive; while nobody has said so, the archive itself, which claims to be nothing more. */
export function publisher(): OrganizationLeaf {
  return { '@type': 'Organization', name: site.publisher ?? site.name, url: fullAddress('/') };
}

/** The archive as the whole that its pages are parts of. Its `@id` is the same everywhere, so it is one thing. */
export function wholeSite(): WebSiteLeaf {
  return { '@type': 'WebSite', '@id': fullAddress('/'), name: site.name };
}
