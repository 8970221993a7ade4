import { mkdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { explained, UserError } from '../user-error.ts';

/** A lock that this process holds until it releases it or ends. */
export interface Lock {
  release: () => void;
}

/** What SQLite says where another connection has locked the file, and where it is no database: https://sqlite.org/rescode.html. */
const [BUSY, NOT_A_DATABASE] = [5, 26];

/**
 * Takes the lock of a file, which is made when missing and stays. The operating system holds it and takes it back when the process
 * ends, killed or not: no process number has to be trusted, which in a container may belong to another program. Node has no flock;
 * SQLite locks its files on every system, and a transaction that writes nothing leaves this one empty.
 * @returns the lock, or `undefined` while another process, or another part of this one, holds it.
 * @throws UserError when the file cannot be used.
 */
export function takeLock(file: string): Lock | undefined {
  explained(`Không tạo được thư mục ${dirname(file)}`, () => mkdirSync(dirname(file), { recursive: true }));
  try {
    return lock(file);
  } catch (error) {
    if (codeOf(error) === NOT_A_DATABASE) {
      // Not removed, so that two that come at once still lock the same file.
      truncateSync(file);
      return lock(file);
    }
    throw new UserError(`Không khóa được tệp ${file}. Hãy xem quyền ghi ở thư mục ấy; nếu ở đó có thư mục cùng tên thì chuyển nó đi.`);
  }
}

function lock(file: string): Lock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    // The lock lasts as long as the connection, which this closure keeps open.
    return { release: () => { if (database.isOpen) database.close(); } };
  } catch (error) {
    database.close();
    if (codeOf(error) === BUSY) return undefined;
    throw error;
  }
}

/** The primary result code of an error of SQLite. */
function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}
