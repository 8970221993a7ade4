import { lstatSync, readdirSync } from 'node:fs';
import { UserError, withUserError } from '../problems/user-error.ts';
import { haveNewEntries, type FolderTimes } from './folder-times.ts';
import {
  listEntries,
  MARKER_FILE,
  OUTPUT_KINDS,
  readMarker,
  unknownEntries,
  type OutputKind,
} from './marker.ts';

/** How many files a message lists. */
const MAX_FILES_IN_MESSAGE = 3;

/**
 * @throws UserError unless `target` is missing, empty, or contains only a finished output of this
 * kind.
 * @param times the modification times of its folders at an earlier check; if they are the same, the
 * folders are not listed again, otherwise they are replaced by the present ones.
 */
export function assertReplaceable(target: string, kind: OutputKind, times?: FolderTimes): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  const kindName = OUTPUT_KINDS[kind];
  if (!stat.isDirectory())
    throw new UserError(`${target} là một tệp, không phải thư mục. Xin chọn thư mục khác.`);
  const names = withUserError(`Không đọc được thư mục ${target}`, () => readdirSync(target));
  if (names.length === 0) return;
  if (names.includes('.git'))
    throw new UserError(
      `Thư mục ${target} là một kho git (có .git bên trong), nên không thay thế. Xin ghi vào một thư mục riêng, rồi sao chép kết quả vào kho đó.`,
    );
  const marker = readMarker(target);
  if (marker?.kind !== kind || marker.files === undefined) {
    throw new UserError(
      `Thư mục ${target} đã có tệp khác, không phải ${kindName} (không có dấu ${MARKER_FILE} của ${kindName}), nên không thay thế. Xin chọn một thư mục trống hoặc chưa có. Nếu đó là ${kindName} do bản cũ của chương trình ghi thì tự xóa hoặc đổi tên thư mục đó, rồi chạy lại.`,
    );
  }
  if (times && times.size > 0 && !haveNewEntries(times)) return;
  times?.clear();
  const entries = withUserError(`Không đọc được thư mục ${target}`, () =>
    listEntries(target, times),
  );
  const repository = entries.find(isInGitFolder);
  if (repository !== undefined)
    throw new UserError(
      `Trong thư mục ${target} có một kho git (${repository}), nên không thay thế. Xin chuyển nó đi, hoặc chọn thư mục khác.`,
    );
  const unknown = unknownEntries(entries, marker);
  if (unknown.length > 0)
    throw new UserError(
      `Trong thư mục ${target} có ${summarize(unknown)}, không phải do chương trình này ghi, nên không thay thế. Xin chuyển đi nơi khác rồi chạy lại, hoặc chọn thư mục khác.`,
    );
}

/** Whether a path lies in a `.git` folder, or is a `.git` file (in a worktree). */
export function isInGitFolder(path: string): boolean {
  return /(?:^|\/)\.git(?:\/|$)/u.test(path);
}

/** The first paths, and the number of the others. */
function summarize(paths: readonly string[]): string {
  const rest = paths.length - MAX_FILES_IN_MESSAGE;
  return `${paths.slice(0, MAX_FILES_IN_MESSAGE).join(', ')}${rest > 0 ? ` và ${rest} tệp nữa` : ''}`;
}
