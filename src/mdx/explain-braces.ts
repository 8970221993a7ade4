/** What is wrong, what would be right, and how many characters are to be marked. */
export type Explanation = { message: string; expected: string; length?: number };

const NO_BRACES = 'Bản tin không dùng được dấu ngoặc nhọn { }.';

/**
 * Explains braces and how to write what is between them. `rest` is the text from the opening brace
 * on.
 */
export function explainBraces(rest: string): Explanation {
  const braced = /^\{(?<inside>[^{}]*)\}/u.exec(rest);
  const inside = braced?.groups?.['inside']?.trim() ?? '';
  const length = Math.max(1, /^.*/u.exec(braced?.[0] ?? '')?.[0].length ?? 1);
  if (/^\{\s*\/\*/u.test(rest))
    return {
      message: `${NO_BRACES} Ghi chú ẩn kiểu {/* … */} cũng không.`,
      expected: 'Xóa cả ghi chú, từ { đến }.',
      length: braced ? length : 3,
    };
  if (!rest.includes('}'))
    return {
      message:
        'Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin, và ở đây dấu { không được đóng lại.',
      expected: 'Xóa dấu {, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{.',
      length: 1,
    };
  if (inside === '' || inside.length > 40 || inside.includes('\n'))
    return {
      message: NO_BRACES,
      expected: 'Xóa hai dấu { }, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{ và \\}.',
      length,
    };
  return {
    message: NO_BRACES,
    expected: `Bỏ dấu ngoặc nhọn: viết ${inside} thay cho {${inside}}, hoặc dùng ngoặc tròn (${inside}); khi thật cần thì viết \\{ và \\}.`,
    length,
  };
}
