import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** What the head of a page names; `scripts` are the URLs of modules. */
export interface PageHead {
  title: string;
  style: string;
  scripts?: readonly string[];
}

/** A page of a tool on the editor's own machine, which is no page of the site. */
export function htmlPage(
  { title, style, scripts = [] }: PageHead,
  content: readonly ElementContent[],
): string {
  const page = h('html', { lang: 'vi' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', style),
      ...scripts.map((src) => h('script', { type: 'module', src })),
    ]),
    h('body', h('main', [...content])),
  ]);
  return `<!doctype html>${toHtml(page)}\n`;
}
