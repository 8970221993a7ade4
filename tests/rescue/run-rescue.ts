import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKnownArchive } from '../../src/editing/new/known-archive.ts';
import type { Outcome } from '../../src/rescue/outcome.ts';
import { rescue, type RescueOptions } from '../../src/rescue/rescue.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

export const TEXT = [
  'Sáng 6/7, xã Kỳ Xuân ra quân làm giao thông nông thôn; đây là bài mẫu viết để thử chương trình.',
  'Bà con tự tháo hàng rào, hiến đất và góp ngày công để kịp đổ bê tông trước mùa mưa năm nay.',
];

/** A saved page with a sample. */
export function page(title: string, { day = '07/07/2020', text = TEXT, url = '' } = {}): string {
  return `${url && `<!-- saved from url=(0040)${url} -->`}<!doctype html><html><head><meta charset="utf-8">
    <title>${title}</title><script>globalThis.wasRun = true</script></head><body onload="globalThis.wasRun = true">
    <h1>${title}</h1><p class="ngaydang">Ngày đăng: ${day}</p>
    <div class="noidung-chitiet">${text.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
}

/** An empty folder of sources, and a copy of the content that they are taken into. */
export function rescueFolders(): { source: string; folder: string } {
  const folder = join(temporaryFolder(), 'content');
  cpSync('content', folder, { recursive: true });
  return { source: temporaryFolder(), folder };
}

/** Takes sources into a content folder, as `npm run rescue` does. */
export async function runRescue(
  { source, folder }: { source: string; folder: string },
  options: Partial<RescueOptions> = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of rescue({
    sources: [source],
    folder,
    known: readKnownArchive(folder),
    isDryRun: false,
    isPublished: true,
    keepOriginals: true,
    topics: ['kinh-te-xa-hoi'],
    answers: new Map(),
    today: '2026-01-01',
    ...options,
  }))
    outcomes.push(outcome);
  return outcomes;
}

/** The files of a folder by their paths. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
