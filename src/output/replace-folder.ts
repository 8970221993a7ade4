import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shortDigest } from '../folders.ts';
import { explained, UserError } from '../user-error.ts';
import { flushTree } from '../write-whole.ts';
import { applyOutput } from './apply.ts';
import { takeLock, type Lock } from './lock.ts';
import { entriesOf, isBare, MARK_FILE, markFinished, markUnfinished, OUTPUT_KINDS, readMark, removeUnfinished, strangersIn, type OutputKind } from './mark.ts';
import { realPathOf } from './place.ts';

/** An output that is being written beside its place. */
export interface Replacement {
  /** The folder to write into; it is empty but for a mark. */
  building: string;
  /**
   * Makes the output what was written, and what it held of `kept` (paths as its mark names them). The rest of it is removed.
   * @throws UserError when that cannot be done. What was there then stands as it was, or the next command finishes the work.
   */
  finish: (kept?: readonly string[]) => void;
  /** Gives up, unless it is finished: what was there stands as it was. */
  abandon: () => void;
}

/** How many files a message names. */
const NAMED = 3;

/**
 * Begins to make the folder `target` anew (a path from {@link outputPlace}). What is there stays until the new one is finished, and
 * only a folder that is empty, or holds nothing but what a command of ours wrote as the same kind, is replaced.
 * @throws UserError when something else is there, or another process is replacing it.
 */
export function beginReplacement(target: string, kind: OutputKind): Replacement {
  const building = placeBeside(target);
  const lock = lockOf(target);
  if (!lock) throw new UserError(`Một lệnh khác đang ghi vào ${target}. Xin đợi nó xong rồi chạy lại.`);
  try {
    resume(building, target, kind);
    refuseStrangers(target, kind);
    clearBuilding(building);
    explained(`Không ghi được vào ${dirname(target)}`, () => mkdirSync(building, { recursive: true }));
    markUnfinished(building, kind);
  } catch (error) {
    lock.release();
    throw error;
  }
  let isFinished = false;
  return {
    building,
    finish: (kept = []) => {
      if (!existsSync(building)) throw new UserError(`Thư mục đang ghi ${building} đã bị xóa; xin chạy lại.`);
      refuseStrangers(target, kind);
      if (kept.length > 0 && !existsSync(target)) throw new UserError(`Thư mục ${target} đã bị xóa trong khi dựng; xin chạy lại.`);
      if (existsSync(target) && readdirSync(target).length === 0) rmdirSync(target);
      flushTree(building);
      markFinished(building, kind, kept);
      isFinished = true;
      explained(`Không thay được thư mục ${target}`, () => { applyOutput(building, target); });
      lock.release();
    },
    abandon: () => {
      lock.release();
      if (!isFinished && existsSync(building) && readMark(building)?.kind === kind) removeUnfinished(building);
    },
  };
}

/** Makes `target` anew as {@link beginReplacement} does; `write` fills the folder. */
export async function replaceFolder(target: string, kind: OutputKind, write: (building: string) => Promise<void> | void): Promise<void> {
  const replacement = beginReplacement(target, kind);
  try {
    await write(replacement.building);
    replacement.finish();
  } finally {
    replacement.abandon();
  }
}

/** For so long a reader waits for a process that is moving files into an output, in steps of so long; milliseconds. */
const PATIENCE = 10_000;
const STEP = 20;

/**
 * Finishes an output whose process was killed while it moved finished files into it. To be called by whatever reads a built site.
 */
export function settleOutput(target: string, kind: OutputKind): void {
  const place = realPathOf(target);
  const building = placeBeside(place);
  for (let waited = 0; isFinished(building, kind) && waited <= PATIENCE; waited += STEP) {
    const lock = lockOf(place);
    if (!lock) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP);
      continue;
    }
    try {
      resume(building, place, kind);
      return;
    } finally {
      lock.release();
    }
  }
}

/** The folder beside an output in which the next one is written. */
function placeBeside(target: string): string {
  return join(dirname(target), `.building-${basename(target)}`);
}

/** One lock for each output folder of this project. */
function lockOf(target: string): Lock | undefined {
  return takeLock(`node_modules/.cache/locks/${shortDigest(target)}.lock`);
}

/** Finishes what a killed process has begun to move, where the output is still there. */
function resume(building: string, target: string, kind: OutputKind): void {
  if (!isFinished(building, kind)) return;
  const names = existsSync(target) ? readMark(target)?.kind === kind : isWhole(building);
  if (names) explained(`Không ghi xong được ${target}`, () => { applyOutput(building, target); });
}

/** Whether all of an output has been written to `building`. */
function isFinished(building: string, kind: OutputKind): boolean {
  const mark = existsSync(building) ? readMark(building) : undefined;
  return mark?.kind === kind && mark.files !== undefined;
}

/** Whether `building` holds all that its mark names, and nothing of it is kept from an output before. */
function isWhole(building: string): boolean {
  const held = new Set(entriesOf(building));
  return readMark(building)?.files?.every((path) => held.has(path)) ?? false;
}

/** @throws UserError unless `target` is missing, empty, or holds nothing but a finished output of this kind. */
function refuseStrangers(target: string, kind: OutputKind): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  const what = OUTPUT_KINDS[kind];
  if (!stat.isDirectory()) throw new UserError(`${target} là một tệp, không phải thư mục. Xin chọn thư mục khác.`);
  const names = explained(`Không đọc được thư mục ${target}`, () => readdirSync(target));
  if (names.length === 0) return;
  if (names.includes('.git')) throw new UserError(`Thư mục ${target} là một kho git (có .git bên trong), nên không thay thế. Xin ghi vào một thư mục riêng, rồi chép kết quả vào kho ấy.`);
  const mark = readMark(target);
  if (mark?.kind !== kind || mark.files === undefined) {
    throw new UserError(`Thư mục ${target} đã có tệp khác, không phải ${what} (không có dấu ${MARK_FILE} của ${what}), nên không thay thế. Xin chọn một thư mục trống hoặc chưa có. Nếu đó là ${what} do bản cũ của chương trình ghi thì tự xóa hoặc đổi tên thư mục ấy, rồi chạy lại.`);
  }
  const strangers = explained(`Không đọc được thư mục ${target}`, () => strangersIn(target, mark));
  const repository = entriesOf(target).find(isInRepository);
  if (repository !== undefined) throw new UserError(`Trong thư mục ${target} có một kho git (${repository}), nên không thay thế. Xin chuyển nó đi, hoặc chọn thư mục khác.`);
  if (strangers.length > 0) throw new UserError(`Trong thư mục ${target} có ${named(strangers)}, không phải do chương trình này ghi, nên không thay thế. Xin chuyển đi nơi khác rồi chạy lại, hoặc chọn thư mục khác.`);
}

/** Whether a path is part of a git repository's own files, or the file that names them (in a worktree). */
export function isInRepository(path: string): boolean {
  return /(?:^|\/)\.git(?:\/|$)/u.test(path);
}

/** The first of some paths, and how many more there are. */
function named(paths: readonly string[]): string {
  const more = paths.length - NAMED;
  return `${paths.slice(0, NAMED).join(', ')}${more > 0 ? ` và ${more} tệp nữa` : ''}`;
}

/** Removes what a killed process left where a new output will be written. */
function clearBuilding(building: string): void {
  if (!existsSync(building)) return;
  const mark = readMark(building);
  const isOurs = mark && (mark.files === undefined || strangersIn(building, mark).length === 0) && !entriesOf(building).some(isInRepository);
  if (!isOurs && !isBare(building)) throw nameTaken(building);
  explained(`Không xóa được ${building}`, () => { removeUnfinished(building); });
}

function nameTaken(folder: string): UserError {
  return new UserError(`Thư mục ${folder} không phải của chương trình này, mà chương trình cần tên ấy. Xin đổi tên hoặc chuyển nó đi.`);
}
