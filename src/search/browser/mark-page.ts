import { findRanges, type Range } from '../marking.ts';
import { blocksOf, joined } from '../../reading/article-blocks.ts';
import { askedPhrasings } from './asked-phrasings.ts';
import { element } from './dom.ts';

/** Marks on a briefing's page what its address asks for, goes to the first place, and offers to take the marks away. */
export function markPage(article: HTMLElement, hash: string): void {
  const { asked, cut } = askedPhrasings(hash);
  if (asked.length === 0) return;
  const blocks = blocksOf(article);
  const found = findRanges(blocks.map(joined), asked);
  const marks = blocks.flatMap((texts, number) => markBlock(texts, found[number] ?? []));
  const count = found.reduce((sum, ranges) => sum + ranges.length, 0);
  if (marks.length === 0) return;
  const remove = element('button', 'button', 'Bỏ đánh dấu');
  remove.type = 'button';
  const bar = element('p', 'marking', element('span', '', `Đã đánh dấu ${count} chỗ khớp với ${cut ? 'phần đầu của câu tìm; câu tìm quá dài' : 'câu tìm'}.`), remove);
  remove.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    article.normalize();
    bar.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });
  article.append(bar);
  marks[0]?.scrollIntoView({ block: 'center' });
}

/** Wraps ranges of a block's joined texts; one that runs over several texts gets a mark in each. */
function markBlock(texts: readonly Text[], ranges: readonly Range[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const text of texts) {
    const length = text.data.length;
    const { parentElement: around } = text;
    // Marks are parts of one line of text: directly in a flex box, each would be a column.
    if (around && ranges.length > 0 && getComputedStyle(around).display.includes('flex')) around.append(element('span', '', ...around.childNodes));
    // From the last to the first: what comes before keeps its places.
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
  return marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
