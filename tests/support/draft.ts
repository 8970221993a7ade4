const SLUG = 'khuyenh-khoang';

/** Folded words that only occur in {@link draftOf}: in its slug, title and text. */
export const DRAFT_WORDS = [SLUG, 'khuyenh khoang', 'ngoenh ngoang'];

/**
 * Derives a draft from another briefing.
 * @param path that of the other briefing, `2012/01/x.mdx`; the draft is in the same folder.
 */
export function draftOf(path: string, text: string): { path: string; text: string } {
  return {
    path: path.replace(/[^/]+$/u, `${SLUG}.mdx`),
    text: `${text.replace(/^title: .*$/mu, 'title: Khuyềnh khoàng giữa hội nghị\ndraft: true')}\nĐi đứng ngoềnh ngoàng.\n`,
  };
}
