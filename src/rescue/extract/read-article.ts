import { Readability } from '@mozilla/readability';
import { oneLine } from '../../editing/new/documents/plain-words.ts';
import type { Article, Doubt } from './article.ts';
import { findPublishedDay } from './find-published-day.ts';
import { findArticleTitle } from './find-title.ts';
import { parsePage } from './parse-page.ts';
import { ANY_SYSTEM, type PortalSystem } from './portal-system.ts';
import { systemOf } from './portal-systems.ts';
import { structuredFacts } from './structured-facts.ts';
import { tidyBody } from './tidy-body.ts';
import { MIN_TEXT_LENGTH, whyNoArticle } from './why-no-article.ts';

const MAX_LEAD_LENGTH = 1_500;
const MAX_NAME_LENGTH = 80;

/**
 * Finds the article of a saved page, without running anything in it: where its system puts the
 * text, else where Mozilla's Readability finds it.
 * @param source the page's HTML; `url` its former address.
 * @returns the article, or why there is none, in Vietnamese.
 */
export function readArticle(
  source: string,
  url: string | undefined,
): Article | { refused: string } {
  const { document, structuredData } = parsePage(source);
  const refused = whyNoArticle(document);
  if (refused !== undefined) return { refused };
  const system = systemOf(source);
  const places = withAny(system);
  const facts = structuredFacts(document, structuredData);
  const body = bodyIn(document, system) ?? bodyIn(document, ANY_SYSTEM);
  const title = findArticleTitle(document, places, facts, body);
  const { value: day, doubts: dayDoubts } = findPublishedDay(document, places, facts, body, url);
  const author = firstText(document, places.author, MAX_NAME_LENGTH);
  const lead = firstText(document, places.lead, MAX_LEAD_LENGTH, body);
  const after = body === undefined ? [] : textAfter(body);
  const html = body === undefined ? readabilityBody(document) : tidyBody(body);
  if (html === undefined)
    return {
      refused: 'Không có bài nào trong trang: là trang danh sách, trang chủ, hoặc trang trống.',
    };
  const doubts: Doubt[] = [
    ...dayDoubts,
    ...(title === undefined
      ? [{ kind: 'title' as const, text: 'Không thấy tiêu đề trong trang.' }]
      : []),
    ...after,
  ];
  return {
    system: system.name,
    title,
    day,
    author: author ?? personIn(facts.author, facts.siteName),
    lead,
    html,
    siteName: facts.siteName ?? siteNameIn(document),
    sections: sectionsIn(document),
    doubts,
  };
}

/** The selectors of a system, and those of any. */
function withAny(system: PortalSystem): PortalSystem {
  return {
    ...system,
    title: [...(system.title ?? []), ...(ANY_SYSTEM.title ?? [])],
    day: [...(system.day ?? []), ...(ANY_SYSTEM.day ?? [])],
    author: [...(system.author ?? []), ...(ANY_SYSTEM.author ?? [])],
    lead: [...(system.lead ?? []), ...(ANY_SYSTEM.lead ?? [])],
  };
}

function bodyIn(document: Document, system: PortalSystem): Element | undefined {
  for (const selector of system.body) {
    const found = Array.from(document.querySelectorAll(selector)).filter(
      (element) => oneLine(element.textContent).length >= MIN_TEXT_LENGTH,
    );
    // Several are the excerpts of a list, unless one has most of the text.
    const [longest] = found.sort((a, b) => b.textContent.length - a.textContent.length);
    const [, second] = found;
    if (
      longest &&
      (second === undefined ||
        longest.contains(second) ||
        longest.textContent.length > 2 * second.textContent.length)
    )
      return longest;
  }
  return undefined;
}

function readabilityBody(document: Document): string | undefined {
  const article = new Readability(document, { charThreshold: MIN_TEXT_LENGTH }).parse();
  const content = article?.content;
  if (
    content === undefined ||
    content === null ||
    oneLine(article?.textContent ?? '').length < MIN_TEXT_LENGTH
  )
    return undefined;
  const { body } = parsePage(content).document;
  return isList(body) ? undefined : tidyBody(body);
}

/**
 * Doubts about whole paragraphs right behind the element of the text: a stray end tag closed it
 * before its end, or they are of other matters.
 */
function textAfter(body: Element): Doubt[] {
  const doubts: Doubt[] = [];
  for (let next = body.nextElementSibling; next; next = next.nextElementSibling) {
    const text = oneLine(next.textContent);
    if (next.tagName === 'P' && text.length >= MIN_TEXT_LENGTH)
      doubts.push({
        kind: 'text',
        text: `Ngay sau phần chữ của bài còn đoạn “${text.slice(0, 60)}…” chưa lấy: có phải của bài không?`,
      });
  }
  return doubts;
}

/** Whether most of a text is links: a list of news. */
function isList(root: Element): boolean {
  const length = oneLine(root.textContent).length;
  const linked = Array.from(root.querySelectorAll('a')).reduce(
    (sum, link) => sum + oneLine(link.textContent).length,
    0,
  );
  return linked > length / 2;
}

function firstText(
  document: Document,
  selectors: readonly string[] = [],
  maxLength: number,
  except?: Element,
): string | undefined {
  return selectors
    .flatMap((selector) => Array.from(document.querySelectorAll(selector)))
    .filter((element) => except === undefined || !except.contains(element))
    .map((element) => oneLine(element.textContent))
    .find((text) => text !== '' && text.length <= maxLength);
}

/** A stated author, unless it is the account of the portal's administrator. */
function personIn(name: string | undefined, siteName: string | undefined): string | undefined {
  return name === undefined ||
    name === siteName ||
    /^(?:admin|administrator|quản trị|editor|biên tập|webmaster|host|superuser|https?:)/iu.test(
      name,
    )
    ? undefined
    : name;
}

/** The site's name at the end of the page's name. */
function siteNameIn(document: Document): string | undefined {
  const parts = oneLine(document.querySelector('title')?.textContent ?? '').split(/\s+[-–|>»]\s+/u);
  return parts.find((part) =>
    /^(?:cổng|trang) thông tin|^ubnd |^ủy ban nhân dân|^báo |^đài /iu.test(part),
  );
}

/** The names on the way to the page, between the front page and the article. */
function sectionsIn(document: Document): string[] {
  const links = document.querySelectorAll(
    '.breadcrumb a, .breadcrumbs a, [class*="breadcrumb"] a, .duongdan a, a[rel~="category"], a[rel~="tag"]',
  );
  return Array.from(links, (link) => oneLine(link.textContent)).filter(
    (name) => name !== '' && !/^(?:trang chủ|home)$/iu.test(name),
  );
}
