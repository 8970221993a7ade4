import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/editing/new/analyse.ts';
import { bodyOf } from '../../src/editing/new/compose.ts';
import type { Draft } from '../../src/editing/new/draft.ts';
import { readSource } from '../../src/editing/new/read-source.ts';
import { guardedTree } from '../../src/mdx/guarded.ts';
import { temporaryFolder } from './build.ts';
import { KNOWN } from './known.ts';

/** A title, so that what comes below it is text. */
export const TITLE = 'Huyện họp bàn việc chống hạn vụ hè thu';

/** What the importer makes of a file with these bytes: its draft, the Markdown of its body, the notes. @throws Error where it refuses the file, or its body is not allowed. */
export async function imported(bytes: Uint8Array | string, name = 'bai.docx'): Promise<{ draft: Draft; body: string; notes: string[] }> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return importedFrom(path);
}

/** What the importer makes of a file. */
export async function importedFrom(path: string): Promise<{ draft: Draft; body: string; notes: string[] }> {
  const source = await readSource(path);
  if (source.problem !== undefined) throw new Error(source.problem);
  const draft = analyse(source.document ?? source.text, KNOWN);
  const body = bodyOf(draft.blocks);
  const { problems = [] } = guardedTree(`---\n---\n\n${body}`, { photoCount: draft.photos.length, figures: [] });
  const refused = problems.filter(({ message }) => !message.startsWith('Còn một câu hỏi'));
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return { draft, body: body.trim(), notes: [...source.notes, ...draft.notes] };
}
