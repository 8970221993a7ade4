import type { BreadcrumbListLeaf } from 'schema-dts';
import type { PageLink } from '../archive/page-links.ts';
import { fullAddress } from '../links.ts';

/** The breadcrumbs from the home page to a page. */
export function breadcrumbList(steps: readonly PageLink[]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: fullAddress(path),
    })),
  };
}
