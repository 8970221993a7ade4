import type { AstroIntegration } from 'astro';
import { site, unsetFacts } from '../site.ts';

/** Says at each build which facts about the site nobody has stated yet. */
export function siteNotice(): AstroIntegration {
  return {
    name: 'site-notice',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const unset = unsetFacts(site);
        if (unset.length > 0) logger.warn(`src/site.ts chưa khai báo: ${unset.join(', ')}. Chân trang ghi là chưa được khai báo.`);
      },
    },
  };
}
