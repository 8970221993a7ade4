import type { JsonLdObject } from 'schema-dts';

/**
 * A description by the vocabulary of schema.org as the text of a `<script type="application/ld+json">`. Every `<` is
 * escaped, so that no content can end the script or open a comment in it. Source: HTML, "Restrictions for contents of script elements".
 */
export function jsonLd(thing: JsonLdObject): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', String.raw`\u003c`);
}
