import { existsSync, readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import { writeAtomic } from '../../cache/write-atomic.ts';
import { LINE_WIDTH } from '../../editing/line-width.ts';
import { originSchema } from '../../schemas/origin.ts';

/**
 * Adds a former address to the frontmatter of a briefing's file; all else stays as it is.
 * @param isDryRun writes nothing; a file that is yet to be written can take the address.
 * @returns why it was not added, in Vietnamese: a file without `origin` was not rescued.
 */
export function addAddress(path: string, url: string, isDryRun: boolean): string | undefined {
  if (isDryRun && !existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const [, yaml, rest] = /^---\r?\n([\s\S]*?\n)(---\r?\n[\s\S]*)$/u.exec(text) ?? [];
  const document = yaml === undefined ? undefined : parseDocument(yaml, { version: '1.2' });
  const origin = document?.get('origin');
  if (!document || rest === undefined || document.errors.length > 0 || !isMap(origin))
    return 'Bài đó không có mục origin nên không ghi thêm địa chỉ cũ này được.';
  const present = origin.get('others');
  const others = isSeq(present) ? present : document.createNode([]);
  others.add(document.createNode({ url }));
  origin.set('others', others);
  const all: unknown = others.toJSON();
  if (!originSchema.shape.others.safeParse(all).success)
    return 'Bài đó đã có quá nhiều địa chỉ cũ nên không ghi thêm được.';
  if (!isDryRun)
    writeAtomic(
      path,
      `---\n${document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false, indentSeq: true })}${rest}`,
    );
  return undefined;
}
