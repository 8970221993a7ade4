import { previewArticle } from '../../src/editing/preview/article.ts';
import { namesIn } from '../../src/editing/preview/names.ts';
import { readDraftFile, type DraftFile } from '../../src/editing/preview/read-text.ts';
import { toSafeHtml } from '../../src/mdx/html-attributes.ts';

/** What the form tells a preview of the entries of `contentTree`. */
const KNOWN = {
  'participants.0.person': { people: { 'bui-quang-hoan': { name: 'Bùi Quang Hoàn' } } },
  topics: { topics: { 'kinh-te-xa-hoi': { name: 'Kinh tế - xã hội' } } },
  'indicators.0.indicator': { indicators: { thu: { name: 'Thu ngân sách' } } },
};

/** Reads a briefing's file as the form's preview does. */
export function draftFileOf(file: string, known: unknown = KNOWN): DraftFile {
  return readDraftFile(file, {
    glossary: [{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' }],
    nameOf: namesIn(known),
  });
}

/** The HTML of the preview of a briefing's file. */
export function previewOf(
  file: string,
  photoUrl: (src: string) => string | undefined = (src) => src,
): string {
  const { draft, segments } = draftFileOf(file);
  return toSafeHtml([
    previewArticle(draft, segments ?? [], {
      href: (path) => `/kyanh${path}`,
      isPublished: () => true,
      photoUrl,
    }),
  ]);
}
