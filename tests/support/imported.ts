import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/editing/new/analyse.ts';
import { writeBody } from '../../src/editing/new/write-body.ts';
import type { Draft } from '../../src/editing/new/draft.ts';
import { readSource } from '../../src/editing/new/read-source.ts';
import { parseGuarded } from '../../src/mdx/guarded-tree.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { KNOWN } from './known.ts';

/** A title line, so that the importer treats the lines below it as text. */
export const TITLE = 'Huyện họp bàn việc chống hạn vụ hè thu';

/**
 * Imports a file with the given content.
 * @returns the draft, the Markdown of its body, and the notes.
 * @throws Error if the importer rejects the file or produces an invalid body.
 */
export async function imported(
  bytes: Uint8Array | string,
  name = 'bai.docx',
): Promise<{ draft: Draft; body: string; notes: string[] }> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return importedFrom(path);
}

/** Like {@link imported}, for an existing file. */
export async function importedFrom(
  path: string,
): Promise<{ draft: Draft; body: string; notes: string[] }> {
  const source = await readSource(path);
  if (source.problem !== undefined) throw new Error(source.problem);
  const draft = analyse(source.document ?? source.text, KNOWN);
  const body = writeBody(draft.blocks);
  const { problems = [] } = parseGuarded(`---\n---\n\n${body}`, {
    photoCount: draft.photos.length,
    figures: [],
  });
  const errors = problems.filter(({ message }) => !message.startsWith('Còn một câu hỏi'));
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { draft, body: body.trim(), notes: [...source.notes, ...draft.notes] };
}
