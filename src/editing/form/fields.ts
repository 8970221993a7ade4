import type { Field } from '@sveltia/cms';
import { SLUG } from '../../vietnamese/slug.ts';
import { VIETNAMESE_NUMBER } from '../../vietnamese/numbers.ts';
import { VARIANT_KEY } from './file-text.ts';
import { PLACE_LABEL } from './place-label.ts';
import { fieldKind, isParagraph, variantName, type FieldSchema } from './field-schema.ts';

/** How entries of a collection are listed for selection. */
const DISPLAY: Record<string, string> = {
  places: `{{${PLACE_LABEL}}}`,
  indicators: '{{name}} ({{unit}})',
};

/** Returns the form fields for the properties of a schema. `path` is the path of their parent. */
export function fieldsOf(
  { properties = {}, required = [] }: FieldSchema,
  path: readonly string[] = [],
): Field[] {
  return Object.entries(properties).map(([name, schema]) =>
    toField(name, schema, required.includes(name), [...path, name]),
  );
}

/**
 * @throws Error when the field has no label, or contains an id of no known collection.
 */
function toField(
  name: string,
  schema: FieldSchema,
  required: boolean,
  path: readonly string[],
): Field {
  const key = path.join('.');
  if (schema.title === undefined)
    throw new Error(`The field ${key} has no label: give its schema a title (.meta).`);
  const hint = schema.hint ?? schema.description;
  const common = { name, label: schema.title, required, ...(hint !== undefined && { hint }) };
  if (schema.listOf !== undefined)
    return { ...common, ...relationSettings({ collection: schema.listOf }), multiple: true };
  if (schema.refersTo)
    return {
      ...common,
      ...relationSettings(schema.refersTo),
      ...(schema.items && { multiple: true, ...itemLimits(schema) }),
    };
  switch (fieldKind(schema)) {
    case 'choice':
      return {
        ...common,
        widget: 'select',
        options: (schema.enum ?? []).map((value) => ({
          value,
          label: schema.choices?.[value] ?? value,
        })),
      };
    case 'date':
      return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'number':
      return { ...common, widget: 'number', value_type: 'int', ...numberLimits(schema) };
    case 'switch':
      return { ...common, widget: 'boolean', default: schema.default === true };
    case 'numeral':
      return {
        ...common,
        widget: 'string',
        pattern: [VIETNAMESE_NUMBER.source, 'Viết số theo lối Việt Nam: 2.919,8'],
      };
    case 'period':
      return { ...common, widget: 'string' };
    case 'group':
      return { ...common, widget: 'object', fields: fieldsOf(schema, path) };
    case 'list':
      return toListField(common, schema, path);
    case 'text':
      return toTextField(common, schema, key);
    case 'variants':
      throw new Error(`${key}: only lists have variants here.`);
  }
}

interface Common {
  name: string;
  label: string;
  required: boolean;
  hint?: string;
}

function toListField(common: Common, schema: FieldSchema, path: readonly string[]): Field {
  const list = {
    ...common,
    widget: 'list' as const,
    label_singular: common.label.toLocaleLowerCase('vi'),
    ...itemLimits(schema),
  };
  if (schema.items?.anyOf) {
    const types = schema.items.anyOf.map((variant) => ({
      name: variantName(variant),
      label: variant.properties?.[variantName(variant)]?.title ?? variantName(variant),
      fields: fieldsOf(variant, path),
    }));
    return { ...list, typeKey: VARIANT_KEY, types };
  }
  if (schema.items?.pattern !== undefined) return { ...list, field: plainItem(schema.items) };
  if (!schema.items?.properties)
    throw new Error(`${path.join('.')}: a list of plain values that refer to nothing has no form.`);
  return { ...list, fields: fieldsOf(schema.items, path) };
}

/** The field of one value of a list of texts of a certain form. */
function plainItem({ pattern = '' }: FieldSchema): Field {
  return {
    name: 'value',
    label: 'Địa chỉ',
    widget: 'string',
    required: true,
    pattern: [pattern, 'Viết thường, không dấu, nối bằng gạch ngang.'],
  };
}

function toTextField(common: Common, schema: FieldSchema, key: string): Field {
  if (schema.isPhoto)
    return {
      ...common,
      widget: 'image',
      choose_url: false,
      accept: 'image/jpeg,image/png,image/webp,image/avif',
    };
  if (schema.pattern === SLUG.source)
    throw new Error(`${key} is an id, but the form does not know of what.`);
  const pattern =
    schema.pattern === undefined
      ? {}
      : { pattern: [schema.pattern, schema.description ?? ''] satisfies [string, string] };
  const length = {
    ...(schema.minLength !== undefined && { minlength: schema.minLength }),
    ...(schema.maxLength !== undefined && { maxlength: schema.maxLength }),
  };
  return {
    ...common,
    widget: isParagraph(schema) ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...pattern,
    ...length,
  };
}

function relationSettings({ collection, by }: NonNullable<FieldSchema['refersTo']>) {
  const shown = DISPLAY[collection] ?? '{{name}}';
  return {
    widget: 'relation' as const,
    collection,
    value_field: by ?? '{{slug}}',
    display_fields: [shown],
    search_fields: ['name', '{{slug}}'],
    dropdown_threshold: 0,
  };
}

function itemLimits({ minItems, maxItems }: FieldSchema) {
  return {
    ...(minItems !== undefined && { min: minItems }),
    ...(maxItems !== undefined && { max: maxItems }),
  };
}

function numberLimits({ minimum, exclusiveMinimum, maximum }: FieldSchema) {
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const isStated = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return { ...(isStated(min) && { min }), ...(isStated(maximum) && { max: maximum }) };
}
