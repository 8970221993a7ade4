import { SLUG, slugOf } from '../vietnamese/slug.ts';

/** As long as the longest title; the longest ending of a file that is made from a name must fit into 255 bytes. */
const MAX_LENGTH = 200;

/** Names that Windows keeps for devices, whatever their ending: who has a clone there could not check the file out. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)$/iu;
/** Signs that Windows does not take in a name, and ends that it takes away. Source: as above. */
const NO_SIGN = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/** A file's name that cannot be an address or be kept on every machine, and what would be right. */
export interface Misnamed {
  message: string;
  expected: string;
}

/** What is wrong with the name of a content file, which must be a slug and `ending`; `example` is one. */
export function whyMisnamed(name: string, ending: string, example: string): Misnamed | undefined {
  const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
  if (stem === undefined || !SLUG.test(stem)) {
    const near = slugOf(stem ?? name.replace(/\.[^.]*$/u, '')).slice(0, MAX_LENGTH);
    return {
      message: `Tên tệp “${stem ?? name}” không hợp lệ.`,
      expected: `Đổi tên tệp thành ${near || example}${ending}: viết thường, không dấu, nối bằng gạch ngang, đuôi ${ending}.`,
    };
  }
  return whyNotPortable(name, example);
}

/** Why a file or folder of this name cannot be kept on every machine; `example` are words that make another name of it. */
export function whyNotPortable(name: string, example: string): Misnamed | undefined {
  const stem = name.replace(/(?<=.)\.[^.]*$/u, '');
  const ending = name.slice(stem.length);
  const device = name.split('.')[0]?.trimEnd() ?? '';
  if (stem.length > MAX_LENGTH) return { message: `Tên tệp dài ${stem.length} ký tự.`, expected: `Nhiều nhất ${MAX_LENGTH} ký tự: bỏ bớt chữ.` };
  if (DEVICE.test(device)) return { message: `Máy dùng Windows không mở được tệp tên là “${device}”.`, expected: `Thêm chữ vào tên, ví dụ ${device.toLowerCase()}-${example}${ending.toLowerCase()}.` };
  if (NO_SIGN.test(name)) return { message: `Máy dùng Windows không giữ được tên “${name}”.`, expected: `Đổi tên thành ${slugOf(stem).slice(0, MAX_LENGTH) || example}${/^\.[a-z0-9]+$/iu.test(ending) ? ending.toLowerCase() : ''}.` };
  return undefined;
}

/** What the names have in common that are one name to Windows or macOS. */
export function portableKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** What is wrong with what is no plain file. */
export const LINKED: Misnamed = { message: 'Tệp này là một liên kết, không phải tệp thật.', expected: 'Xóa liên kết và đặt chính tệp vào đây.' };
