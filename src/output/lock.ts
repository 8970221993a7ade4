import { mkdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withUserError, UserError } from '../problems/user-error.ts';

/** A lock that this process holds until it releases it or exits. */
export interface Lock {
  release: () => void;
}

/** Result codes of SQLite: https://sqlite.org/rescode.html. */
const [BUSY, NOT_A_DATABASE] = [5, 26];

/**
 * Acquires an exclusive lock on a file, creating it if necessary; the file is never removed. The
 * operating system releases the lock when the process exits or is killed, so no process id is
 * needed (in a container, it may belong to another program). Node has no `flock`, but SQLite locks
 * its files on every system, and a transaction that writes nothing leaves the file empty.
 * @returns the lock, or `undefined` while this or another process holds it.
 * @throws UserError when the file cannot be used.
 */
export function acquireLock(file: string): Lock | undefined {
  withUserError(`Không tạo được thư mục ${dirname(file)}`, () =>
    mkdirSync(dirname(file), { recursive: true }),
  );
  try {
    return lock(file);
  } catch (error) {
    if (resultCode(error) === NOT_A_DATABASE) {
      // Truncated instead of removed, so that concurrent processes still lock the same file.
      truncateSync(file);
      return lock(file);
    }
    throw new UserError(
      `Không khóa được tệp ${file}. Xin xem lại quyền ghi ở thư mục đó; nếu ở đó có thư mục cùng tên thì chuyển nó đi.`,
    );
  }
}

function lock(file: string): Lock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    // The lock lasts as long as the connection, which this closure keeps open.
    return {
      release: () => {
        if (database.isOpen) database.close();
      },
    };
  } catch (error) {
    database.close();
    if (resultCode(error) === BUSY) return undefined;
    throw error;
  }
}

/** The primary result code of an SQLite error. */
function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}
