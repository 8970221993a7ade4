import { shortDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { loadEngine, type Answer, type Hit } from './engine.ts';

const PAGE_SIZE = 20;
/** Milliseconds without a key before what was typed is searched. */
const PAUSE = 200;

/** Brings the search page to life: what is typed is searched, and the query stands in the address. */
export function startSearchPage(document: Document): void {
  const form = find(document, '.search-form', HTMLFormElement);
  const input = find(document, '#q', HTMLInputElement);
  const section = find(document, '#ket-qua', HTMLElement);
  const status = find(document, '#trang-thai', HTMLElement);
  const list = find(document, '#danh-sach', HTMLOListElement);
  const more = find(document, '#xem-them', HTMLButtonElement);
  const base = section.dataset['base'] ?? '/';

  let engine: ReturnType<typeof loadEngine> | undefined;
  let answer: Answer | undefined;
  let latest = 0;
  let timer: number | undefined;

  async function search() {
    const query = input.value.trim();
    const mine = (latest += 1);
    showAddress(query);
    if (query === '') {
      show(undefined, '');
      return;
    }
    if (!answer) status.textContent = 'Đang tìm…';
    try {
      engine ??= loadEngine(base);
      const found = await (await engine)(query);
      const hits = await found.read(0, PAGE_SIZE);
      // A slower answer to an older query must not overwrite this one.
      if (mine !== latest) return;
      show(found, found.count === 0 ? `Không có bản tin nào khớp với “${query}”. Thử ít chữ hơn, hoặc xem theo năm ở dưới.` : `${formatNumber(found.count)} bản tin khớp với “${query}”.`);
      list.append(...hits.map(render));
      more.hidden = found.count <= PAGE_SIZE;
    } catch {
      engine = undefined;
      if (mine === latest) show(undefined, 'Chưa tải được bộ tìm kiếm. Xin kiểm tra kết nối mạng rồi bấm Tìm lần nữa, hoặc xem theo năm ở dưới.');
    }
  }

  function show(found: Answer | undefined, message: string) {
    answer = found;
    status.textContent = message;
    list.replaceChildren();
    list.hidden = !found || found.count === 0;
    more.hidden = true;
  }

  async function showMore() {
    const asked = answer;
    if (!asked) return;
    const from = list.children.length;
    let hits: Hit[];
    try {
      hits = await asked.read(from, from + PAGE_SIZE);
    } catch {
      status.textContent = 'Chưa tải được thêm kết quả. Xin kiểm tra kết nối mạng rồi bấm Xem thêm lần nữa.';
      return;
    }
    // Another query has been answered, or this one asked for twice, in the meantime.
    if (asked !== answer || list.children.length !== from) return;
    const items = hits.map(render);
    list.append(...items);
    more.hidden = list.children.length >= asked.count;
    items[0]?.querySelector('a')?.focus();
  }

  function showAddress(query: string) {
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    history.replaceState(null, '', url);
  }

  function render(hit: Hit): HTMLLIElement {
    const time = element('time', shortDate(hit.date));
    time.dateTime = hit.date;
    const link = element('a', hit.title);
    link.href = hit.path;
    const heading = element('h2');
    heading.append(link);
    const excerpt = element('p');
    excerpt.className = 'lead';
    excerpt.append(...hit.excerpt.map(({ text, marked }) => (marked ? element('mark', text) : text)));
    const body = element('div');
    body.append(heading, excerpt);
    if (hit.sample) {
      const mark = element('span', 'Bản tin mẫu');
      mark.className = 'sample';
      body.append(mark);
    }
    const item = element('li');
    item.append(time, body);
    return item;
  }

  function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), PAUSE);
  });
  more.addEventListener('click', () => void showMore());

  input.value = new URL(location.href).searchParams.get('q') ?? '';
  if (input.value !== '') void search();
}

function find<Kind extends HTMLElement>(document: Document, selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
  return found;
}
