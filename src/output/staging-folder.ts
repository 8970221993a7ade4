import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shortDigest } from '../folders.ts';
import { withUserError, UserError } from '../problems/user-error.ts';
import { applyStaging } from './apply.ts';
import { isInGitFolder } from './assert-replaceable.ts';
import { acquireLock, type Lock } from './lock.ts';
import {
  hasOnlyPartialMarkers,
  listEntries,
  readMarker,
  removeUnfinished,
  unknownEntries,
  type OutputKind,
} from './marker.ts';

/** The folder beside `target` in which its new content is written. */
export function stagingFolderOf(target: string): string {
  return join(dirname(target), `.building-${basename(target)}`);
}

/** Acquires the lock of an output folder, which all processes of this project share. */
export function acquireOutputLock(target: string): Lock | undefined {
  return acquireLock(`node_modules/.cache/locks/${shortDigest(target)}.lock`);
}

/** Completes the publication that a killed process has started, if the output still exists. */
export function finishPublication(staging: string, target: string, kind: OutputKind): void {
  if (!isReadyToPublish(staging, kind)) return;
  const canFinish = existsSync(target)
    ? readMarker(target)?.kind === kind
    : containsAllListedFiles(staging);
  if (canFinish)
    withUserError(`Không ghi xong được ${target}`, () => {
      applyStaging(staging, target);
    });
}

/** Whether `staging` has been written completely and is ready to be published. */
export function isReadyToPublish(staging: string, kind: OutputKind): boolean {
  const marker = existsSync(staging) ? readMarker(staging) : undefined;
  return marker?.kind === kind && marker.files !== undefined;
}

/**
 * Whether `staging` contains everything that its marker lists, so that it reuses no file of an
 * earlier output.
 */
function containsAllListedFiles(staging: string): boolean {
  const present = new Set(listEntries(staging));
  return readMarker(staging)?.files?.every((path) => present.has(path)) ?? false;
}

/** Removes a staging folder that a killed process has left. */
export function clearStaging(staging: string): void {
  if (!existsSync(staging)) return;
  const marker = readMarker(staging);
  const entries = listEntries(staging);
  const isOurs =
    marker &&
    (marker.files === undefined || unknownEntries(entries, marker).length === 0) &&
    !entries.some(isInGitFolder);
  if (!isOurs && !hasOnlyPartialMarkers(staging)) throw nameTakenError(staging);
  withUserError(`Không xóa được ${staging}`, () => {
    removeUnfinished(staging);
  });
}

function nameTakenError(folder: string): UserError {
  return new UserError(
    `Thư mục ${folder} không phải của chương trình này, mà chương trình cần tên đó. Xin đổi tên hoặc chuyển nó đi.`,
  );
}
