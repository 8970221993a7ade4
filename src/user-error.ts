/** An error that the person at the terminal can act on: its message is a Vietnamese sentence, printed as it is. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
    // A JavaScript stack would bury the sentence.
    this.stack = '';
  }
}

/** What the usual error codes of the operating system mean (errno(3)), in Vietnamese. */
const REASONS: Record<string, string> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EBUSY: 'đang được chương trình khác dùng hoặc là một ổ gắn vào',
  EXDEV: 'nằm ở hai ổ đĩa khác nhau',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EISDIR: 'là thư mục, không phải tệp',
  ENOENT: 'không có',
  ELOOP: 'các liên kết dẫn vòng quanh',
  ENAMETOOLONG: 'tên quá dài',
  EMFILE: 'quá nhiều tệp đang mở',
  ENOTEMPTY: 'ở đó có một thư mục không trống',
};

/** The code of an error of the operating system, `ENOENT`; `undefined` of any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/u.test(error.code) ? error.code : undefined;
}

/** Why something failed, in Vietnamese where the operating system says it, or else in the words of the program that says it. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return code === undefined ? (error instanceof Error ? error.message : String(error)) : (REASONS[code] ?? code);
}

/**
 * Runs `work`; an error of the operating system becomes a {@link UserError} that begins with `what` and ends with the reason.
 * @throws UserError, and any other error of `work` as it is.
 */
export function explained<Value>(what: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UserError(`${what}: ${reasonOf(error)}.`);
  }
}
