import { createHash } from 'node:crypto';
import { deployment } from '../environment.ts';
import { settingsKey } from './settings.ts';

/**
 * Applies the reader's settings before the first paint and sets `data-script`, so that nothing
 * flashes or moves. Invalid values match no style; if storage is blocked, the page keeps its
 * defaults.
 *
 * A string rather than a function: the build reprints functions, and the hash would no longer match
 * the one in astro.config.mjs.
 */
export const settingsScript = `{const d=document.documentElement.dataset;d.script='';try{Object.assign(d,JSON.parse(localStorage.getItem('${settingsKey(deployment.basePath)}')))}catch{}}`;

/** The hash that every page's content security policy must list. */
export const settingsScriptHash =
  `sha256-${createHash('sha256').update(settingsScript).digest('base64')}` as const;
