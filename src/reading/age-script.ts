import { createHash } from 'node:crypto';
import { tellAge } from './age.ts';

/** {@link tellAge} as a script that stands right behind the notice. */
export const ageScript = `(${tellAge.toString()})(document.currentScript.previousElementSibling,new Date())`;

/** What the policy of a page with {@link ageScript} must name. */
export const ageScriptHash = `sha256-${createHash('sha256').update(ageScript).digest('base64')}` as const;
