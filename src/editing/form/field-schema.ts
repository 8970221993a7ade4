import * as z from 'astro/zod';

/**
 * What the form needs to know about a field: the part of JSON Schema that the content's schemas
 * use.
 */
export interface FieldSchema {
  title?: string | undefined;
  description?: string | undefined;
  default?: unknown;
  /** What the form says instead of the description, which explains the notation in the file. */
  hint?: string | undefined;
  /** The collection whose entry the value names: by its id, or by its name. */
  refersTo?: { collection: string; by?: 'name' | undefined } | undefined;
  /** Labels of the values of an enum. */
  choices?: Record<string, string> | undefined;
  /** Whether the value is the file name of a photograph. */
  isPhoto?: boolean | undefined;
  /** The collection of which a text lists ids, parted by commas. */
  listOf?: string | undefined;
  /** Names that editors write, and the roles in open data and search: of no use to the form. */
  aliases?: string[] | undefined;
  published?: string | undefined;
  isSearched?: boolean | undefined;
  type?:
    | 'string'
    | 'number'
    | 'integer'
    | 'boolean'
    | 'array'
    | 'object'
    | ('number' | 'string')[]
    | undefined;
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
  items?: FieldSchema | undefined;
  properties?: Record<string, FieldSchema> | undefined;
  required?: string[] | undefined;
  anyOf?: FieldSchema[] | undefined;
}

/** Strict, so that the form does not silently ignore a new kind of constraint. */
const jsonSchema: z.ZodType<FieldSchema> = z.lazy(() =>
  z.strictObject({
    $schema: z.string().optional(),
    additionalProperties: z.literal(false).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    default: z.unknown().optional(),
    hint: z.string().optional(),
    refersTo: z.object({ collection: z.string(), by: z.literal('name').optional() }).optional(),
    choices: z.record(z.string(), z.string()).optional(),
    isPhoto: z.boolean().optional(),
    listOf: z.string().optional(),
    aliases: z.array(z.string()).optional(),
    published: z.string().optional(),
    isSearched: z.boolean().optional(),
    type: z
      .union([
        z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']),
        z.array(z.enum(['number', 'string'])),
      ])
      .optional(),
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
    items: jsonSchema.optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(jsonSchema).optional(),
  }),
);

/** The kinds of field, by the notation of their values in a file. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'choice'
  | 'number'
  | 'switch'
  | 'numeral'
  | 'period'
  | 'list'
  | 'group'
  | 'variants';

/**
 * Converts a Zod schema to the JSON Schema of its input.
 * @throws ZodError when it uses a feature that the form cannot show.
 */
export function toFieldSchema(schema: z.ZodType): FieldSchema {
  return jsonSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
}

/** @throws Error when the schema is of no known kind. */
export function fieldKind(schema: FieldSchema): FieldKind {
  if (schema.enum) return 'choice';
  if (Array.isArray(schema.type)) return 'numeral';
  if (schema.anyOf?.every(({ properties }) => properties)) return 'variants';
  // YAML parses a year as a number, so the schema allows both.
  if (schema.anyOf?.map(({ type }) => type).join() === 'integer,string') return 'period';
  switch (schema.type) {
    case 'string':
      return schema.format === 'date' ? 'date' : 'text';
    case 'integer':
      return 'number';
    case 'boolean':
      return 'switch';
    case 'array':
      return 'list';
    case 'object':
      return 'group';
    default:
      throw new Error(`No form for ${JSON.stringify(schema)}`);
  }
}

/** Returns the name of a list item's variant: its first field, `person` or `group`. */
export function variantName({ properties = {} }: FieldSchema): string {
  return Object.keys(properties)[0] ?? '';
}

/** Texts that may be this long get a multi-line field and are folded in the file. */
const PARAGRAPH_LENGTH = 400;

/** Whether a text field holds a paragraph. */
export function isParagraph({ maxLength = 0 }: FieldSchema): boolean {
  return maxLength >= PARAGRAPH_LENGTH;
}
