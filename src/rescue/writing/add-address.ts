import { readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import { writeAtomic } from '../../cache/write-atomic.ts';
import { LINE_WIDTH } from '../../editing/line-width.ts';

/**
 * Adds a former address to the frontmatter of a briefing's file; all else stays as it is.
 * @returns whether it was added: a file without `origin` is somebody's own.
 */
export function addAddress(path: string, url: string): boolean {
  const text = readFileSync(path, 'utf8');
  const [, yaml, rest] = /^---\r?\n([\s\S]*?\n)(---\r?\n[\s\S]*)$/u.exec(text) ?? [];
  if (yaml === undefined || rest === undefined) return false;
  const document = parseDocument(yaml, { version: '1.2' });
  const origin = document.get('origin');
  if (document.errors.length > 0 || !isMap(origin)) return false;
  const others = origin.get('others');
  if (isSeq(others)) others.add(document.createNode({ url }));
  else origin.set('others', document.createNode([{ url }]));
  writeAtomic(
    path,
    `---\n${document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false, indentSeq: true })}${rest}`,
  );
  return true;
}
