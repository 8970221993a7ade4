import { isSyllable } from '../vietnamese/rimes.ts';
import type { Finding } from './finding.ts';
import { textBefore } from '../vietnamese/text-before.ts';

/**
 * A comma, semicolon or full stop between two words. It looks at the sign first, as looking back
 * from each letter takes quadratic time.
 */
const JOINED =
  /(?<sign>(?:[,;](?=[A-Za-z\u00c0-\u1ef9])|\.(?=[A-ZÀ-Ỹ]))(?<=[A-Za-z\u00c0-\u1ef9][,;.]))/gu;
/** No Vietnamese word is longer. */
const MAX_WORD = 12;
const WORD_BEFORE = /[A-Za-z\u00c0-\u1ef9]{2,}$/u;
const WORD_AFTER = /^[A-Za-z\u00c0-\u1ef9]{2,}/u;
/** Signs of addresses and codes beside a word. */
const CODE = /[@_/\\=&.-]/u;

/** Finds punctuation without a space after it: `lúa,ngô`. Codes and addresses have none. */
export function missingSpaces(prose: string): Finding[] {
  return Array.from(prose.matchAll(JOINED)).flatMap(({ index, groups }): Finding[] => {
    const sign = groups?.['sign'] ?? '';
    const before = WORD_BEFORE.exec(textBefore(prose, index, MAX_WORD))?.[0] ?? '';
    const after = WORD_AFTER.exec(prose.slice(index + 1, index + 1 + MAX_WORD))?.[0] ?? '';
    const around = prose.charAt(index - before.length - 1) + prose.charAt(index + 1 + after.length);
    const [isLeft, isRight] = [before, after].map((word) => isSyllable(word.toLowerCase()));
    // After a full stop, the rest of an address or abbreviation may follow.
    if (
      CODE.test(around.replace(/\.$/u, '')) ||
      !(sign === '.' ? isLeft && isRight : isLeft || isRight)
    )
      return [];
    if (before === before.toUpperCase() && after === after.toUpperCase()) return [];
    return [
      {
        offset: index - before.length,
        length: before.length + 1 + after.length,
        message: `Sau dấu ${sign} thiếu dấu cách.`,
        expected: `Có phải “${before}${sign} ${after}”?`,
      },
    ];
  });
}
