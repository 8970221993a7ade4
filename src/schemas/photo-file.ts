import * as z from 'astro/zod';

/**
 * The properties of a photograph that the loader reads from its file. They do not depend on where
 * the content stands: pages are rendered again when they change.
 */
export const photoFileSchema = z.object({
  /** Path relative to `briefings`: `2020/07/hoi-nghi.jpg`. */
  id: z.string(),
  /** Digest of the original's bytes. */
  digest: z.string(),
  /** Pixels, after applying the orientation. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Average colour, `#7f8a91`: the placeholder while the image loads. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/u),
});
export type PhotoFile = z.infer<typeof photoFileSchema>;

/** The common prefix of the paths of a photograph's renditions: `2020/07/hoi-nghi`. */
export function photoStem({ id }: Pick<PhotoFile, 'id'>): string {
  return id.replace(/\.[a-z]+$/u, '');
}
