import type { BreadcrumbListLeaf } from 'schema-dts';
import type { PageLink } from '../archive/page-links.ts';
import { fullAddress } from '../links.ts';

/**
 * The breadcrumbs from the home page to a page. The last one needs no address. Source:
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbList(steps: readonly PageLink[]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(index < steps.length - 1 && { item: fullAddress(path) }),
    })),
  };
}
