import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { withUserError, UserError } from '../problems/user-error.ts';
import { flushTree } from '../cache/write-atomic.ts';
import { applyStaging } from './apply.ts';
import { assertReplaceable } from './assert-replaceable.ts';
import { haveNewEntries, type FolderTimes } from './folder-times.ts';
import {
  markFinished,
  markUnfinished,
  readMarker,
  removeUnfinished,
  type OutputKind,
} from './marker.ts';
import { resolveRealPath } from './output-folder.ts';
import {
  acquireOutputLock,
  clearStaging,
  finishPublication,
  isReadyToPublish,
  stagingFolderOf,
} from './staging-folder.ts';

/** An output folder that is being replaced: its new content is written to a staging folder. */
export interface Replacement {
  /** The folder to write into, empty except for a marker. */
  staging: string;
  /**
   * Publishes the staging folder to the target, whose old content is removed except for `reused`.
   * @param reused paths as the marker of the target lists them.
   * @returns the times that the folders of the target had until then, if they were checked.
   * @throws UserError on failure; the target is then unchanged, or the next command completes the
   * work.
   */
  publish: (reused?: readonly string[]) => FolderTimes | undefined;
  /** Discards the staging folder; does nothing after {@link publish}. */
  discard: () => void;
}

/**
 * Starts to replace the folder `target` (a path from `resolveOutputFolder`). The old content stays
 * until the new one is published. Only an empty folder, or one that we wrote as the same kind, is
 * replaced.
 * @param checked the times of its folders when they were ours the last time ({@link folderTimes}).
 * @throws UserError when the folder contains anything else, or another process is replacing it.
 */
export function beginReplacement(
  target: string,
  kind: OutputKind,
  checked: FolderTimes = new Map(),
): Replacement {
  const staging = stagingFolderOf(target);
  const lock = acquireOutputLock(target);
  if (!lock)
    throw new UserError(`Một lệnh khác đang ghi vào ${target}. Xin đợi nó xong rồi chạy lại.`);
  try {
    finishPublication(staging, target, kind);
    assertReplaceable(target, kind, checked);
    clearStaging(staging);
    withUserError(`Không ghi được vào ${dirname(target)}`, () => {
      createFolder(staging);
    });
    markUnfinished(staging, kind);
  } catch (error) {
    lock.release();
    throw error;
  }
  let isPublished = false;
  return {
    staging,
    publish: (reused = []) => {
      if (!existsSync(staging))
        throw new UserError(`Thư mục đang ghi ${staging} đã bị xóa; xin chạy lại.`);
      const isAsChecked = checked.size > 0 && !haveNewEntries(checked);
      if (!isAsChecked) assertReplaceable(target, kind);
      if (reused.length > 0 && !existsSync(target))
        throw new UserError(`Thư mục ${target} đã bị xóa trong khi dựng; xin chạy lại.`);
      if (existsSync(target) && readdirSync(target).length === 0) rmdirSync(target);
      flushTree(staging);
      markFinished(staging, kind, reused);
      isPublished = true;
      withUserError(`Không thay được thư mục ${target}`, () => {
        applyStaging(staging, target);
      });
      lock.release();
      return isAsChecked ? checked : undefined;
    },
    discard: () => {
      lock.release();
      if (!isPublished && existsSync(staging) && readMarker(staging)?.kind === kind)
        removeUnfinished(staging);
    },
  };
}

/**
 * Replaces `target` as {@link beginReplacement} does.
 * @param write writes the new content into the staging folder.
 */
export async function replaceFolder(
  target: string,
  kind: OutputKind,
  write: (staging: string) => Promise<void> | void,
): Promise<void> {
  const replacement = beginReplacement(target, kind);
  try {
    await write(replacement.staging);
    replacement.publish();
  } finally {
    replacement.discard();
  }
}

/** How long a reader waits for a process that is publishing an output, in milliseconds. */
const LOCK_TIMEOUT = 10_000;
const LOCK_RETRY_INTERVAL = 20;

/**
 * Completes an output whose process was killed while publishing it. Call this before reading a
 * built site.
 */
export function recoverOutput(target: string, kind: OutputKind): void {
  const folder = resolveRealPath(target);
  const staging = stagingFolderOf(folder);
  for (
    let waited = 0;
    isReadyToPublish(staging, kind) && waited <= LOCK_TIMEOUT;
    waited += LOCK_RETRY_INTERVAL
  ) {
    const lock = acquireOutputLock(folder);
    if (!lock) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_RETRY_INTERVAL);
      continue;
    }
    try {
      finishPublication(staging, folder, kind);
      return;
    } finally {
      lock.release();
    }
  }
}

/**
 * Creates a folder and its parents. Node's `recursive` option reports `ENOENT` on a read-only disk,
 * which is misleading.
 */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  mkdirSync(folder);
}
