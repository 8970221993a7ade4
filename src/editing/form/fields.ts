import type { Field } from '@sveltia/cms';
import { SLUG } from '../../vietnamese/slug.ts';
import { VIETNAMESE_NUMBER } from '../../vietnamese/numbers.ts';
import { VARIANT_KEY } from './file-text.ts';
import { isLong, kindOf, variantName, type Node } from './node.ts';

/** What the schemas alone do not say of the fields of a collection, by the fields' paths (`participants.person`). */
export interface FieldNotes {
  /** The collection that an id names, or a name when `by` says so. */
  references: Record<string, { collection: string; by?: 'name' }>;
  /** What the values of a choice are called. */
  choices: Record<string, Record<string, string>>;
  /** Fields that hold the name of a photograph. */
  photos: readonly string[];
  /** Sentences that fit a form better than the schema's, which speak of what is written in the file. */
  hints: Record<string, string>;
}

/** How the entries of a collection are listed where one is chosen. */
const DISPLAY: Record<string, string> = { places: '{{kind}} {{name}} ({{slug}})', indicators: '{{name}} ({{unit}})' };

/** The fields of a form for the properties of a schema. `path` is that of what they are part of. */
export function fieldsOf({ properties = {}, required = [] }: Node, notes: FieldNotes, path: readonly string[] = []): Field[] {
  return Object.entries(properties).map(([name, node]) => fieldOf(name, node, required.includes(name), notes, [...path, name]));
}

/** @throws Error when the field has no label, or is an id that names nothing the notes know of. */
function fieldOf(name: string, node: Node, required: boolean, notes: FieldNotes, path: readonly string[]): Field {
  const key = path.join('.');
  if (node.title === undefined) throw new Error(`The field ${key} has no label: give its schema a title (.meta).`);
  const hint = notes.hints[key] ?? node.description;
  const common = { name, label: node.title, required, ...(hint !== undefined && { hint }) };
  const reference = notes.references[key];
  if (reference) return { ...common, ...relation(reference), ...(node.items && { multiple: true, ...limits(node) }) };
  switch (kindOf(node)) {
    case 'choice': return { ...common, widget: 'select', options: (node.enum ?? []).map((value) => ({ value, label: notes.choices[key]?.[value] ?? value })) };
    case 'date': return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'number': return { ...common, widget: 'number', value_type: 'int', ...range(node) };
    case 'switch': return { ...common, widget: 'boolean', default: node.default === true };
    case 'numeral': return { ...common, widget: 'string', pattern: [VIETNAMESE_NUMBER.source, 'Viết số theo lối Việt Nam: 2.919,8'] };
    case 'period': return { ...common, widget: 'string' };
    case 'group': return { ...common, widget: 'object', fields: fieldsOf(node, notes, path) };
    case 'list': return listOf(common, node, notes, path);
    case 'text': return text(common, node, notes, key);
    case 'variants': throw new Error(`${key}: only lists have variants here.`);
  }
}

interface Common { name: string; label: string; required: boolean; hint?: string }

function listOf(common: Common, node: Node, notes: FieldNotes, path: readonly string[]): Field {
  const list = { ...common, widget: 'list' as const, label_singular: common.label.toLocaleLowerCase('vi'), ...limits(node) };
  if (node.items?.anyOf) {
    const types = node.items.anyOf.map((variant) => ({
      name: variantName(variant),
      label: variant.properties?.[variantName(variant)]?.title ?? variantName(variant),
      fields: fieldsOf(variant, notes, path),
    }));
    return { ...list, typeKey: VARIANT_KEY, types };
  }
  if (!node.items?.properties) throw new Error(`${path.join('.')}: a list of plain values that refer to nothing has no form.`);
  return { ...list, fields: fieldsOf(node.items, notes, path) };
}

function text(common: Common, node: Node, notes: FieldNotes, key: string): Field {
  if (notes.photos.includes(key)) return { ...common, widget: 'image', choose_url: false, accept: 'image/jpeg,image/png,image/webp,image/avif' };
  if (node.pattern === SLUG.source) throw new Error(`${key} is an id, but the form does not know of what.`);
  const pattern = node.pattern === undefined ? {} : { pattern: [node.pattern, node.description ?? ''] satisfies [string, string] };
  const length = { ...(node.minLength !== undefined && { minlength: node.minLength }), ...(node.maxLength !== undefined && { maxlength: node.maxLength }) };
  return { ...common, widget: isLong(node) ? 'text' : 'string', use_emoji_autocomplete: false, ...pattern, ...length };
}

function relation({ collection, by }: FieldNotes['references'][string]) {
  const shown = DISPLAY[collection] ?? '{{name}}';
  return { widget: 'relation' as const, collection, value_field: by ?? '{{slug}}', display_fields: [shown], search_fields: ['name', '{{slug}}'], dropdown_threshold: 0 };
}

function limits({ minItems, maxItems }: Node) {
  return { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
}

function range({ minimum, exclusiveMinimum, maximum }: Node) {
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const isSafe = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return { ...(isSafe(min) && { min }), ...(isSafe(maximum) && { max: maximum }) };
}
