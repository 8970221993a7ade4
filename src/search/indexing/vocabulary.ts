import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import { isSingle } from '../layout.ts';
import { CborReader } from './cbor.ts';
import { ARRAY_HEAD_BYTES } from './word-format.ts';

/** The single terms of an index. */
export interface Vocabulary {
  /** Syllables with diacritics, most positions first, without numbers. */
  syllables: string[];
  /** Terms of several syllables: `@ntm`, `@2020-07`. */
  senses: Set<string>;
}

/** Reads the single terms from the words of an index (words.ts). */
export function vocabularyOf(bytes: Uint8Array): Vocabulary {
  const reader = new CborReader(bytes);
  const counts: { form: string; count: number }[] = [];
  const countPositions = () => {
    let count = 0;
    for (let pages = reader.number(); pages > 0; pages -= 1) {
      reader.skip(2);
      const positions = reader.number();
      reader.skip(positions);
      count += positions;
    }
    return count;
  };
  // Single syllables come before pairs (layout.ts).
  while (reader.hasMore) {
    const parts = reader.number();
    const key = reader.text();
    if (!isSingle(key)) break;
    counts.push({ form: key, count: countPositions() });
    if (parts === 3)
      for (let variants = reader.number(); variants > 0; variants -= 1) {
        reader.at += ARRAY_HEAD_BYTES;
        counts.push({ form: reader.text(), count: countPositions() });
      }
  }
  const terms = counts.map(({ form, count }) => ({ form: form.slice(1, -1), count }));
  return {
    syllables: terms
      .filter(({ form, count }) => count > 0 && /^\p{L}+$/u.test(form))
      .sort((a, b) => b.count - a.count || compareCodeUnits(a.form, b.form))
      .map(({ form }) => form),
    senses: new Set(terms.map(({ form }) => form).filter((form) => form.startsWith('@'))),
  };
}
