import type { JsonLdObject } from 'schema-dts';

/**
 * Serializes schema.org data for a `<script type="application/ld+json">`. Escapes every `<`, so
 * that no content can close the script or open a comment in it. Source: HTML, "Restrictions for
 * contents of script elements".
 */
export function jsonLd(thing: JsonLdObject): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}
