import { fold } from '../../vietnamese/fold.ts';
import { oneLine } from '../../editing/new/documents/plain-words.ts';
import type { PortalSystem } from './portal-system.ts';
import type { StructuredFacts } from './structured-facts.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 300;
/** The separators between an article's title and its site's name. */
const SEPARATOR = /\s+[-–—|»:•]\s+|\s*\|\s*/u;
/** Names of sites and sections, which are no titles. */
const SITE_NAME =
  /^(?:trang chu|cong thong tin|trang thong tin|website|ubnd|uy ban nhan dan|home|tin tuc|chi tiet|noi dung|bai viet|default|untitled)(?:$|[^a-z])/u;

/**
 * Finds the title of an article: where its system puts it, else the heading that the page's name
 * repeats, else what the page says of itself, without the name of the site.
 */
export function findArticleTitle(
  document: Document,
  system: PortalSystem,
  facts: StructuredFacts,
  body: Element | undefined,
): string | undefined {
  const name = oneLine(document.querySelector('title')?.textContent ?? '');
  const placed = (system.title ?? []).map((selector) =>
    textOfFirst(document, selector, facts.siteName),
  );
  const headings = Array.from(document.querySelectorAll('h1, h2, h3')).map((heading) =>
    oneLine(heading.textContent),
  );
  const repeated = headings.find(
    (heading) => isTitle(heading, facts.siteName) && fold(name).includes(fold(heading)),
  );
  const stated = [facts.title, name].map((written) => withoutSiteName(written, facts.siteName));
  const inBody = body === undefined ? undefined : textOfFirst(body, 'h1, h2, h3', facts.siteName);
  const only = headings.filter((heading) => isTitle(heading, facts.siteName));
  return [...placed, repeated, ...stated, inBody, only.length === 1 ? only[0] : undefined].find(
    (title) => title !== undefined && isTitle(title, facts.siteName),
  );
}

function textOfFirst(
  parent: Document | Element,
  selector: string,
  siteName: string | undefined,
): string | undefined {
  return Array.from(parent.querySelectorAll(selector))
    .map((element) => oneLine(element.textContent))
    .find((text) => isTitle(text, siteName));
}

function isTitle(text: string, siteName: string | undefined): boolean {
  return (
    text.length >= MIN_LENGTH &&
    text.length <= MAX_LENGTH &&
    text !== siteName &&
    !(
      SITE_NAME.test(fold(text)) &&
      text.length < 60 &&
      !/\d|tổ chức|họp|hội nghị|triển khai/iu.test(text)
    )
  );
}

/** Removes the site's name from a page's name: `Tiêu đề - Cổng thông tin …`. */
function withoutSiteName(
  name: string | undefined,
  siteName: string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  const parts = oneLine(name).split(SEPARATOR);
  const kept = parts.filter((part) => part !== siteName && !SITE_NAME.test(fold(part)));
  // A title may have a dash itself: what is left in front belongs together.
  const end = parts.findLastIndex((part) => kept.includes(part)) + 1;
  const start = parts.findIndex((part) => kept.includes(part));
  if (start < 0) return undefined;
  const whole = oneLine(name);
  const from = whole.indexOf(parts[start] ?? '');
  const last = parts[end - 1] ?? '';
  return whole.slice(from, whole.lastIndexOf(last) + last.length);
}
