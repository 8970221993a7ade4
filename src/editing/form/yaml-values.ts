import { Document, isScalar, visit } from 'yaml';

/** Whether two values have the same notation: `2020` and `"2020"` do. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** A text that is the same for values of the same notation. */
export function canonical(value: unknown): string {
  return JSON.stringify([value], (_name, inner: unknown) =>
    typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : inner,
  );
}

/** Writes a field as YAML, with texts and lists of plain values on one line. */
export function writeYamlField(name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Writes an item of a list as YAML, with its dash. */
export function writeItem(value: unknown): string {
  const document = new Document([value]);
  return document.toString({ lineWidth: 0 });
}

/** Indents all lines but the first and removes the last line break. */
export function indented(text: string, columns: number): string {
  return text.replace(/\n$/u, '').replaceAll(/\n(?!\n|$)/gu, `\n${' '.repeat(columns)}`);
}
