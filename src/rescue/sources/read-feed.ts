import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { decodeHtml } from '../../editing/new/documents/html-charset.ts';
import { childOf, elementsOf, textOf } from '../../editing/new/word/xml.ts';
import {
  MAX_PAGE_BYTES,
  TOO_LARGE,
  type ItemContent,
  type Refusal,
  type SourceItem,
  type SourceItems,
} from './source-item.ts';

/** Kinds of posts that are no news in the exports of WordPress and Blogger. */
const OTHER_POST_TYPE = /^(?:attachment|nav_menu_item|revision|wp_.*|custom_css|oembed_cache)$/u;
const BLOGGER_KIND = 'http://schemas.google.com/g/2005#kind';

/** Whether a file is a feed or the export of a blog. */
export function isFeed(start: string): boolean {
  return /<(?:rss|rdf:RDF|feed)[\s>]/u.test(start);
}

/**
 * Reads the items of an RSS or Atom file, among them the exports of WordPress (WXR) and Blogger,
 * one at a time.
 * @param name of the file in the report.
 */
export async function* readFeed(bytes: Uint8Array, name: string): SourceItems {
  const text = decodeXml(bytes);
  if (text === undefined) {
    yield { place: name, refused: 'Không nhận ra bảng mã chữ của tệp XML này.' };
    return;
  }
  let number = 0;
  for (const source of itemsIn(text)) {
    number += 1;
    const item = readItem(source, `${name}, mục ${number}`);
    if (item) yield item;
  }
  if (
    /<(?:item|entry)[\s>]/u.test(text) &&
    !/<\/(?:channel|rdf:RDF|feed)>\s*(?:<\/rss>)?\s*(?:<!--(?:(?!<!--)[\s\S])*-->\s*)*$/u.test(text)
  )
    yield { place: name, refused: 'Tệp XML bị cụt ở cuối. Đã lấy các mục đứng trước chỗ đó.' };
  await Promise.resolve();
}

function decodeXml(bytes: Uint8Array): string | undefined {
  const declared = /^[^>]*encoding=["'](?<name>[\w-]+)["']/u.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.groups?.['name'];
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeHtml(bytes);
  }
}

/** The sources of all items; what CDATA holds is no end of one. */
function* itemsIn(text: string): Generator<string> {
  const start = /<(?<tag>item|entry)(?=[\s>])/gu;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const end = `</${found.groups?.['tag'] ?? ''}>`;
    let at = found.index;
    for (;;) {
      const close = text.indexOf(end, at);
      const data = text.indexOf('<![CDATA[', at);
      if (close < 0) return;
      if (data < 0 || data > close) {
        yield text.slice(found.index, close + end.length);
        start.lastIndex = close + end.length;
        break;
      }
      at = text.indexOf(']]>', data);
      if (at < 0) return;
    }
  }
}

function readItem(source: string, place: string): SourceItem | Refusal | undefined {
  if (Buffer.byteLength(source) > MAX_PAGE_BYTES) return { place, refused: TOO_LARGE };
  let item: Element | undefined;
  try {
    [item] = elementsOf(fromXml(source));
  } catch {
    return { place, refused: 'Mục này viết sai quy tắc XML nên không đọc được.' };
  }
  if (item === undefined || !isPublishedPost(item)) return undefined;
  const text = (...names: string[]) =>
    names
      .map((name) => childOf(item, name))
      .flatMap((child) => (child ? [textOf(child).trim()] : []))
      .find((value) => value !== '');
  const content: ItemContent = {
    kind: 'entry',
    bytes: Buffer.from(source),
    html: withParagraphs(text('content:encoded', 'content', 'description', 'summary') ?? ''),
    fields: {
      title: text('title'),
      // WordPress states the day in the portal's own time, feeds in Greenwich's.
      day: dateWritten(text('wp:post_date')) ?? text('published', 'pubDate', 'dc:date', 'updated'),
      author: authorOf(item) ?? text('dc:creator'),
      lead: childOf(item, 'content:encoded') ? text('excerpt:encoded') : undefined,
      sections: elementsOf(item).flatMap((child) =>
        child.name === 'category' ? [textOf(child).trim() || (child.attributes['term'] ?? '')] : [],
      ),
    },
  };
  return { place, url: linkOf(item) ?? text('link', 'guid'), content };
}

function isPublishedPost(item: Element): boolean {
  const type = childOf(item, 'wp:post_type');
  const status = childOf(item, 'wp:status');
  const kind = elementsOf(item).find(
    ({ name, attributes }) => name === 'category' && attributes['scheme'] === BLOGGER_KIND,
  )?.attributes['term'];
  const draft = childOf(childOf(item, 'app:control'), 'app:draft');
  return (
    (type === undefined || !OTHER_POST_TYPE.test(textOf(type).trim())) &&
    (status === undefined || textOf(status).trim() === 'publish') &&
    (kind === undefined || kind === null || kind.endsWith('#post')) &&
    (draft === undefined || textOf(draft).trim() !== 'yes')
  );
}

function dateWritten(day: string | undefined): string | undefined {
  return day === undefined || day.startsWith('0000') ? undefined : day;
}

/** An Atom author's name; RSS writes an address, perhaps with the name in brackets. */
function authorOf(item: Element): string | undefined {
  const author = childOf(item, 'author');
  const name = childOf(author, 'name');
  if (name) return textOf(name).trim();
  const written = author ? textOf(author).trim() : '';
  return (
    /\((?<name>[^)]+)\)/u.exec(written)?.groups?.['name'] ??
    (/@/u.test(written) ? undefined : written || undefined)
  );
}

/** The address of an Atom entry. */
function linkOf(item: Element): string | undefined {
  return (
    elementsOf(item).find(
      ({ name, attributes }) =>
        name === 'link' && ['alternate', undefined].includes(attributes['rel'] ?? undefined),
    )?.attributes['href'] ?? undefined
  );
}

/** WordPress keeps paragraphs as empty lines, and makes elements of them when it shows them. */
function withParagraphs(html: string): string {
  if (/<(?:p|div|br)[\s>/]/iu.test(html) && !/\n\s*\n/u.test(html)) return html;
  return html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .split(/\n\s*\n/u)
    .map((block) =>
      /^\s*<(?:p|div|table|ul|ol|h[1-6]|figure|blockquote)[\s>]/iu.test(block)
        ? block
        : `<p>${block}</p>`,
    )
    .join('\n');
}
