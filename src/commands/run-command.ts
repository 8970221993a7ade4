import { UserError } from '../user-error.ts';

/**
 * Runs a command of the project. What the person at the terminal can mend ends it with code 1 and a Vietnamese sentence; so does an
 * option that it does not know, with how the command is used.
 */
export async function runCommand(usage: string, command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const sentence = isForUser(error) ? error.message : isOfOptions(error) ? `Không hiểu các tùy chọn của lệnh. Cách dùng: ${usage}` : undefined;
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}

/** Whether an error is a `UserError`, also one of code that has been bundled, which has a class of its own of that name. */
function isForUser(error: unknown): error is Error {
  return error instanceof UserError || (error instanceof Error && error.name === 'UserError');
}

/** Whether an error is what `parseArgs` says of options. */
function isOfOptions(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
