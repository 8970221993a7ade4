import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { holderOf, takeLock } from './lock.ts';

/** Builds of one project share Astro's working files, so a second build at the same time would spoil both: it is refused. */
export function oneAtATime(lockFile = 'node_modules/.cache/build.pid'): AstroIntegration {
  return {
    name: 'one-at-a-time',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        if (!takeLock(lockFile)) throw new Error(`Đang có một lần dựng khác (tiến trình ${holderOf(lockFile) ?? 'mới'}). Xin đợi nó xong rồi chạy lại; nếu chắc là không có, hãy xóa tệp ${lockFile}.`);
        process.on('exit', () => { rmSync(lockFile, { force: true }); });
      },
    },
  };
}
