import { isEnvironmentError, environmentReason, UserError } from '../problems/user-error.ts';

/**
 * Runs a command. Errors that the user can fix, such as a full disk, set exit code 1 and print a
 * Vietnamese sentence; unknown options also print the usage.
 * @throws any other error of the command.
 */
export async function runCommand(
  usage: string,
  command: () => Promise<void> | void,
): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = isUserError(error)
      ? error.message
      : isOptionError(error)
        ? `Không hiểu các tùy chọn của lệnh. Cách dùng: ${usage}`
        : isEnvironmentError(error)
          ? `Không đọc hoặc không ghi được tệp: ${environmentReason(error)}. Xin xem lại chỗ trống và quyền của ổ đĩa rồi chạy lại.`
          : undefined;
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

/** Also recognizes a `UserError` of bundled code, which has its own copy of the class. */
function isUserError(error: unknown): error is Error {
  return error instanceof UserError || (error instanceof Error && error.name === 'UserError');
}

/** Whether `parseArgs` has thrown an error. */
function isOptionError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}
