import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBriefings } from '../../loading/list-briefings.ts';

/** A draft that was taken from a former site. */
export interface RescuedDraft {
  /** `2020/07/<slug>`. */
  id: string;
  /** Its title as written, or its id. */
  title: string;
  /** The path of its file. */
  file: string;
}

/** The frontmatter of a file decoded as Latin-1: one character per byte. */
const FRONTMATTER = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u;
const DRAFT_LINE = /^draft:[ \t]*true[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/mu;
const ORIGIN = /^origin:/mu;
const TITLE = /^title:[ \t]*(?<quote>["']?)(?<title>[^\r\n]*?)\k<quote>[ \t]*\r?$/mu;

/** The drafts of a content folder that were rescued, by path: those that wait for a review. */
export function rescuedDrafts(folder: string): RescuedDraft[] {
  return listBriefings(join(folder, 'briefings')).flatMap(({ path, fullPath, misplaced }) => {
    if (misplaced) return [];
    const frontmatter = FRONTMATTER.exec(readFileSync(fullPath, 'latin1'))?.[0] ?? '';
    if (!DRAFT_LINE.test(frontmatter) || !ORIGIN.test(frontmatter)) return [];
    const id = path.replace(/\.mdx$/u, '');
    const title = Buffer.from(TITLE.exec(frontmatter)?.groups?.['title'] ?? '', 'latin1');
    return [{ id, title: title.toString() || id, file: fullPath }];
  });
}

/**
 * Removes the line that marks a draft; every other byte stays.
 * @returns `undefined` if the frontmatter has none.
 */
export function withoutDraftMark(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString('latin1');
  const frontmatter = FRONTMATTER.exec(text)?.[0] ?? '';
  if (!DRAFT_LINE.test(frontmatter)) return undefined;
  return Buffer.from(
    frontmatter.replace(DRAFT_LINE, '') + text.slice(frontmatter.length),
    'latin1',
  );
}
