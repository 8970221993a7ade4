const SLUG = 'khuyenh-khoang';

/** Words that stand in {@link draftOf} alone, folded: its slug, its title, its text. */
export const DRAFT_WORDS = [SLUG, 'khuyenh khoang', 'ngoenh ngoang'];

/** A briefing that its editor has not finished, made of another one, to be written beside it. `path` is the other's, as `2012/01/x.mdx`. */
export function draftOf(path: string, text: string): { path: string; text: string } {
  return {
    path: path.replace(/[^/]+$/u, `${SLUG}.mdx`),
    text: `${text.replace(/^title: .*$/mu, 'title: Khuyềnh khoàng giữa hội nghị\ndraft: true')}\nĐi đứng ngoềnh ngoàng.\n`,
  };
}
