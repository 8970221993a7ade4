import * as z from 'astro/zod';
import type { Briefing } from '../archive/briefing.ts';
import type { RemovedBriefing } from '../archive/changes.ts';
import { toBibtex } from '../citing/bibtex.ts';
import { citationOf } from '../citing/citation.ts';
import { cslItemSchema, toCsl } from '../citing/csl.ts';
import { fullAddress } from '../links.ts';
import { addressSchema } from './address.ts';
import { briefingFields, briefingRecordSchema } from './briefing-record.ts';

/**
 * The `.json` of a single briefing: its record, with the source in place of the plain text, and the
 * citations that readers can download (src/reading/browser/downloads.ts). It is one file instead of
 * four, as hosts limit the number of files. The text stands once, as hosts limit the bytes too: the
 * yearly files contain the records with their plain text.
 */
export const briefingFileSchema = z.strictObject({
  ...briefingRecordSchema.omit({ text: true }).shape,
  bibtex: z.string().describe('Trích dẫn, viết bằng BibTeX'),
  csl: cslItemSchema.describe('Trích dẫn, một mục CSL-JSON'),
  mdx: z.string().describe('Văn bản nguồn (MDX), nguyên văn như biên tập viên đã viết'),
});
export type BriefingFile = z.infer<typeof briefingFileSchema>;

/** The `.json` of a removed briefing: that there is nothing to read, since when, and why. */
export const removedFileSchema = z.strictObject({
  id: z.string().describe('Mã của bản tin'),
  address: addressSchema.describe('Địa chỉ trang của bản tin'),
  removed: z
    .strictObject({ date: z.iso.date(), reason: z.string(), by: z.string() })
    .describe('Ngày gỡ, lý do, người quyết định'),
});

/** Serializes the `.json` of a removed briefing. */
export function removedFile({ id, path, date, reason, by }: RemovedBriefing): string {
  const file: z.infer<typeof removedFileSchema> = {
    id,
    address: fullAddress(path),
    removed: { date, reason, by },
  };
  return `${JSON.stringify(file)}\n`;
}

/** Serializes the `.json` of a briefing; `mdx` is its unmodified source file. */
export function briefingFile(briefing: Briefing, mdx: string): string {
  const citation = citationOf(briefing);
  const file: BriefingFile = {
    ...briefingFields(briefing),
    bibtex: toBibtex(citation),
    csl: toCsl(citation),
    mdx,
  };
  return `${JSON.stringify(file)}\n`;
}
