/** An error that the user can fix; its message is a Vietnamese sentence, printed as is. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
    // A stack trace would distract from the message.
    this.stack = '';
  }
}

/** Vietnamese descriptions of common operating system error codes (errno(3)). */
const REASONS: Record<string, string> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EFBIG: 'tệp lớn hơn mức được phép',
  // Node also reports this when a disk becomes full while copying.
  EIO: 'ổ đĩa báo lỗi hoặc đã đầy',
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

/** The code of an operating system error (`ENOENT`), or `undefined` for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/u.test(error.code)
    ? error.code
    : undefined;
}

/** Error codes that are caused by the environment, not by a bug, so that the user can fix them. */
const ENVIRONMENT_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EBUSY',
  'EMFILE',
]);

/** Whether an error is caused by the environment, such as a full disk or missing permissions. */
export function isEnvironmentError(error: unknown): error is Error {
  return error instanceof Error && ENVIRONMENT_CODES.has(systemCode(error) ?? '');
}

/** The reason of an environment error in Vietnamese, followed by its path if known. */
export function environmentReason(error: Error): string {
  return `${errorReason(error)}${'path' in error ? ` (ở ${String(error.path)})` : ''}`;
}

/** The reason of an error: in Vietnamese for operating system errors, else its own message. */
export function errorReason(error: unknown): string {
  const code = systemCode(error);
  return code === undefined
    ? error instanceof Error
      ? error.message
      : String(error)
    : (REASONS[code] ?? code);
}

/**
 * Runs `work` and converts operating system errors to a {@link UserError}.
 * @param message the start of the error message, followed by the reason.
 * @throws UserError, and any other error of `work`.
 */
export function withUserError<Value>(message: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UserError(`${message}: ${errorReason(error)}.`);
  }
}
