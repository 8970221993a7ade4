import type { CollectionFile } from '@sveltia/cms';
import { parseDocument } from 'yaml';
import { isRecord } from '../../schemas/is-record.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { glossarySchema, type GlossaryEntry } from '../../schemas/glossary.ts';
import { validate } from '../../schemas/validate.ts';
import { patchYaml } from './patch-yaml.ts';
import { writeYamlField } from './yaml-values.ts';
import { normalizeText, restoreLineStyles } from './line-styles.ts';

/** The name of the glossary and of its format in the form. */
export const GLOSSARY = 'glossary';

/** The form's settings of the glossary: abbreviations on the left, expansions on the right. */
export function glossarySettings(): CollectionFile {
  return {
    name: GLOSSARY,
    label: 'Bảng chữ viết tắt',
    icon: 'abc',
    file: 'content/glossary.yaml',
    format: GLOSSARY,
    fields: [
      {
        name: 'entries',
        label: 'Các chữ viết tắt',
        widget: 'keyvalue',
        root: true,
        required: false,
        key_label: 'Chữ viết tắt',
        value_label: 'Cách viết đầy đủ',
        hint: glossarySchema.description,
      },
    ],
  };
}

/** Parses the glossary's file into its abbreviations and expansions. */
export function fromGlossaryFile(file: string): Record<string, unknown> {
  const value: unknown = parseDocument(file).toJS();
  return isRecord(value) ? value : {};
}

/** The abbreviations in a glossary's file; none while the check would refuse it. */
export function glossaryEntries(file: string): GlossaryEntry[] {
  const { data } = glossarySchema.safeParse(parseYaml(normalizeText(file)).yaml?.value ?? null);
  return Object.entries(data ?? {}).map(([abbreviation, expansion]) => ({
    abbreviation,
    expansion,
  }));
}

/**
 * Updates the glossary's file with these entries, new ones at the end. Keeps the order and the
 * comments, which explain how to use the file.
 */
export function toGlossaryFile(previous: string, entries: Record<string, unknown>): string {
  const text = normalizeText(previous);
  const previousEntries = fromGlossaryFile(text);
  const normalized = new Map(
    Object.entries(entries).map(([abbreviation, expansion]) => [
      abbreviation.normalize('NFC').trim(),
      String(expansion).normalize('NFC').trim(),
    ]),
  );
  const order = [
    ...Object.keys(previousEntries).filter((abbreviation) => normalized.has(abbreviation)),
    ...Array.from(normalized.keys()).filter((abbreviation) => !(abbreviation in previousEntries)),
  ];
  const entriesInOrder = Object.fromEntries(
    order.map((abbreviation) => [abbreviation, normalized.get(abbreviation)]),
  );
  return restoreLineStyles(
    previous,
    patchYaml(text, previousEntries, entriesInOrder) ??
      order
        .map((abbreviation) => writeYamlField(abbreviation, entriesInOrder[abbreviation]))
        .join(''),
  );
}

/** Returns why the check would refuse the glossary's file, one message each. */
export function glossaryRefusals(file: string): string[] {
  const { violations = [] } = validate(glossarySchema, parseYaml(file).yaml?.value ?? null);
  return violations.map(({ path, message }) => [...path.map(String), message].join(': '));
}
