import type { CollectionFile } from '@sveltia/cms';
import { parseDocument } from 'yaml';
import { isRecord } from '../../is-record.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { validate } from '../../schemas/validate.ts';
import { patchYaml, writeAnew } from './patch-yaml.ts';
import { plain, withLinesOf } from './plain-lines.ts';

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
  const text = plain(was);
  const known = fromGlossaryFile(text);
  const written = new Map(Object.entries(entries).map(([short, full]) => [short.normalize('NFC').trim(), String(full).normalize('NFC').trim()]));
  const order = [...Object.keys(known).filter((short) => written.has(short)), ...Array.from(written.keys()).filter((short) => !(short in known))];
  const wanted = Object.fromEntries(order.map((short) => [short, written.get(short)]));
  return withLinesOf(was, patchYaml(text, known, wanted) ?? order.map((short) => writeAnew(short, wanted[short])).join(''));
}

/** Why the check would refuse the glossary's file, a sentence each. */
export function glossaryObjections(file: string): string[] {
  const { violations = [] } = validate(glossarySchema, parseYaml(file).yaml?.value ?? null);
  return violations.map(({ path, message }) => [...path.map(String), message].join(': '));
}
