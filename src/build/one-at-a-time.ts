import type { AstroIntegration } from 'astro';
import { takeLock } from '../output/lock.ts';
import { UserError } from '../user-error.ts';

/** Builds of one project share Astro's working files, so a second build at the same time would spoil both: it is refused. */
export function oneAtATime(lockFile = 'node_modules/.cache/build.lock'): AstroIntegration {
  return {
    name: 'one-at-a-time',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const lock = takeLock(lockFile);
        if (!lock) throw new UserError('Đang có một lần dựng khác của dự án này. Xin đợi nó xong rồi chạy lại.');
        process.on('exit', () => { lock.release(); });
      },
    },
  };
}
