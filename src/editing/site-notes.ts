import { displayName } from '../loading/content-folder.ts';
import { readSite, SITE_FILE } from '../loading/read-site.ts';
import { SECTIONS, sectionsOff } from '../schemas/sections.ts';
import { toSite, unsetFacts } from '../site.ts';

/** What the `site.yaml` of a content folder does not state, and what it turns off. */
export function siteNotes(folder: string): string[] {
  const { data } = readSite(folder);
  if (!data) return [];
  const file = `${displayName(folder)}/${SITE_FILE}`;
  const unset = unsetFacts(toSite(data));
  const off = sectionsOff(data.sections).map((name) => SECTIONS[name].name);
  return [
    ...(unset.length > 0 ? [`${file} chưa ghi: ${unset.join(', ')}.`] : []),
    ...(off.length > 0 ? [`${file} tắt những phần này: ${off.join(', ')}.`] : []),
  ];
}
