import * as z from 'astro/zod';

/** What a form must know of a field: the part of JSON Schema that the schemas of the content use. */
export interface Node {
  title?: string | undefined;
  description?: string | undefined;
  default?: unknown;
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | ('number' | 'string')[] | undefined;
  format?: 'date' | undefined;
  enum?: string[] | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  maximum?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  items?: Node | undefined;
  properties?: Record<string, Node> | undefined;
  required?: string[] | undefined;
  anyOf?: Node[] | undefined;
}

/** Strict: a schema that says something new is not silently left out of the form. */
const nodeSchema: z.ZodType<Node> = z.lazy(() => z.strictObject({
  $schema: z.string().optional(),
  additionalProperties: z.literal(false).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  type: z.union([z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']), z.array(z.enum(['number', 'string']))]).optional(),
  format: z.literal('date').optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  items: nodeSchema.optional(),
  properties: z.record(z.string(), nodeSchema).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(nodeSchema).optional(),
}));

/** How a value is written in a file. */
export type NodeKind = 'text' | 'date' | 'choice' | 'number' | 'switch' | 'numeral' | 'period' | 'list' | 'group' | 'variants';

/**
 * A schema as what editors write, before it is validated.
 * @throws ZodError when it says something that no form here can show.
 */
export function nodeOf(schema: z.ZodType): Node {
  return nodeSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
}

/** @throws Error when the node is none of the kinds that forms know. */
export function kindOf(node: Node): NodeKind {
  if (node.enum) return 'choice';
  if (Array.isArray(node.type)) return 'numeral';
  if (node.anyOf?.every(({ properties }) => properties)) return 'variants';
  // YAML reads a year as a number, so the schema takes both.
  if (node.anyOf?.map(({ type }) => type).join() === 'integer,string') return 'period';
  switch (node.type) {
    case 'string': return node.format === 'date' ? 'date' : 'text';
    case 'integer': return 'number';
    case 'boolean': return 'switch';
    case 'array': return 'list';
    case 'object': return 'group';
    default: throw new Error(`No form for ${JSON.stringify(node)}`);
  }
}

/** What tells the variants of a list apart: the first field of each, `person` or `group`. */
export function variantName({ properties = {} }: Node): string {
  return Object.keys(properties)[0] ?? '';
}

/** Texts of as many characters have a box of several lines, and are folded in the file. */
const LONG = 400;

/** Whether a text is a paragraph. */
export function isLong({ maxLength = 0 }: Node): boolean {
  return maxLength >= LONG;
}
