import * as z from 'astro/zod';

/** The parts of an archive that `site.yaml` may turn off, and the paths of their files. */
export const SECTIONS = {
  figures: { name: 'Số liệu', pages: /^\/so-lieu\//u },
  places: { name: 'Địa bàn', pages: /^\/dia-ban\//u },
  loudspeaker: {
    name: 'Bản đọc loa truyền thanh',
    pages: /^\/\d{4}\/\d{2}\/[^/]+\/phat-thanh\//u,
  },
} as const;

export const sectionsSchema = z.strictObject({
  figures: z
    .boolean()
    .default(true)
    .describe('Các trang số liệu; tắt (false) thì số liệu chỉ còn hiện trong bản tin')
    .meta({ title: SECTIONS.figures.name, aliases: ['so-lieu'] }),
  places: z
    .boolean()
    .default(true)
    .describe('Các trang địa bàn; tắt (false) thì bản tin không hiện địa bàn')
    .meta({ title: SECTIONS.places.name, aliases: ['dia-ban'] }),
  loudspeaker: z
    .boolean()
    .default(true)
    .describe('Bản đọc loa của mỗi bản tin; tắt (false) thì vẫn còn nút nghe bài')
    .meta({ title: SECTIONS.loudspeaker.name, aliases: ['phat-thanh', 'loa'] }),
});
/** Which sections an archive has. */
export type Sections = Readonly<z.infer<typeof sectionsSchema>>;
type Section = keyof Sections;

/** An archive that turns nothing off. */
export const ALL_SECTIONS: Sections = sectionsSchema.parse({});

const NAMES = Object.keys(SECTIONS).filter((name): name is Section => name in SECTIONS);

/** The sections that are off. */
export function sectionsOff(sections: Sections): Section[] {
  return NAMES.filter((name) => !sections[name]);
}

/** Whether a page or file has a place in an archive; `path` is from the site's root. */
export function isInSections(path: string, sections: Sections): boolean {
  return !sectionsOff(sections).some((name) => SECTIONS[name].pages.test(path));
}
