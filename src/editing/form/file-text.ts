import { Document, isScalar, parseDocument, Scalar, visit } from 'yaml';
import { isRecord } from '../../schemas/is-record.ts';
import { splitFrontmatter } from '../../mdx/frontmatter.ts';
import { AMBIGUOUS_NUMBER, formatNumber, parseNumber } from '../../vietnamese/numbers.ts';
import { LINE_WIDTH } from '../line-width.ts';
import { patchYaml } from './patch-yaml.ts';
import { isSameValue } from './yaml-values.ts';
import { fieldKind, isParagraph, variantName, type FieldSchema } from './field-schema.ts';

/** The key under which the form stores the variant of a participant; files do not need it. */
export const VARIANT_KEY = 'kieu';

type Fields = Record<string, unknown>;

const YEAR = /^\d{4}$/u;

/**
 * Parses the YAML of a file into the form's values: numbers become Vietnamese numerals, each
 * participant gets its variant.
 */
export function yamlToForm(schema: FieldSchema, yaml: string): Fields {
  const shown = toForm(schema, parseDocument(yaml).toJS());
  return isRecord(shown) ? shown : {};
}

/**
 * Writes the form's values as YAML in the style of this archive: in the order of the schema,
 * without empty fields and defaults, ids on one line, paragraphs folded, other texts on one line,
 * all in NFC.
 */
export function formToYaml(schema: FieldSchema, form: Fields): string {
  const data = toFile(schema, form);
  if (!isRecord(data)) return '';
  return Object.entries(data)
    .map(([name, value]) => writeField(schema, name, value))
    .join('');
}

/**
 * Updates YAML with the form's values: unchanged fields keep their notation and comments, the
 * others are written as by {@link formToYaml}. So is everything, without comments, where the result
 * would not read back as the form's values.
 */
export function updateYaml(yaml: string, schema: FieldSchema, form: Fields): string {
  const [before, after] = [yamlToForm(schema, yaml), form].map((fields) => toFile(schema, fields));
  if (!isRecord(before) || !isRecord(after)) return formToYaml(schema, form);
  const patched = patchYaml(yaml, before, after, (name, value) => writeField(schema, name, value));
  return patched !== undefined && isSameValue(toFile(schema, yamlToForm(schema, patched)), after)
    ? patched
    : formToYaml(schema, form);
}

function writeField(schema: FieldSchema, name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  const isFoldedText = isFolded(schema.properties?.[name], value);
  visit(document, {
    Scalar: (key, scalar) => {
      if (isFoldedText && key === 'value') scalar.type = Scalar.BLOCK_FOLDED;
    },
    Seq: (_key, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString({
    lineWidth: isFoldedText ? LINE_WIDTH : 0,
    flowCollectionPadding: false,
  });
}

/** Parses a briefing's file into the form's values, with its text under `body`. */
export function fromBriefingFile(schema: FieldSchema, file: string): Fields {
  const { yaml = '', body } = splitFrontmatter(file);
  return { ...yamlToForm(schema, yaml), body: body.trim() };
}

/** Writes a briefing's file from the form's values. */
export function toBriefingFile(schema: FieldSchema, { body, ...form }: Fields): string {
  const text = typeof body === 'string' ? body.normalize('NFC').trim() : '';
  return `---\n${formToYaml(schema, form)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function toForm(schema: FieldSchema, value: unknown): unknown {
  switch (fieldKind(schema)) {
    case 'numeral':
      return typeof value === 'number' ? formatNumber(value) : value;
    case 'period':
      return typeof value === 'number' ? String(value) : value;
    case 'list':
      return Array.isArray(value) ? value.map((item) => toForm(schema.items ?? {}, item)) : value;
    case 'group':
      return isRecord(value)
        ? mapFields(value, (name, inner) =>
            toForm(schema.properties?.[name] ?? { type: 'string' }, inner),
          )
        : value;
    case 'variants': {
      const variant = variantOf(schema, value);
      const shown = variant && toForm(variant, value);
      return isRecord(shown) && variant ? { [VARIANT_KEY]: variantName(variant), ...shown } : value;
    }
    default:
      return value;
  }
}

/**
 * Converts a value to the file's notation; `undefined` for defaults and empty lists, which are not
 * written.
 */
function toFile(schema: FieldSchema, value: unknown): unknown {
  const written = valueToFile(schema, value);
  return written === schema.default || (Array.isArray(written) && written.length === 0)
    ? undefined
    : written;
}

function valueToFile(schema: FieldSchema, value: unknown): unknown {
  switch (fieldKind(schema)) {
    case 'numeral':
      return typeof value === 'string' ? numeralToFile(value) : (value ?? undefined);
    case 'period':
      return typeof value === 'string' && YEAR.test(value.trim())
        ? Number(value)
        : singleLine(value);
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => toFile(schema.items ?? {}, item)).filter((item) => item !== undefined)
        : undefined;
    case 'group':
      return groupToFile(schema, value);
    case 'variants': {
      const variant = variantOf(schema, value);
      return variant && groupToFile(variant, value);
    }
    default:
      return singleLine(value);
  }
}

/**
 * Keeps fields that the schema does not know, as reporting them is the check's task. The form's
 * internal fields start with `__sc_`.
 */
function groupToFile({ properties = {} }: FieldSchema, value: unknown): Fields | undefined {
  if (!isRecord(value)) return undefined;
  const unknownFields = Object.entries(value).filter(
    ([name]) => !(name in properties) && name !== VARIANT_KEY && !name.startsWith('__sc_'),
  );
  const written = [
    ...Object.entries(properties).map(
      ([name, inner]) => [name, toFile(inner, value[name])] as const,
    ),
    ...unknownFields,
  ].filter(([, inner]) => inner !== undefined && inner !== null);
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

function variantOf({ anyOf = [] }: FieldSchema, value: unknown): FieldSchema | undefined {
  if (!isRecord(value)) return undefined;
  return (
    anyOf.find((variant) => value[VARIANT_KEY] === variantName(variant)) ??
    anyOf.find((variant) => variantName(variant) in value)
  );
}

/** Converts a Vietnamese numeral to a number; ambiguous numerals and other texts stay strings. */
function numeralToFile(text: string): number | string | undefined {
  const numeral = text.trim();
  const value = parseNumber(numeral);
  if (value === undefined || AMBIGUOUS_NUMBER.test(String(value)))
    return numeral === '' ? undefined : numeral;
  return value;
}

function singleLine(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const line = value
    .normalize('NFC')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
  return line === '' ? undefined : line;
}

function isFolded(schema: FieldSchema | undefined, value: unknown): boolean {
  return (
    schema !== undefined &&
    isParagraph(schema) &&
    typeof value === 'string' &&
    value.length > LINE_WIDTH
  );
}

function mapFields(fields: Fields, map: (name: string, value: unknown) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, map(name, value)]),
  );
}
