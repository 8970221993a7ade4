import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { developmentCacheDir } from '../folders.ts';
import { cacheContent } from '../loading/content-cache.ts';
import { displayName } from '../loading/content-folder.ts';
import { inspectContent, type Inspection, type ReadOptions } from '../loading/read-content.ts';
import { ContentError, formatProblems, readProblemText } from '../problems/problem.ts';
import { deployment } from '../environment.ts';
import { isPublished } from '../site.ts';
import { mistakesOf } from './mistakes.ts';
import { mistakesPage } from './mistakes-page.ts';
import { RequestGate } from './request-gate.ts';
import { REVIEW_FOLDER, reviewer } from './review/review.ts';

/**
 * Milliseconds without a change before the content is read again. Editors write files in steps, and
 * the watcher drops what follows a change of the same file within 50 ms.
 */
const QUIET_TIME = 100;

const RELOAD_SCRIPT = 'src/dev-server/browser/reload.ts';
/** What every page loads in development. */
const SCRIPTS = [RELOAD_SCRIPT, 'src/dev-server/browser/bar.ts'];
const REVIEW_SCRIPTS = [RELOAD_SCRIPT, 'src/dev-server/browser/review.ts'];

/** The module of pages that loads the content. */
const LOAD_MODULE = join(import.meta.dirname, '../archive/load.ts');

/**
 * Reads the content in development, again after each change, and hands it to the pages between two
 * requests: until then they show what was read before. Mistakes are shown too (a build fails
 * instead): the URL of an invalid briefing shows its text with the mistakes in place, and a bar on
 * every page shows their number.
 */
export function developmentContent(options: ReadOptions): AstroIntegration {
  return {
    name: 'development-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev')
          injectScript('page', SCRIPTS.map((script) => `import '/${script}';`).join(''));
      },
      'astro:server:setup': ({ server, logger }) => {
        const gate = new RequestGate();
        const review = reviewer(options, deployment.basePath, REVIEW_SCRIPTS);
        let latest: Inspection | undefined;
        let revision = 0;
        let failure: unknown;
        const publish = (inspection: Inspection) => {
          cacheContent(developmentCacheDir, inspection.valid);
          reloadModule(server, LOAD_MODULE);
          latest = inspection;
          revision += 1;
          failure = undefined;
        };
        const fail = (error: unknown) => {
          failure = error;
          logger.error(error instanceof Error ? error.message : String(error));
        };
        const report = ({ valid, problems }: Inspection) => {
          for (const notice of valid.notices) logger.warn(notice);
          if (problems.length > 0) logger.error(new ContentError(problems).message);
        };

        const readAgain = async () => {
          const inspection = await inspectContent(options);
          await gate.change(() => {
            publish(inspection);
          });
          report(inspection);
        };
        // Requests wait for the first reading.
        let reading = gate
          .change(async () => {
            const inspection = await inspectContent(options);
            publish(inspection);
            report(inspection);
          })
          .catch(fail);

        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(options.folder);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path: string) => {
            if (!path.startsWith(options.folder)) return;
            clearTimeout(timer);
            timer = setTimeout(() => {
              reading = reading
                .then(readAgain)
                .catch(fail)
                .then(() => {
                  server.ws.send({ type: 'full-reload' });
                });
            }, QUIET_TIME);
          });

        server.middlewares.use((request, response, next) => {
          gate
            .pass(response)
            .then(() => {
              if (!latest || failure !== undefined) {
                next(failure);
                return;
              }
              const path = new URL(request.url ?? '/', 'http://localhost').pathname;
              const sitePath = path.startsWith(deployment.basePath)
                ? path.slice(deployment.basePath.length)
                : path.slice(1);
              // Astro finds routes by their files, also those of sections that are off.
              if (!isPublished(`/${sitePath}`)) request.url = `${deployment.basePath}404/`;
              if (sitePath === 'loi-noi-dung.json') {
                response
                  .setHeader('Content-Type', 'application/json')
                  .end(JSON.stringify({ revision, problems: formatProblems(latest.problems) }));
                return;
              }
              // Read by src/dev-server/browser/reload.ts.
              response.setHeader('Server-Timing', `content;desc="${revision}"`);
              if (sitePath.startsWith(REVIEW_FOLDER)) {
                review(request, response, sitePath).catch(next);
                return;
              }
              const page = invalidBriefingPage(sitePath, options.folder, latest);
              if (page === undefined) next();
              else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
            })
            .catch(next);
        });
      },
    },
  };
}

/** The page shown at the address of an invalid briefing; `undefined` at all others. */
function invalidBriefingPage(
  sitePath: string,
  folder: string,
  inspection: Inspection,
): string | undefined {
  const id = /^\d{4}\/\d{2}\/[a-z0-9-]+(?=\/?$)/u.exec(sitePath)?.[0];
  const problems = id === undefined ? undefined : mistakesOf(id, folder, inspection);
  if (!problems) return undefined;
  const path = `briefings/${id}.mdx`;
  const text = readProblemText(join(folder, path));
  return mistakesPage(
    { file: `${displayName(folder)}/${path}`, text, problems },
    deployment.basePath + RELOAD_SCRIPT,
  );
}

/** Makes the next request evaluate a module, and all that import it, anew. */
function reloadModule({ environments }: ViteDevServer, file: string): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const module of moduleGraph.getModulesByFile(file) ?? [])
      moduleGraph.invalidateModule(module);
}
