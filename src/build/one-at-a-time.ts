import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Builds of one project share Astro's working files, so a second build at the same time would spoil both: it is refused. */
export function oneAtATime(lockFile = 'node_modules/.cache/build.pid'): AstroIntegration {
  return {
    name: 'one-at-a-time',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        mkdirSync(dirname(lockFile), { recursive: true });
        if (!take(lockFile)) {
          const other = holderOf(lockFile);
          if (other === undefined || isRunning(other)) throw new Error(`Đang có một lần dựng khác (tiến trình ${other ?? 'mới'}). Xin đợi nó xong rồi chạy lại; nếu chắc là không có, hãy xóa tệp ${lockFile}.`);
          // Its build was killed and could not clear up.
          rmSync(lockFile, { force: true });
          if (!take(lockFile)) throw new Error('Đang có một lần dựng khác. Xin đợi nó xong rồi chạy lại.');
        }
        process.on('exit', () => { rmSync(lockFile, { force: true }); });
      },
    },
  };
}

/** Whether the lock could be taken; making the file and finding it there already is one step, so two cannot both take it. */
function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function holderOf(lockFile: string): number | undefined {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Signal 0 asks whether a process is there without touching it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
