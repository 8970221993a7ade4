import type { Text } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { isAllowedUrl } from './urls.ts';

/** What may become a link to an address of mail although nothing marks it (GFM 6.9), as written with its signs escaped. */
const BARE_MAIL = /[\w.+\\-]+@[\w.\\-]+/gu;

/** What a text is written in: its parent, and what the writer knows of the place. */
export type Context = Parameters<typeof defaultHandlers.text> extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Writes a text so that it stays one; addresses of mail become links where a briefing may link to them. What only looks like one
 * (`a@.b`) would be refused as a link: its sign is written as an entity, which makes none.
 */
export function plainText(node: Text, ...context: Context): string {
  return defaultHandlers.text(node, ...context).replace(BARE_MAIL, (written) => {
    const address = written.replaceAll('\\', '').replace(/\.+$/u, '');
    return isAllowedUrl(`mailto:${address}`) ? written : written.replace('@', '&#x40;');
  });
}
