import type { CollectionFile } from '@sveltia/cms';
import { isScalar, parseDocument } from 'yaml';
import { isRecord } from '../../is-record.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { validate } from '../../schemas/validate.ts';

/** What the form calls the glossary and its format. */
export const GLOSSARY = 'glossary';

/** The glossary as the form's settings describe it: abbreviations on the left, what they stand for on the right. */
export function glossarySettings(): CollectionFile {
  return {
    name: GLOSSARY, label: 'Bảng chữ viết tắt', icon: 'abc', file: 'content/glossary.yaml', format: GLOSSARY,
    fields: [{
      name: 'entries', label: 'Các chữ viết tắt', widget: 'keyvalue', root: true, required: false,
      key_label: 'Chữ viết tắt', value_label: 'Cách viết đầy đủ', hint: glossarySchema.description,
    }],
  };
}

/** The abbreviations of the glossary's file. */
export function fromGlossaryFile(file: string): Record<string, unknown> {
  const value: unknown = parseDocument(file).toJS();
  return isRecord(value) ? value : {};
}

/** The glossary's file with these abbreviations, new ones at its end. What it was says how to use it, in comments, and in which order; both stay. */
export function toGlossaryFile(was: string, entries: Record<string, unknown>): string {
  const document = parseDocument(was);
  const known = Object.keys(fromGlossaryFile(was));
  const written = new Map(Object.entries(entries).map(([short, full]) => [short.normalize('NFC').trim(), String(full).normalize('NFC').trim()]));
  for (const short of known) if (!written.has(short)) document.delete(short);
  for (const [short, full] of written) {
    const scalar = document.get(short, true);
    if (isScalar(scalar)) {
      if (scalar.value !== full) scalar.value = full;
    } else document.set(short, full);
  }
  return document.toString({ lineWidth: 0 });
}

/** Why the check would refuse the glossary's file, a sentence each. */
export function glossaryObjections(file: string): string[] {
  const { violations = [] } = validate(glossarySchema, parseYaml(file).yaml?.value ?? null);
  return violations.map(({ path, message }) => [...path.map(String), message].join(': '));
}
