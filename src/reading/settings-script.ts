import { createHash } from 'node:crypto';
import { site } from '../site.ts';
import { settingsKey } from './settings.ts';

/**
 * Gives the page the reader's settings before anything is drawn, and says that scripts run (`data-script`): nothing
 * flashes, nothing moves. What nobody could have chosen fits no style and does nothing; a browser that refuses storage
 * shows the page as it is.
 *
 * Words, no function: the build prints a function anew, and the hash would no longer be the one of astro.config.mjs.
 */
export const settingsScript = `{const d=document.documentElement.dataset;d.script='';try{Object.assign(d,JSON.parse(localStorage.getItem('${settingsKey(site.basePath)}')))}catch{}}`;

/** What the policy of every page must name. */
export const settingsScriptHash = `sha256-${createHash('sha256').update(settingsScript).digest('base64')}` as const;
