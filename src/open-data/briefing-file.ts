import * as z from 'astro/zod';
import type { Briefing } from '../archive/briefing.ts';
import { toBibtex } from '../citing/bibtex.ts';
import { citedOf } from '../citing/cited.ts';
import { cslItemSchema, toCsl } from '../citing/csl.ts';
import { briefingRecord, briefingRecordSchema } from './briefing-record.ts';

/**
 * A briefing's own `.json`: its record, and what readers download from it (src/reading/downloads.ts). One file instead of
 * four: hosts limit how many files a site has. The files of a whole year hold the records alone.
 */
export const briefingFileSchema = z.strictObject({
  ...briefingRecordSchema.shape,
  bibtex: z.string().describe('Trích dẫn, viết bằng BibTeX'),
  csl: cslItemSchema.describe('Trích dẫn, một mục CSL-JSON'),
  mdx: z.string().describe('Văn bản nguồn (MDX), nguyên văn như người biên tập đã viết'),
});

/** The text of a briefing's `.json`. `text` is its plain text, `mdx` its file as its editor wrote it. */
export function briefingFile(briefing: Briefing, { text, mdx }: { text: string; mdx: string }): string {
  const cited = citedOf(briefing);
  const file: z.infer<typeof briefingFileSchema> = { ...briefingRecord(briefing, text), bibtex: toBibtex(cited), csl: toCsl(cited), mdx };
  return `${JSON.stringify(file)}\n`;
}
