import { SLUG, slugOf } from '../vietnamese/slug.ts';

/**
 * The length of the longest title. With the longest suffix of a generated file, the name must fit
 * into 255 bytes.
 */
const MAX_LENGTH = 200;

/**
 * Names that Windows reserves for devices, with any extension; git cannot check out such files
 * there. Source: Microsoft, “Naming Files, Paths, and Namespaces”.
 */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)$/iu;
/** Characters that Windows forbids in names, and endings that it strips. Source: as above. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/** The message for a file name that is not a valid slug, or not allowed on every system. */
export interface Misnamed {
  message: string;
  expected: string;
}

/**
 * Checks the name of a content file, which must be a slug followed by `ending`.
 * @param example a valid slug to suggest.
 * @returns a message, or `undefined` when the name is valid.
 */
export function checkFileName(name: string, ending: string, example: string): Misnamed | undefined {
  const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
  if (stem === undefined || !SLUG.test(stem)) {
    const suggestion = slugOf(stem ?? name.replace(/\.[^.]*$/u, '')).slice(0, MAX_LENGTH);
    return {
      message: `Tên tệp “${stem ?? name}” không hợp lệ.`,
      expected: `Đổi tên tệp thành ${suggestion || example}${ending}: viết thường, không dấu, nối bằng gạch ngang, đuôi ${ending}.`,
    };
  }
  return checkPortableName(name, example);
}

/**
 * Checks whether a file or folder name is allowed on every operating system.
 * @param example words to add to a suggested name.
 * @returns a message, or `undefined` when the name is valid.
 */
export function checkPortableName(name: string, example: string): Misnamed | undefined {
  const stem = name.replace(/(?<=.)\.[^.]*$/u, '');
  const ending = name.slice(stem.length);
  const device = name.split('.')[0]?.trimEnd() ?? '';
  if (stem.length > MAX_LENGTH)
    return {
      message: `Tên tệp dài ${stem.length} ký tự.`,
      expected: `Nhiều nhất ${MAX_LENGTH} ký tự: bỏ bớt chữ.`,
    };
  if (DEVICE_NAME.test(device))
    return {
      message: `Máy dùng Windows không mở được tệp tên là “${device}”.`,
      expected: `Thêm chữ vào tên, ví dụ ${device.toLowerCase()}-${example}${ending.toLowerCase()}.`,
    };
  if (FORBIDDEN.test(name))
    return {
      message: `Máy dùng Windows không lưu được tệp tên là “${name}”.`,
      expected: `Đổi tên thành ${slugOf(stem).slice(0, MAX_LENGTH) || example}${/^\.[a-z0-9]+$/iu.test(ending) ? ending.toLowerCase() : ''}.`,
    };
  return undefined;
}

/** Equal for names that Windows or macOS treat as the same. */
export function portableKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The message for a link in place of a file. */
export const LINK_PROBLEM: Misnamed = {
  message: 'Tệp này là một liên kết, không phải tệp thật.',
  expected: 'Xóa liên kết và đặt tệp thật vào đây.',
};
