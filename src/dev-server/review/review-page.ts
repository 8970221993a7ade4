import { h } from 'hastscript';
import type { Problem } from '../../problems/problem.ts';
import { htmlPage } from '../../rescue/report/html-page.ts';
import type { RescuedDraft } from './rescued-drafts.ts';

/** What the page of a draft shows. */
export interface Review {
  draft: RescuedDraft;
  /** The drafts before and after it, and its number among all, from 1. */
  previous: RescuedDraft | undefined;
  next: RescuedDraft | undefined;
  number: number;
  count: number;
  /** What keeps it from being published. */
  problems: readonly Problem[];
  /** Why it was not accepted. */
  refusal?: string | undefined;
}

/** Addresses below the site's root. */
export interface ReviewAddresses {
  /** Of the page of a draft. */
  page: (id: string) => string;
  original: (id: string) => string;
  /** Of the briefing's own page. */
  briefing: (id: string) => string;
  scripts: readonly string[];
}

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 35%, transparent); }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; padding: .75rem; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: .25rem 0; }
h2 { font-size: 1rem; margin: .25rem 0; }
p { margin: .25rem 0; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
.tools form { display: contents; }
.tools a, .tools button { font: inherit; min-height: 2.75rem; padding: .4rem .9rem; border: 1px solid var(--line); border-radius: .3rem; background: none; color: inherit; text-decoration: none; display: inline-flex; align-items: center; cursor: pointer; }
.tools button { font-weight: 600; border-width: 2px; }
.tools label { display: inline-flex; gap: .4rem; align-items: center; min-height: 2.75rem; }
.tools [hidden] { display: none; }
:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px; }
.problems { border-inline-start: .3rem solid #c62828; padding: .5rem 1rem; margin: .5rem 0; background: color-mix(in srgb, #c62828 10%, transparent); }
.problems ul { margin: .25rem 0; padding-inline-start: 1.25rem; max-height: 30vh; overflow: auto; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: .75rem; }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); background: #fff; }
kbd { font: inherit; font-size: .875em; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; margin-inline-start: .4rem; }
`;

/** The page of a draft: the original beside the result, and what can be done with it. */
export function reviewPage(review: Review, addresses: ReviewAddresses): string {
  const { draft, previous, next, number, count, problems, refusal } = review;
  const linkTo = (to: RescuedDraft | undefined, id: string, label: string, key: string) =>
    to ? [h('a', { id, href: addresses.page(to.id) }, [label, h('kbd', key)])] : [];
  return htmlPage({ title: draft.title, style: STYLE, scripts: addresses.scripts }, [
    h('p', `Duyệt tin đã cứu: bài ${number} trong ${count} bản nháp`),
    h('h1', draft.title),
    h('p', h('code', `briefings/${draft.id}.mdx`)),
    h('div', { className: ['tools'] }, [
      ...linkTo(previous, 'truoc', 'Bài trước', 'T'),
      ...linkTo(next, 'sau', 'Bài sau', 'S'),
      h('form', { method: 'post', action: addresses.page(draft.id) }, [
        h('button', { id: 'nhan', type: 'submit' }, ['Nhận bài này', h('kbd', 'N')]),
      ]),
      // Shown by the script that hears the keys.
      h('label', { hidden: true }, [
        h('input', { id: 'phim', type: 'checkbox', checked: true }),
        'Dùng phím T, S, N',
      ]),
    ]),
    ...(refusal === undefined ? [] : [h('p', { className: ['problems'], role: 'alert' }, refusal)]),
    ...(problems.length === 0
      ? [h('p', 'Bài không còn câu hỏi hay lỗi nào. Nhận thì dòng draft: true được bỏ khỏi tệp.')]
      : [
          h('section', { className: ['problems'], ariaLabel: 'Còn phải sửa' }, [
            h(
              'h2',
              `Chưa nhận được: còn ${problems.length} câu hỏi hoặc lỗi. Sửa trong tệp rồi lưu:`,
            ),
            h(
              'ul',
              { tabIndex: 0, ariaLabel: 'Câu hỏi và lỗi' },
              problems.map(({ file, line, message }) => h('li', `${message} (${file}:${line})`)),
            ),
          ]),
        ]),
    h('div', { className: ['side'] }, [
      h('section', [
        h('h2', 'Bản gốc'),
        h('iframe', { sandbox: '', title: 'Bản gốc', src: addresses.original(draft.id) }),
      ]),
      h('section', [
        h('h2', ['Kết quả (', h('a', { href: addresses.briefing(draft.id) }, 'mở riêng'), ')']),
        h('iframe', { title: 'Kết quả', src: addresses.briefing(draft.id) }),
      ]),
    ]),
  ]);
}

/** A page with one sentence, when there is no draft to show. */
export function messagePage(message: string, link?: { href: string; label: string }): string {
  const title = 'Duyệt tin đã cứu';
  return htmlPage({ title, style: STYLE }, [
    h('h1', title),
    h('p', message),
    ...(link ? [h('p', h('a', { href: link.href }, link.label))] : []),
  ]);
}
