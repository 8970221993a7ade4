import * as z from 'astro/zod';

const text = z.string().trim().min(1);
const validations = z.strictObject({ required: z.boolean() }).optional();
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/u)
  .optional();

/**
 * The schema of GitHub issue forms. Source: GitHub Docs, “Syntax for issue forms” and “Syntax for
 * GitHub's form schema”.
 */
export const issueFormSchema = z.strictObject({
  name: text,
  description: text,
  title: z.string().optional(),
  labels: z.array(text).optional(),
  assignees: z.array(text).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('markdown'),
          attributes: z.strictObject({ value: text }),
        }),
        z.strictObject({
          type: z.literal('input'),
          id,
          attributes: z.strictObject({
            label: text,
            description: text.optional(),
            placeholder: text.optional(),
            value: text.optional(),
          }),
          validations,
        }),
        z.strictObject({
          type: z.literal('textarea'),
          id,
          attributes: z.strictObject({
            label: text,
            description: text.optional(),
            placeholder: text.optional(),
            value: text.optional(),
            render: text.optional(),
          }),
          validations,
        }),
        z.strictObject({
          type: z.literal('dropdown'),
          id,
          attributes: z.strictObject({
            label: text,
            description: text.optional(),
            multiple: z.boolean().optional(),
            options: z.array(text).min(1),
            default: z.int().min(0).optional(),
          }),
          validations,
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id,
          attributes: z.strictObject({
            label: text,
            description: text.optional(),
            options: z
              .array(z.strictObject({ label: text, required: z.boolean().optional() }))
              .min(1),
          }),
          validations,
        }),
      ]),
    )
    .refine((elements) => elements.some(({ type }) => type !== 'markdown'), {
      error: 'A form asks for something.',
    })
    .refine(
      (elements) => areUnique(elements.flatMap((element) => ('id' in element ? [element.id] : []))),
      { error: 'Ids are unique.' },
    )
    .refine(
      (elements) =>
        areUnique(
          elements.flatMap((element) =>
            'label' in element.attributes ? [element.attributes.label] : [],
          ),
        ),
      { error: 'Labels are unique.' },
    ),
});

function areUnique(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}
