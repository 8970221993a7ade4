import * as z from 'astro/zod';
import type { Briefing } from '../archive/briefing.ts';
import type { RemovedBriefing } from '../archive/changes.ts';
import { toBibtex } from '../citing/bibtex.ts';
import { citationOf } from '../citing/citation.ts';
import { cslItemSchema, toCsl } from '../citing/csl.ts';
import { fullAddress } from '../links.ts';
import { addressSchema } from './address.ts';
import { briefingRecord, briefingRecordSchema } from './briefing-record.ts';

/**
 * The `.json` of a single briefing: its record plus the citations and source text that readers can
 * download (src/reading/browser/downloads.ts). It is one file instead of four, as hosts limit the
 * number of files. The yearly files contain the records only.
 */
export const briefingFileSchema = z.strictObject({
  ...briefingRecordSchema.shape,
  bibtex: z.string().describe('Trích dẫn, viết bằng BibTeX'),
  csl: cslItemSchema.describe('Trích dẫn, một mục CSL-JSON'),
  mdx: z.string().describe('Văn bản nguồn (MDX), nguyên văn như người biên tập đã viết'),
});

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

/**
 * Serializes the `.json` of a briefing.
 * @param sources `text` is the plain text, `mdx` the unmodified source file.
 */
export function briefingFile(briefing: Briefing, sources: { text: string; mdx: string }): string {
  const citation = citationOf(briefing);
  const file: z.infer<typeof briefingFileSchema> = {
    ...briefingRecord(briefing, sources.text),
    bibtex: toBibtex(citation),
    csl: toCsl(citation),
    mdx: sources.mdx,
  };
  return `${JSON.stringify(file)}\n`;
}
