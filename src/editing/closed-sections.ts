import { join } from 'node:path';
import { entryLocator } from '../loading/read-entries.ts';
import { readSite, SITE_FILE } from '../loading/read-site.ts';
import { parseYaml } from '../loading/yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { SECTIONS, sectionsOff } from '../schemas/sections.ts';
import { siteSchema } from '../schemas/site.ts';
import type { ChangedFile } from './changed-files.ts';

/**
 * Advice on sections that were on when the archive was published and are now off: all addresses of
 * their pages end.
 * @param folder the content folder.
 * @param name its name in messages.
 */
export function closedSections(
  changed: readonly ChangedFile[],
  { folder, name }: { folder: string; name: string },
): Problem[] {
  const file = changed.find(({ before, now }) => before === SITE_FILE && now === SITE_FILE);
  if (!file) return [];
  const before = siteSchema.safeParse(parseYaml(file.text).yaml?.value).data;
  const now = readSite(folder).data;
  if (!before || !now) return [];
  const wereOff = new Set(sectionsOff(before.sections));
  const locate = entryLocator(join(folder, SITE_FILE));
  return sectionsOff(now.sections)
    .filter((section) => !wereOff.has(section))
    .map((section) => ({
      file: `${name}/${SITE_FILE}`,
      ...locate(['sections', section]),
      message: `Tắt phần “${SECTIONS[section].name}” thì mọi địa chỉ đã đăng của phần đó không còn gì.`,
      expected: `Kho tin đã lên mạng thì để lại ${section}: true; chưa lên mạng thì cứ tắt.`,
    }));
}
