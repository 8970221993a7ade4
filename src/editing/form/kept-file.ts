import * as z from 'astro/zod';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import { fromBriefingFile, fromYaml, toBriefingFile, toYaml, toYamlOver } from './file-text.ts';
import type { Node } from './node.ts';
import { plain, withLinesOf } from './plain-lines.ts';

type Fields = Record<string, unknown>;

/** The name under which the form keeps what an entry's file was: it tells a format no more of a file than its fields. */
export const KEPT = 'tep_goc';

/** What a file was, as far as its fields do not tell it. */
const keptSchema = z.object({
  /** All that stands before a briefing's text; the whole of any other file. */
  head: z.string(),
  /** The blanks after a briefing's text. */
  tail: z.string(),
  /** The file itself, where it has other line ends or letters composed otherwise than the form shows. */
  raw: z.string().optional(),
});

/** How the files of a collection are read and written. */
export interface KeptFormat {
  fromFile: (file: string) => Fields;
  toFile: (form: Fields) => string;
}

/** Reads files so that what is not changed in the form is written back as it was, byte for byte. */
export function keptFormat(node: Node, isBriefing: boolean): KeptFormat {
  return {
    fromFile: (file) => {
      const text = plain(file);
      const form = isBriefing ? fromBriefingFile(node, text) : fromYaml(node, text);
      const end = isBriefing ? text.trimEnd().length : text.length;
      const head = text.slice(0, end - bodyOf(form).length);
      // As JSON, for the form cuts off blanks at the ends of texts.
      return { ...form, [KEPT]: JSON.stringify({ head, tail: text.slice(end), ...(text !== file && { raw: file }) }) };
    },
    toFile: ({ [KEPT]: was, ...form }) => {
      const kept = typeof was === 'string' ? keptSchema.parse(JSON.parse(was)) : undefined;
      if (!kept) return isBriefing ? toBriefingFile(node, form) : toYaml(node, form);
      const text = isBriefing ? briefingOver(kept, node, form) : toYamlOver(kept.head, node, form);
      return kept.raw === undefined ? text : withLinesOf(kept.raw, text);
    },
  };
}

/** Why an entry cannot be saved over the file that it was: not all of that could be read, and what was not would be lost. */
export function unreadable({ [KEPT]: was, body }: Fields, isBriefing: boolean): string[] {
  if (typeof was !== 'string') return [];
  const { head } = keptSchema.parse(JSON.parse(was));
  if ([was, bodyOf({ body })].some((text) => text.includes(REPLACEMENT))) return ['Tệp này không phải chữ Unicode (UTF-8): lưu từ biểu mẫu thì mất chữ. Mở tệp trong trình soạn thảo và lưu lại với mã UTF-8 trước.'];
  const { yaml = '' } = isBriefing ? splitFrontmatter(head) : { yaml: head };
  const { problems = [] } = parseYaml(yaml, isBriefing ? YAML_LINE : 1);
  return problems.map(({ line, message, expected = '' }) => `Biểu mẫu không đọc được hết tệp này, lưu thì mất phần còn lại. Sửa trong tệp trước, dòng ${line}: ${message} ${expected}`.trim());
}

/** What browsers read in place of bytes that are no text. */
const REPLACEMENT = '\ufffd';

function briefingOver({ head, tail }: z.infer<typeof keptSchema>, node: Node, { body, ...fields }: Fields): string {
  const { yaml } = splitFrontmatter(head);
  if (yaml === undefined) return toBriefingFile(node, { ...fields, body });
  const start = head.indexOf('\n') + 1;
  const before = head.slice(0, start) + toYamlOver(yaml, node, fields) + head.slice(start + yaml.length);
  // Of a file without a text, what stands before it ends with the frontmatter.
  const gap = before === before.trimEnd() ? '\n\n' : '';
  const text = bodyOf({ body }).normalize('NFC');
  return text === '' ? before + tail : before + gap + text + tail;
}

function bodyOf({ body }: Fields): string {
  return typeof body === 'string' ? body.trim() : '';
}
