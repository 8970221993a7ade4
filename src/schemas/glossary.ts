import * as z from 'astro/zod';
import { line } from './fields.ts';

/** Each has several meanings in a district's papers (TT: thị trấn, Thông tư, Thủ tướng …), so no machine may expand it. */
export const AMBIGUOUS = new Set(['BCH', 'TT', 'CT', 'KH', 'BTV', 'NQ']);

/** Latin letters only: a Cyrillic В looks like a B and would never be found. */
const ABBREVIATION = /^(?=.{2,12}$)[\p{Lu}&&\p{Script=Latin}]+(?:[&\-][\p{Lu}&&\p{Script=Latin}]+)*$/v;

/** How a sentence about a text that is no abbreviation ends: with the same in capitals, where that is one. */
function capitals(text: string): string {
  const inCapitals = text.toLocaleUpperCase('vi');
  return inCapitals !== text && ABBREVIATION.test(inCapitals) ? `: có phải “${inCapitals}”?` : '.';
}

const abbreviation = z
  .string()
  .regex(ABBREVIATION, { error: ({ input }) => `“${String(input)}” không phải một chữ viết tắt hợp lệ${capitals(String(input))}` })
  .refine((text) => !AMBIGUOUS.has(text), { error: ({ input }) => `“${String(input)}” có nhiều nghĩa, máy không biết trong bài là nghĩa nào, nên không ghi vào bảng này.` })
  .describe('Chữ viết tắt gồm 2-12 chữ in hoa, ở giữa có thể có & hoặc -, ví dụ UBND, TN&MT; chữ có nhiều nghĩa thì viết đầy đủ trong bài.');

// A pipe, so that a text that is no line at all is told once.
const expansion = line(3, 100)
  .pipe(z.string().refine((text) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 2, { error: ({ input }) => `“${String(input)}” chỉ có một tiếng.` }))
  .describe('Cách viết đầy đủ: 3-100 ký tự, ít nhất hai tiếng, không trùng với chữ viết tắt khác.');

/** The glossary's file: abbreviations and what they stand for, each meaning once. Nothing but comments is an empty one. */
export const glossarySchema = z
  .record(abbreviation, expansion)
  .superRefine((glossary, context) => {
    const abbreviationOf = new Map<string, string>();
    for (const [short, full] of Object.entries(glossary)) {
      const meaning = full.toLocaleLowerCase('vi');
      const twin = abbreviationOf.get(meaning);
      if (twin !== undefined) context.addIssue({ code: 'custom', path: [short], message: `“${full}” đã là cách viết đầy đủ của “${twin}”.` });
      else abbreviationOf.set(meaning, short);
    }
  })
  .nullable()
  .describe('Mỗi dòng một chữ viết tắt và cách viết đầy đủ, ví dụ UBND: Ủy ban nhân dân');

/** An abbreviation and what it stands for. */
export const glossaryEntrySchema = z.object({ abbreviation: z.string(), expansion: z.string() });
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** What the archive keeps: all abbreviations in one entry. */
export const storedGlossarySchema = z.object({ abbreviations: z.array(glossaryEntrySchema) });

/** The abbreviations that a glossary explains. */
export function abbreviationsIn(glossary: readonly GlossaryEntry[]): Set<string> {
  return new Set(glossary.map(({ abbreviation }) => abbreviation));
}
