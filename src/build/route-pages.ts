import type { RouteData, SSRManifest } from 'astro';
import * as z from 'astro/zod';

/** One page of a dynamic route; `staticPage` (src/cache/static-page.ts) gives it a key. */
interface StaticPath {
  params: Record<string, string | undefined>;
  readonly cacheKey?: string;
}

/** The part of Astro's build app (astro/dist/core/build/app.js) that lists pages. */
export interface RouteApp {
  manifest: Pick<SSRManifest, 'routes'>;
  getComponentByRoute: (route: RouteData) => Promise<object>;
  routeCache: {
    set: (
      route: RouteData,
      entry: { mod: object; staticPaths: { keyed: Map<string, StaticPath> } },
    ) => void;
  };
}

/** A page or generated file, before it is rendered. */
export interface RoutePage {
  route: RouteData;
  /** Its address without slashes at its ends (`2020/07/giao-ban`). */
  pathname: string;
  /** Returns a digest of its props; `undefined` when every build renders the page. */
  cacheKey: (() => string) | undefined;
  /** Runs `render` while Astro finds the page's props by its address. */
  withProps: <Result>(render: () => Promise<Result>) => Promise<Result>;
}

const componentSchema = z.object({
  getStaticPaths: z.custom<() => StaticPath[]>((value) => typeof value === 'function'),
});

/**
 * Lists all pages of the app. Astro's own list (`StaticPaths`) derives each address twice and each
 * cache key at once, and keeps the props of all pages: a tenth of a build after one change.
 */
export async function listRoutePages(app: RouteApp): Promise<RoutePage[]> {
  const pages: RoutePage[] = [];
  for (const { routeData: route } of app.manifest.routes) {
    if (!route.prerender) continue;
    if (route.pathname !== undefined) {
      const pathname = route.pathname.replace(/^\/|\/$/gu, '');
      pages.push({ route, pathname, cacheKey: undefined, withProps: (render) => render() });
    } else pages.push(...(await dynamicPages(app, route)));
  }
  return pages;
}

async function dynamicPages(app: RouteApp, route: RouteData): Promise<RoutePage[]> {
  const mod = await app.getComponentByRoute(route);
  /** The pages being rendered, by the key that Astro looks for (`stringifyParams`). */
  const keyed = new Map<string, StaticPath>();
  app.routeCache.set(route, { mod, staticPaths: { keyed } });
  const pathnameOf = pathnames(route);
  return componentSchema
    .parse(mod)
    .getStaticPaths()
    .map((staticPath) => {
      const pathname = pathnameOf(staticPath.params);
      return {
        route,
        pathname,
        // Not read here: it digests the props.
        cacheKey: 'cacheKey' in staticPath ? () => staticPath.cacheKey ?? '' : undefined,
        withProps: async (render) => {
          const key = route.type === 'endpoint' ? `/${pathname}` : `/${pathname}/`;
          keyed.set(key, staticPath);
          try {
            return await render();
          } finally {
            keyed.delete(key);
          }
        },
      };
    });
}

/** Returns a function that puts params into the pattern of a route (`[year]/[month]/[...path]`). */
function pathnames({ segments }: RouteData): (params: StaticPath['params']) => string {
  const parts = segments.map((segment) =>
    segment.map(({ content, dynamic }) => ({ dynamic, name: content.replace(/^\.{3}/u, '') })),
  );
  return (params) => {
    let pathname = '';
    for (const segment of parts) {
      let text = '';
      for (const { dynamic, name } of segment) text += dynamic ? (params[name] ?? '') : name;
      if (text !== '') pathname += pathname === '' ? text : `/${text}`;
    }
    return pathname;
  };
}
