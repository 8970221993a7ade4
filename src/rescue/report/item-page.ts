import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { STATUSES, type Original, type Outcome } from '../outcome.ts';
import { htmlPage } from './html-page.ts';
import { reasonsOf } from './reasons.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem; text-align: start; vertical-align: top; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
iframe { width: 100%; height: 80vh; border: 1px solid; background: #fff; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
`;

/** A page of the report. */
export function pageOf(title: string, content: readonly Element[]): string {
  return htmlPage({ title, style: STYLE }, content);
}

/** The names of an item's page and of its original; `number` counts items from 1. */
export function pageNames(number: number): { page: string; original: string } {
  const name = String(number).padStart(5, '0');
  return { page: `${name}.html`, original: `${name}-goc.html` };
}

/** Where an item stands among those that have a page. */
export interface ItemNumbers {
  number: number;
  previous?: number | undefined;
  next?: number | undefined;
}

/** The page of an item: the original beside the result. */
export function itemPage(outcome: Outcome, { number, previous, next }: ItemNumbers): string {
  const linkTo = (other: number | undefined, rel: string, label: string) =>
    other === undefined ? [] : [' · ', h('a', { href: pageNames(other).page, rel }, label)];
  const title = outcome.title ?? outcome.place;
  return pageOf(title, [
    h('nav', [
      h('a', { href: '../index.html' }, 'Danh sách'),
      ...linkTo(previous, 'prev', 'Trước'),
      ...linkTo(next, 'next', 'Sau'),
    ]),
    h('h1', title),
    h(
      'p',
      `${STATUSES[outcome.status]}. ${outcome.place}${outcome.url === undefined ? '' : ` · ${outcome.url}`}`,
    ),
    h(
      'ul',
      [...reasonsOf(outcome), ...outcome.notes].map((text) => h('li', text)),
    ),
    h('div', { className: ['side'] }, [
      h('section', [
        h('h2', 'Bản gốc'),
        h('iframe', {
          sandbox: '',
          title: 'Bản gốc',
          src: pageNames(number).original,
        }),
      ]),
      h('section', [
        h('h2', 'Kết quả'),
        h('pre', outcome.result ?? 'Không có: bài chưa được ghi.'),
      ]),
    ]),
  ]);
}

/** A saved page must not run scripts or send requests when it is viewed. */
const QUIET = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** An original to be looked at: nothing in a page runs, and nothing is fetched. */
export function quietOriginal({ kind, text }: Original): string {
  if (kind === 'text')
    return `${QUIET}\n${toHtml(h('pre', { style: 'white-space: pre-wrap' }, text))}`;
  return `${QUIET}\n${text.replace(/<meta[^>]+http-equiv[^>]*>/giu, '').replace(/<script\b[\s\S]*?<\/script\s*>/giu, '')}`;
}
