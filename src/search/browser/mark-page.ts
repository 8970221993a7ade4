import { findRanges, type Range } from '../marking.ts';
import { blocksOf, joinTexts } from '../../reading/browser/article-blocks.ts';
import { phrasingsInHash } from './hash-phrasings.ts';
import { element } from './dom.ts';

/**
 * Highlights the phrasings in the URL's hash on a briefing's page, scrolls to the first match, and
 * adds a button that removes the highlighting.
 */
export function markPage(article: HTMLElement, hash: string): void {
  const { words, cut } = phrasingsInHash(hash);
  if (words.length === 0) return;
  const blocks = blocksOf(article);
  const found = findRanges(blocks.map(joinTexts), words);
  const marks = blocks.flatMap((texts, number) => markBlock(texts, found[number] ?? []));
  const count = found.reduce((sum, ranges) => sum + ranges.length, 0);
  if (marks.length === 0) return;
  const remove = element('button', 'button', 'Bỏ đánh dấu');
  remove.type = 'button';
  const note = element(
    'p',
    'marking',
    element(
      'span',
      '',
      `Đã đánh dấu ${count} chỗ khớp với ${cut ? 'phần đầu của câu tìm; câu tìm quá dài' : 'câu tìm'}.`,
    ),
    remove,
  );
  remove.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    article.normalize();
    note.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });
  article.append(note);
  marks[0]?.scrollIntoView({ block: 'center' });
}

/**
 * Wraps ranges of a block's concatenated texts in `<mark>`; a range over several text nodes gets
 * several marks.
 */
function markBlock(texts: readonly Text[], ranges: readonly Range[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const text of texts) {
    const length = text.data.length;
    const { parentElement: parent } = text;
    // As direct children of a flex box, marks would become columns.
    if (parent && ranges.length > 0 && getComputedStyle(parent).display.includes('flex'))
      parent.append(element('span', '', ...parent.childNodes));
    // From last to first, so that earlier offsets stay valid.
    for (const { start, end } of [...ranges].reverse()) {
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)];
      if (from >= to) continue;
      const rest = text.splitText(from);
      rest.splitText(to - from);
      const mark = element('mark');
      rest.replaceWith(mark);
      mark.append(rest);
      marks.push(mark);
    }
    offset += length;
  }
  return marks.sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
