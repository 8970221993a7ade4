import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

/**
 * Escapes a value for a double-quoted attribute, including the characters that could start or end a
 * tag.
 */
export function escapeAttribute(value: string): string {
  return value.replace(/[&"<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * A tag written by `hast-util-to-html`: it escapes `<` in texts and `"` in attributes, and
 * double-quotes all attributes.
 */
const TAG = /<\/?[a-z][^\s>]*(?:"[^"]*"|[^">])*>/giu;

/**
 * Writes nodes as HTML. Escapes `<` and `>` in attributes too, for which `hast-util-to-html` has no
 * option: these characters then occur only as tag delimiters.
 */
export function toSafeHtml(nodes: ElementContent[]): string {
  return toHtml(nodes).replace(TAG, (tag) =>
    tag.replace(/"[^"]*"/gu, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  );
}
