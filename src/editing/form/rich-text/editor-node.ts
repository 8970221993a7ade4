import * as z from 'astro/zod';

/**
 * A node of the form's rich editor (Lexical) as JSON: https://lexical.dev/docs/concepts/serialization
 * Components carry the values of their fields beside `type`.
 */
export interface EditorNode {
  type: string;
  children?: EditorNode[] | undefined;
  /** The words of a `text`. */
  text?: string | undefined;
  /** Of a `text` the {@link Format} bits that are set, of a block its alignment: `right`. */
  format?: number | string | undefined;
  /** The level of a heading: `h2`. */
  tag?: string | undefined;
  listType?: string | undefined;
  /** The number that a list begins with. */
  start?: number | undefined;
  url?: string | undefined;
  title?: unknown;
  [property: string]: unknown;
}

export const editorNodeSchema: z.ZodType<EditorNode> = z.lazy(() => z.looseObject({
  type: z.string(),
  children: z.array(editorNodeSchema).optional(),
  text: z.string().optional(),
  format: z.union([z.number(), z.string()]).optional(),
  tag: z.string().optional(),
  listType: z.string().optional(),
  start: z.number().optional(),
  url: z.string().optional(),
  title: z.unknown().optional(),
}));

/** What the editor says its text is. */
export const editorStateSchema = z.looseObject({ root: editorNodeSchema });

/** How Lexical counts the formats of a text: https://github.com/facebook/lexical/blob/v0.51.0/packages/lexical/src/LexicalConstants.ts */
export const FORMATS = { strong: 1, emphasis: 2, delete: 4 } as const;
export type Format = keyof typeof FORMATS;

/** The box for what the rich editor cannot show, which holds it as it is written in the file. */
export const VERBATIM_BOX = 'Verbatim';

/** The type of the nodes that show a component or the box: Sveltia CMS puts this before a component's name. */
export function boxType(component: string): string {
  return `x-${component}`;
}

export const VERBATIM = boxType(VERBATIM_BOX);

export function element(type: string, children: EditorNode[], more: Partial<EditorNode> = {}): EditorNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...more, children };
}

export function verbatim(source: string): EditorNode {
  return { type: VERBATIM, version: 1, text: source };
}
