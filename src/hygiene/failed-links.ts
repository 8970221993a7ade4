import { bodyLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/**
 * A link or picture whose address has a blank, so that it is none: `![ảnh](hinh anh.jpg)`. A title
 * in quotes may follow an address.
 */
const SPACED = /!?\[[^\][\n]{0,200}\]\((?<address>[^()\s"'][^()\n"']{0,300})\)/gu;
/** An address, as opposed to words in brackets: it has a scheme, a path or a file's ending. */
const ADDRESS = /^(?:https?:|www\.|\.?\/)|\.[A-Za-z]\w{1,4}$/u;

/** Finds links and pictures that readers see as they are typed, as their address has a blank. */
export function failedLinks(file: string): Finding[] {
  if (!file.includes('](')) return [];
  return bodyLines(file).flatMap(({ text, offset }) =>
    Array.from(text.matchAll(SPACED)).flatMap(({ 0: written, index, groups }): Finding[] => {
      const address = groups?.['address']?.trim() ?? '';
      if (!/\s/u.test(address) || !ADDRESS.test(address)) return [];
      const found = { offset: offset + index, length: written.length };
      return [
        written.startsWith('!')
          ? {
              ...found,
              message: `“${written}” không thành ảnh, nên người đọc sẽ thấy nguyên như vậy.`,
              expected:
                'Khai ảnh trong mục photos ở đầu bản tin, tên tệp không có dấu cách, rồi đặt <Photo number="1" /> vào chỗ này.',
            }
          : {
              ...found,
              message: `“${written}” không thành liên kết, vì địa chỉ có dấu cách.`,
              expected: `Viết dấu cách trong địa chỉ thành %20: ${written.replace(address, address.replace(/\s+/gu, '%20'))}`,
            },
      ];
    }),
  );
}
