import * as z from 'astro/zod';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import {
  formToYaml,
  fromBriefingFile,
  toBriefingFile,
  updateYaml,
  yamlToForm,
} from './file-text.ts';
import type { FieldSchema } from './field-schema.ts';
import { normalizeText, restoreLineStyles } from './line-styles.ts';

type Fields = Record<string, unknown>;

/**
 * The form field that carries the original file, because a custom format only receives the fields.
 */
export const ORIGINAL_KEY = 'tep_goc';

/** The parts of an original file that its fields do not contain. */
const originalSchema = z.object({
  /** Everything before a briefing's text; all of any other file. */
  head: z.string(),
  /** The whitespace after a briefing's text. */
  tail: z.string(),
  /** The raw file, if its line ends or Unicode normalization differ from what the form shows. */
  raw: z.string().optional(),
});

/** Reads and writes the files of a collection. */
export interface LosslessFormat {
  fromFile: (file: string) => Fields;
  toFile: (form: Fields) => string;
}

/** Returns a format that writes unchanged parts of a file back byte for byte. */
export function losslessFormat(schema: FieldSchema, isBriefing: boolean): LosslessFormat {
  return {
    fromFile: (file) => {
      const text = normalizeText(file);
      const form = isBriefing ? fromBriefingFile(schema, text) : yamlToForm(schema, text);
      const end = isBriefing ? text.trimEnd().length : text.length;
      const head = text.slice(0, end - trimmedBody(form).length);
      // As JSON, because the form trims texts.
      return {
        ...form,
        [ORIGINAL_KEY]: JSON.stringify({
          head,
          tail: text.slice(end),
          ...(text !== file && { raw: file }),
        }),
      };
    },
    toFile: ({ [ORIGINAL_KEY]: original, ...form }) => {
      const originalFile =
        typeof original === 'string' ? originalSchema.parse(JSON.parse(original)) : undefined;
      if (!originalFile)
        return isBriefing ? toBriefingFile(schema, form) : formToYaml(schema, form);
      const text = isBriefing
        ? updateBriefing(originalFile, schema, form)
        : updateYaml(originalFile.head, schema, form);
      return originalFile.raw === undefined ? text : restoreLineStyles(originalFile.raw, text);
    },
  };
}

/**
 * Returns why an entry cannot be saved over its original file: parts of that could not be read and
 * would be lost.
 */
export function unreadableParts(
  { [ORIGINAL_KEY]: original, body }: Fields,
  isBriefing: boolean,
): string[] {
  if (typeof original !== 'string') return [];
  const { head } = originalSchema.parse(JSON.parse(original));
  if ([original, trimmedBody({ body })].some((text) => text.includes(REPLACEMENT_CHARACTER)))
    return [
      'Tệp này không dùng mã Unicode (UTF-8): lưu từ biểu mẫu thì mất chữ. Mở tệp trong trình soạn thảo và lưu lại với mã UTF-8 trước.',
    ];
  const { yaml = '' } = isBriefing ? splitFrontmatter(head) : { yaml: head };
  const { problems = [] } = parseYaml(yaml, isBriefing ? YAML_LINE : 1);
  return problems.map(({ line, message, expected = '' }) =>
    `Biểu mẫu không đọc được hết tệp này, lưu thì mất phần còn lại. Sửa trong tệp trước, dòng ${line}: ${message} ${expected}`.trim(),
  );
}

/** What browsers decode invalid bytes to. */
const REPLACEMENT_CHARACTER = '\ufffd';

function updateBriefing(
  { head, tail }: z.infer<typeof originalSchema>,
  schema: FieldSchema,
  { body, ...fields }: Fields,
): string {
  const { yaml } = splitFrontmatter(head);
  if (yaml === undefined) return toBriefingFile(schema, { ...fields, body });
  const start = head.indexOf('\n') + 1;
  const before =
    head.slice(0, start) + updateYaml(yaml, schema, fields) + head.slice(start + yaml.length);
  // In a file without text, the part before the text ends with the frontmatter.
  const separator = before === before.trimEnd() ? '\n\n' : '';
  const text = trimmedBody({ body }).normalize('NFC');
  return text === '' ? before + tail : before + separator + text + tail;
}

function trimmedBody({ body }: Fields): string {
  return typeof body === 'string' ? body.trim() : '';
}
