import type { Text } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { isAllowedUrl } from './urls.ts';

/** What may become a mail link without markup (GFM 6.9), in escaped form. */
const BARE_MAIL = /[\w.+\\-]+@[\w.\\-]+/gu;

/** The parent node, state and position that mdast-util-to-markdown passes to a handler. */
export type TextHandlerArguments =
  Parameters<typeof defaultHandlers.text> extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Writes a text so that parsing yields the same text; mail addresses become links if a briefing may
 * link to them. The @ of anything else that looks like one (`a@.b`) becomes an entity, as the guard
 * would refuse it as a link.
 */
export function writePlainText(node: Text, ...args: TextHandlerArguments): string {
  return defaultHandlers.text(node, ...args).replace(BARE_MAIL, (source) => {
    const address = source.replaceAll('\\', '').replace(/\.+$/u, '');
    return isAllowedUrl(`mailto:${address}`) ? source : source.replace('@', '&#x40;');
  });
}
