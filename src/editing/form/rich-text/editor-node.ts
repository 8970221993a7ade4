import * as z from 'astro/zod';

/**
 * A node of the form's rich editor (Lexical) as JSON:
 * https://lexical.dev/docs/concepts/serialization. Components carry the values of their fields
 * beside `type`.
 */
export interface EditorNode {
  type: string;
  children?: EditorNode[] | undefined;
  /** The words of a `text`. */
  text?: string | undefined;
  /** The {@link Format} bits of a `text`, or the alignment of a block: `right`. */
  format?: number | string | undefined;
  /** The level of a heading: `h2`. */
  tag?: string | undefined;
  listType?: string | undefined;
  /** The first number of a list. */
  start?: number | undefined;
  url?: string | undefined;
  title?: unknown;
  [property: string]: unknown;
}

const editorNodeSchema: z.ZodType<EditorNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    children: z.array(editorNodeSchema).optional(),
    text: z.string().optional(),
    format: z.union([z.number(), z.string()]).optional(),
    tag: z.string().optional(),
    listType: z.string().optional(),
    start: z.number().optional(),
    url: z.string().optional(),
    title: z.unknown().optional(),
  }),
);

/** The serialized state of the editor. */
export const editorStateSchema = z.looseObject({ root: editorNodeSchema });

/**
 * Lexical's format bits:
 * https://github.com/facebook/lexical/blob/v0.51.0/packages/lexical/src/LexicalConstants.ts
 */
export const FORMATS = { strong: 1, emphasis: 2, delete: 4 } as const;
export type Format = keyof typeof FORMATS;

/** The component that holds the source of what the rich editor cannot show. */
export const VERBATIM_BOX = 'Verbatim';

/** Returns the node type of a component: Sveltia CMS prefixes its name with this. */
export function boxType(component: string): string {
  return `x-${component}`;
}

export const VERBATIM = boxType(VERBATIM_BOX);

export function element(
  type: string,
  children: EditorNode[],
  properties: Partial<EditorNode> = {},
): EditorNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...properties, children };
}

export function verbatim(source: string): EditorNode {
  return { type: VERBATIM, version: 1, text: source };
}
