import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { nameOf, type ReadOptions } from '../loading/read-content.ts';
import { formatProblems, textOf } from '../problem.ts';
import { mistakesPage } from '../writing/mistakes-page.ts';
import { mistakesIn } from '../writing/mistakes.ts';

/** Milliseconds after a change until pages load themselves anew: an editor's program writes a file in more than one step. */
const SETTLED = 150;

/**
 * Shows what is wrong with the content while somebody writes (`astro dev`; a build stops instead): a briefing that has mistakes
 * is shown at its own address with each where it stands, and every page says at its top how many there are.
 */
export function showMistakes(options: ReadOptions): AstroIntegration {
  return {
    name: 'show-mistakes',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/writing/bar.ts';");
      },
      'astro:server:setup': ({ server }) => {
        const mistakes = mistakesIn(options);
        let timer: NodeJS.Timeout | undefined;
        for (const event of ['add', 'change', 'unlink'] as const) {
          server.watcher.on(event, (path: string) => {
            if (!path.startsWith(options.folder)) return;
            mistakes.forget();
            clearTimeout(timer);
            timer = setTimeout(() => { server.ws.send({ type: 'full-reload' }); }, SETTLED);
          });
        }
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const below = path.startsWith(options.base) ? path.slice(options.base.length) : path.slice(1);
          if (below === 'loi-noi-dung.json') {
            mistakes.all().then((problems) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(formatProblems(problems)))).catch(next);
            return;
          }
          const id = /^\d{4}\/\d{2}\/[a-z0-9-]+(?=\/?$)/u.exec(below)?.[0];
          if (id === undefined) {
            next();
            return;
          }
          mistakes.of(id).then((problems) => {
            if (!problems) {
              next();
              return;
            }
            const file = `briefings/${id}.mdx`;
            const text = textOf(join(options.folder, file));
            response.setHeader('Content-Type', 'text/html; charset=utf-8').end(mistakesPage({ file: `${nameOf(options.folder)}/${file}`, text, problems }, `${options.base}@vite/client`));
          }).catch(next);
        });
      },
    },
  };
}
