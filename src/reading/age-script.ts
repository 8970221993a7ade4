import { createHash } from 'node:crypto';
import { tellAge } from './age.ts';

/**
 * {@link tellAge} as an inline script placed right after the notice, without indentation, because
 * every briefing contains it.
 */
export const ageScript = `(${tellAge.toString().replace(/\n\s+/gu, '\n')})(document.currentScript.previousElementSibling,new Date())`;

/** The hash that the content security policy of a page with {@link ageScript} must list. */
export const ageScriptHash =
  `sha256-${createHash('sha256').update(ageScript).digest('base64')}` as const;
