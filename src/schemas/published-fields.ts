import * as z from 'astro/zod';
import { briefingSchema } from './briefing.ts';
import { isOptional, shapeOf } from './schema-tree.ts';

const metaSchema = z.object({
  published: z.string().optional(),
  isSearched: z.boolean().optional(),
});
const typeSchema = z.object({ type: z.enum(['string', 'integer', 'number', 'boolean']) });

const fields = shapeOf(briefingSchema).map(([name, schema]) => ({
  name,
  schema,
  ...metaSchema.parse(schema.meta() ?? {}),
}));

/**
 * The fields of the frontmatter that open data holds as they are written: those with `published` in
 * their meta, which is their description there.
 */
export const publishedFields: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  fields.flatMap(({ name, schema, published }) => {
    if (published === undefined) return [];
    const { type } = typeSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
    const values = {
      string: z.string(),
      integer: z.int(),
      number: z.number(),
      boolean: z.boolean(),
    };
    const value = values[type].describe(published);
    return [[name, isOptional(schema) ? value.optional().describe(published) : value]];
  }),
);

/** The texts of the frontmatter that can be searched for: those with `isSearched` in their meta. */
export function searchedTexts(frontmatter: object): string[] {
  const values = new Map<string, unknown>(Object.entries(frontmatter));
  return fields.flatMap(({ name, isSearched }) => {
    const value = isSearched ? values.get(name) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
