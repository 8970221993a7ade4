import * as z from 'astro/zod';
import { line } from './fields.ts';

/**
 * Abbreviations with several meanings in a district's documents (TT: thị trấn, Thông tư, Thủ tướng
 * …), which must not be expanded automatically.
 */
export const AMBIGUOUS = new Set(['BCH', 'TT', 'CT', 'KH', 'BTV', 'NQ']);

/** Latin letters only: a Cyrillic В looks like a B but would never match. */
const ABBREVIATION =
  /^(?=.{2,12}$)[\p{Lu}&&\p{Script=Latin}]+(?:[&\-][\p{Lu}&&\p{Script=Latin}]+)*$/v;

/** The end of the message about an invalid abbreviation: suggests the upper-case form if valid. */
function upperCaseSuggestion(text: string): string {
  const upperCase = text.toLocaleUpperCase('vi');
  return upperCase !== text && ABBREVIATION.test(upperCase) ? `: có phải “${upperCase}”?` : '.';
}

const abbreviation = z
  .string()
  .regex(ABBREVIATION, {
    error: ({ input }) =>
      `“${String(input)}” không phải một chữ viết tắt hợp lệ${upperCaseSuggestion(String(input))}`,
  })
  .refine((text) => !AMBIGUOUS.has(text), {
    error: ({ input }) =>
      `“${String(input)}” có nhiều nghĩa, máy không biết trong bài là nghĩa nào, nên không ghi vào bảng này.`,
  })
  .describe(
    'Chữ viết tắt gồm 2-12 chữ in hoa, ở giữa có thể có & hoặc -, ví dụ UBND, TN&MT; chữ có nhiều nghĩa thì viết đầy đủ trong bài.',
  );

// A pipe, so that the second rule runs only on a valid line and each mistake is reported once.
const expansion = line(3, 100)
  .pipe(
    z.string().refine((text) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 2, {
      error: ({ input }) => `“${String(input)}” chỉ có một tiếng.`,
    }),
  )
  .describe('Cách viết đầy đủ: 3-100 ký tự, ít nhất hai tiếng, không trùng với chữ viết tắt khác.');

/**
 * The glossary file: abbreviations and their expansions, no expansion twice. A file with only
 * comments parses as null and is valid.
 */
export const glossarySchema = z
  .record(abbreviation, expansion)
  .superRefine((glossary, context) => {
    const abbreviationByExpansion = new Map<string, string>();
    for (const [short, full] of Object.entries(glossary)) {
      const key = full.toLocaleLowerCase('vi');
      const earlier = abbreviationByExpansion.get(key);
      if (earlier !== undefined)
        context.addIssue({
          code: 'custom',
          path: [short],
          message: `“${full}” đã là cách viết đầy đủ của “${earlier}”.`,
        });
      else abbreviationByExpansion.set(key, short);
    }
  })
  .nullable()
  .describe('Mỗi dòng một chữ viết tắt và cách viết đầy đủ, ví dụ UBND: Ủy ban nhân dân');

/** An abbreviation and its expansion. */
export const glossaryEntrySchema = z.object({ abbreviation: z.string(), expansion: z.string() });
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** The abbreviations in a glossary. */
export function abbreviationsIn(glossary: readonly GlossaryEntry[]): Set<string> {
  return new Set(glossary.map(({ abbreviation }) => abbreviation));
}
