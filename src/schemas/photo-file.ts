import * as z from 'astro/zod';

/** A photograph's file as the loader found it: not written by editors, but read off the file. */
export const photoFileSchema = z.object({
  /** Path below `briefings`, `2020/07/hoi-nghi.jpg`. */
  id: z.string(),
  /** Absolute path of the original. */
  path: z.string(),
  /** Digest of the bytes of the original. */
  digest: z.string(),
  /** Pixels, upright. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Average of its pixels, `#7f8a91`: holds its place until it has come. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/u),
});
export type PhotoFile = z.infer<typeof photoFileSchema>;

/** What the addresses of a photograph's renditions begin with: its id without the ending, `2020/07/hoi-nghi`. */
export function photoStem({ id }: Pick<PhotoFile, 'id'>): string {
  return id.replace(/\.[a-z]+$/u, '');
}
