import { Document, isScalar, parseDocument, Scalar, visit } from 'yaml';
import { isRecord } from '../../is-record.ts';
import { splitFrontmatter } from '../../mdx/frontmatter.ts';
import { AMBIGUOUS_NUMBER, formatNumber, parseNumber } from '../../vietnamese/numbers.ts';
import { LINE_WIDTH } from '../line-width.ts';
import { isSameValue, patchYaml } from './patch-yaml.ts';
import { isLong, kindOf, variantName, type Node } from './node.ts';

/** The name under which the form keeps what a participant is: files do not need it. */
export const VARIANT_KEY = 'kieu';

type Fields = Record<string, unknown>;

const YEAR = /^\d{4}$/u;

/** What a file's YAML holds, as the form shows it: numbers as Vietnamese numerals, each participant with its variant. */
export function fromYaml(node: Node, yaml: string): Fields {
  const shown = toForm(node, parseDocument(yaml).toJS());
  return isRecord(shown) ? shown : {};
}

/**
 * The fields of a form as YAML in the style of this archive: in the order of the schema, nothing that says nothing (empty
 * fields, defaults), ids on one line, paragraphs folded, texts composed (NFC) and on one line each.
 */
export function toYaml(node: Node, form: Fields): string {
  const data = toFile(node, form);
  if (!isRecord(data)) return '';
  return Object.entries(data).map(([name, value]) => writeField(node, name, value)).join('');
}

/**
 * The fields of a form as YAML: those that are as `yaml` has them stay as they are written there, with all comments; the others
 * are written as {@link toYaml} does.
 */
export function toYamlOver(yaml: string, node: Node, form: Fields): string {
  const [was, wanted] = [fromYaml(node, yaml), form].map((fields) => toFile(node, fields));
  if (!isRecord(was) || !isRecord(wanted)) return toYaml(node, form);
  const patched = patchYaml(yaml, was, wanted, (name, value) => writeField(node, name, value));
  return patched !== undefined && isSameValue(toFile(node, fromYaml(node, patched)), wanted) ? patched : toYaml(node, form);
}

function writeField(node: Node, name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  const folds = isFolded(node.properties?.[name], value);
  visit(document, {
    Scalar: (key, scalar) => { if (folds && key === 'value') scalar.type = Scalar.BLOCK_FOLDED; },
    Seq: (_key, list) => { list.flow = list.items.every((item) => isScalar(item)); },
  });
  return document.toString({ lineWidth: folds ? LINE_WIDTH : 0, flowCollectionPadding: false });
}

/** A briefing's file as the form shows it, its text under `body`. */
export function fromBriefingFile(node: Node, file: string): Fields {
  const { yaml = '', body } = splitFrontmatter(file);
  return { ...fromYaml(node, yaml), body: body.trim() };
}

/** The file of a briefing that a form holds. */
export function toBriefingFile(node: Node, { body, ...form }: Fields): string {
  const text = typeof body === 'string' ? body.normalize('NFC').trim() : '';
  return `---\n${toYaml(node, form)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function toForm(node: Node, value: unknown): unknown {
  switch (kindOf(node)) {
    case 'numeral': return typeof value === 'number' ? formatNumber(value) : value;
    case 'period': return typeof value === 'number' ? String(value) : value;
    case 'list': return Array.isArray(value) ? value.map((item) => toForm(node.items ?? {}, item)) : value;
    case 'group': return isRecord(value) ? mapFields(value, (name, inner) => toForm(node.properties?.[name] ?? { type: 'string' }, inner)) : value;
    case 'variants': {
      const variant = variantOf(node, value);
      const shown = variant && toForm(variant, value);
      return isRecord(shown) && variant ? { [VARIANT_KEY]: variantName(variant), ...shown } : value;
    }
    default: return value;
  }
}

/** What is worth writing of a value, or `undefined`. */
function toFile(node: Node, value: unknown): unknown {
  const written = plainValue(node, value);
  return written === node.default || (Array.isArray(written) && written.length === 0) ? undefined : written;
}

function plainValue(node: Node, value: unknown): unknown {
  switch (kindOf(node)) {
    case 'numeral': return typeof value === 'string' ? numeralInFile(value) : value ?? undefined;
    case 'period': return typeof value === 'string' && YEAR.test(value.trim()) ? Number(value) : oneLine(value);
    case 'list': return Array.isArray(value) ? value.map((item) => toFile(node.items ?? {}, item)).filter((item) => item !== undefined) : undefined;
    case 'group': return groupInFile(node, value);
    case 'variants': {
      const variant = variantOf(node, value);
      return variant && groupInFile(variant, value);
    }
    default: return oneLine(value);
  }
}

/** Fields that the schema does not know are kept: the check, not the form, tells an editor of them. The form's own begin with `__sc_`. */
function groupInFile({ properties = {} }: Node, value: unknown): Fields | undefined {
  if (!isRecord(value)) return undefined;
  const others = Object.entries(value).filter(([name]) => !(name in properties) && name !== VARIANT_KEY && !name.startsWith('__sc_'));
  const written = [...Object.entries(properties).map(([name, inner]) => [name, toFile(inner, value[name])] as const), ...others]
    .filter(([, inner]) => inner !== undefined && inner !== null);
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

function variantOf({ anyOf = [] }: Node, value: unknown): Node | undefined {
  if (!isRecord(value)) return undefined;
  return anyOf.find((variant) => value[VARIANT_KEY] === variantName(variant)) ?? anyOf.find((variant) => variantName(variant) in value);
}

/** A Vietnamese numeral as YAML's number; one that could be read in two ways stays text, and so does what is no number. */
function numeralInFile(text: string): number | string | undefined {
  const numeral = text.trim();
  const value = parseNumber(numeral);
  if (value === undefined || AMBIGUOUS_NUMBER.test(String(value))) return numeral === '' ? undefined : numeral;
  return value;
}

function oneLine(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const line = value.normalize('NFC').replace(/\s*\n\s*/gu, ' ').trim();
  return line === '' ? undefined : line;
}

function isFolded(node: Node | undefined, value: unknown): boolean {
  return node !== undefined && isLong(node) && typeof value === 'string' && value.length > LINE_WIDTH;
}

function mapFields(fields: Fields, map: (name: string, value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, map(name, value)]));
}
