import { join } from 'node:path';
import * as z from 'astro/zod';
import { fingerprintOf } from '../../hygiene/fingerprint.ts';
import { findRepeats, type Distinct } from '../../loading/check-repeats.ts';
import { displayName } from '../../loading/content-folder.ts';
import { readText } from '../../loading/read-text.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import type { KnownArchive } from './known-archive.ts';
import { proposeSlug } from './propose-slug.ts';
import type { PlacedDraft, PlannedText } from './plan-files.ts';

/** The fields that tell a briefing from others. */
const fieldsSchema = z.object({
  title: z.string(),
  date: z.string(),
  source: z.object({ title: z.string().optional() }).optional(),
});

/**
 * Finds a briefing that a new one seems to repeat: among those of its month, and those whose file
 * name says the same title.
 * @param folder the content folder.
 * @returns a Vietnamese sentence that names it.
 */
export function findRepeat(
  { path, text }: PlannedText,
  folder: string,
  { slugs }: Pick<KnownArchive, 'slugs'>,
): string | undefined {
  const own = path.replace('briefings/', '');
  const planned = distinctOf(own, text);
  if (!planned) return undefined;
  const month = own.slice(0, '2020/07/'.length);
  // A title that was used before got the same file name, perhaps with its date.
  const base = proposeSlug(planned.title, planned.date, new Map());
  const likely = [...slugs]
    .filter(([slug, other]) => other.startsWith(month) || (base !== '' && slug.startsWith(base)))
    .map(([, other]) => other)
    .sort();
  const existing = likely.flatMap((other) => {
    const file = readText(join(folder, 'briefings', other));
    return (!file.problems && distinctOf(other, file.text)) || [];
  });
  return findRepeats([...existing, planned], `${displayName(folder)}/briefings`).find(
    (repeat) => repeat.path === own,
  )?.message;
}

/** Puts the question about a repeat before the text, for use without a terminal. */
export function withRepeatQuestion(draft: PlacedDraft, repeat: string): PlacedDraft {
  const text = `${repeat} Có phải là cùng một bản tin không? Nếu phải thì xóa tệp này.`;
  return { ...draft, blocks: [{ kind: 'question', text }, ...draft.blocks] };
}

function distinctOf(path: string, text: string): Distinct | undefined {
  const { yaml = '', body } = splitFrontmatter(text);
  const fields = fieldsSchema.safeParse(parseYaml(yaml, YAML_LINE).yaml?.value).data;
  return (
    fields && {
      path,
      title: fields.title,
      date: fields.date,
      sourceTitle: fields.source?.title,
      fingerprint: fingerprintOf(body),
    }
  );
}
