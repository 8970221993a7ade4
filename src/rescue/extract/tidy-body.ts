import { oneLine } from '../../editing/new/documents/plain-words.ts';

/** What portals put around or into a text that is not of it. */
const FURNITURE = [
  'nav',
  'aside',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'h1',
  '[class*="share"]',
  '[class*="social"]',
  '[id*="share"]',
  '.fb-like',
  '.addthis_toolbox',
  '.zalo-share-button',
  '[class*="related"]',
  '[class*="lien-quan"]',
  '[class*="lienquan"]',
  '[class*="tinkhac"]',
  '[class*="tin-khac"]',
  '.other-news',
  '.othernews',
  '[class*="comment"]',
  '#comments',
  '[class*="rating"]',
  '[class*="breadcrumb"]',
  '.tags',
  '.post-tags',
  '[class*="print"]',
  '.toolbar',
  '[class*="quangcao"]',
  '[class*="advert"]',
  '.adsbygoogle',
  '.pagination',
  '.pager',
  '[class*="luotxem"]',
  '[class*="views-count"]',
];
/** A line that begins what follows the text: lists of other news, comments. */
const END =
  /^(?:(?:các )?(?:tin|bài)(?: viết)?(?: tức)? (?:liên quan|khác|mới hơn|cũ hơn|mới nhất|đã đưa|cùng chuyên mục)|(?:các )?tin đã đăng|ý kiến bạn đọc|gửi bình luận|bình luận|chia sẻ bài viết|tin mới|xem thêm|đọc thêm|những tin mới hơn|những tin cũ hơn)\s*:?\s*$/iu;
/** Lines of buttons and counters. */
const CONTROL =
  /^(?:in (?:trang|bài)(?: này)?|gửi (?:email|cho bạn bè|bài)|cỡ chữ|a[+-]?(?:\s+a[+-]?)*|(?:số )?lượt (?:xem|đọc|truy cập)\s*:?\s*[\d.,]*|đọc bài viết|nghe bài|về trang trước|lên đầu trang|quay lại|trở về|print|email|like|share|tweet|\d+\s+lượt xem)\.?$/iu;
const MAX_LINE_LENGTH = 80;
const CAPTION_CLASS =
  '[class*="caption" i], [class*="chuthich" i], [class*="chu-thich" i], [class*="PCaption" i], .image-note, .note-img, figcaption';

/**
 * Removes from a text's element what is not part of it, and marks captions, which are in italics
 * below their picture in a document.
 * @returns the HTML of the text.
 */
export function tidyBody(body: Element): string {
  for (const selector of FURNITURE)
    for (const element of Array.from(body.querySelectorAll(selector))) {
      // Some themes call the whole text by such a name.
      if (element.textContent.length < body.textContent.length / 2) element.remove();
    }
  cutEnd(body);
  for (const element of Array.from(body.querySelectorAll('p, div, span, a, li, td')))
    if (isControl(element)) element.remove();
  for (const table of Array.from(body.querySelectorAll('table'))) unwrapPictureTable(table);
  for (const caption of Array.from(body.querySelectorAll(CAPTION_CLASS))) markCaption(caption);
  return body.innerHTML;
}

/** Removes the first line that begins other matters, and all that follows it. */
function cutEnd(body: Element): void {
  const end = Array.from(
    body.querySelectorAll('p, div, h2, h3, h4, h5, b, strong, span, td, a, u'),
  ).find(
    (element) =>
      element.textContent.length <= MAX_LINE_LENGTH && END.test(oneLine(element.textContent)),
  );
  for (
    let node: Element | null = end ?? null;
    node !== null && node !== body;
    node = node.parentElement
  )
    while (node.nextSibling) node.nextSibling.remove();
  end?.remove();
}

function isControl(element: Element): boolean {
  const text = oneLine(element.textContent);
  return (
    text.length <= MAX_LINE_LENGTH && CONTROL.test(text) && element.querySelector('img') === null
  );
}

/** A table with one picture, and perhaps its caption below: how Word and old editors set them. */
function unwrapPictureTable(table: Element): void {
  const pictures = Array.from(table.querySelectorAll('img'));
  const cells = Array.from(table.querySelectorAll('td, th')).filter(
    (cell) => cell.querySelector('table') === null,
  );
  const captions = cells.filter(
    (cell) => cell.querySelector('img') === null && oneLine(cell.textContent) !== '',
  );
  if (pictures.length !== 1 || captions.length > 1) return;
  const [picture] = pictures;
  const inCell = oneLine(picture?.closest('td, th')?.textContent ?? '');
  const caption = oneLine(captions[0]?.textContent ?? '') || inCell;
  if (!picture || caption.length > 300) return;
  const document = table.ownerDocument;
  const block = document.createElement('div');
  const line = document.createElement('p');
  line.append(picture);
  block.append(line);
  if (caption !== '') block.append(captionLine(document, caption));
  table.replaceWith(block);
}

function markCaption(caption: Element): void {
  const text = oneLine(caption.textContent);
  if (caption.querySelector('img, table') !== null || text === '' || text.length > 300) return;
  caption.replaceWith(captionLine(caption.ownerDocument, text));
}

function captionLine(document: Document, text: string): Element {
  const line = document.createElement('p');
  const words = document.createElement('em');
  words.textContent = text;
  line.append(words);
  return line;
}
