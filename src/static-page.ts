import { filesDigest } from './code-digest.ts';
import { shortDigest } from './folders.ts';
import { offlineReading, shareImages } from './site.ts';

/** How the pages' scripts are bundled, and so called, and what is changed in a page while and after it is rendered. */
const configured = filesDigest([
  'astro.config.mjs', 'package-lock.json',
  ...['browser/bound-import', 'escaped-attributes', 'hardened-head', 'integrity', 'script-integrity'].map((name) => `src/build/${name}.ts`),
]);

/**
 * One page of a dynamic route. A page is a function of its props alone, so their digest is its cache key: an
 * incremental build restores the page when neither they nor the code that renders it have changed. Of the environment, Astro
 * covers the site's address; whether there are share images and a service worker, which pages name, is for us to cover, and so is its configuration.
 */
export function staticPage<Params, Props>(params: Params, props: Props): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: shortDigest(JSON.stringify([props, shareImages, offlineReading, configured])) };
}
