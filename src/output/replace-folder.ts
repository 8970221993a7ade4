import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shortDigest } from '../folders.ts';
import { explained, UserError } from '../user-error.ts';
import { flushFolder, flushTree } from '../write-whole.ts';
import { takeLock, type Lock } from './lock.ts';
import { entriesOf, isBare, MARK_FILE, markFinished, markUnfinished, OUTPUT_KINDS, readMark, removeOurs, removeUnfinished, strangersIn, type OutputKind } from './mark.ts';
import { realPathOf } from './place.ts';

/** An output that is being written beside its place. */
export interface Replacement {
  /** The folder to write into; it is empty but for a mark. */
  building: string;
  /**
   * Puts the folder into its place, whole, and removes what was there.
   * @throws UserError when that cannot be done; what was there then stands as it was.
   */
  finish: () => void;
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
  const { building, previous } = besidePlaces(target);
  const lock = lockOf(target);
  if (!lock) throw new UserError(`Một lệnh khác đang ghi vào ${target}. Xin đợi nó xong rồi chạy lại.`);
  try {
    recover(target, kind);
    refuseStrangers(target, kind);
    clearBuilding(building);
    explained(`Không ghi được vào ${dirname(target)}`, () => mkdirSync(building, { recursive: true }));
    markUnfinished(building, kind);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    building,
    finish: () => {
      if (!existsSync(building)) throw new UserError(`Thư mục đang ghi ${building} đã bị xóa; xin chạy lại.`);
      markFinished(building, kind);
      flushTree(building);
      refuseStrangers(target, kind);
      explained(`Không thay được thư mục ${target}`, () => { exchange(building, target, previous); });
      removePrevious(previous, kind);
      lock.release();
    },
    abandon: () => {
      lock.release();
      if (existsSync(building) && readMark(building)?.kind === kind) removeUnfinished(building);
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

/** For so long a reader waits for a process that is exchanging two folders, in steps of so long; milliseconds. */
const PATIENCE = 10_000;
const STEP = 20;

/**
 * Brings back an output that is missing because its process was killed between the two renames with which it took the old one's
 * place: Node cannot exchange two folders in one step (renameat2). To be called by whatever reads a built site.
 */
export function settleOutput(target: string, kind: OutputKind): void {
  const place = realPathOf(target);
  for (let waited = 0; !existsSync(place) && existsSync(besidePlaces(place).previous) && waited <= PATIENCE; waited += STEP) {
    const lock = lockOf(place);
    if (!lock) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP);
      continue;
    }
    try {
      recover(place, kind);
      return;
    } finally {
      lock.release();
    }
  }
}

function besidePlaces(target: string): { building: string; previous: string } {
  const beside = (name: string) => join(dirname(target), `.${name}-${basename(target)}`);
  return { building: beside('building'), previous: beside('previous') };
}

/** One lock for each output folder of this project. */
function lockOf(target: string): Lock | undefined {
  return takeLock(`node_modules/.cache/locks/${shortDigest(target)}.lock`);
}

/** Puts the last good output back where a killed process has taken it away, or removes it where the new one has come. */
function recover(target: string, kind: OutputKind): void {
  const { previous } = besidePlaces(target);
  if (!existsSync(previous)) return;
  if (readdirSync(previous).length === 0) {
    rmdirSync(previous);
    return;
  }
  const mark = readMark(previous);
  if (mark?.kind !== kind || mark.files === undefined) throw nameTaken(previous);
  if (!existsSync(target)) {
    explained(`Không đưa được ${previous} về lại ${target}`, () => { renameSync(previous, target); });
    return;
  }
  removePrevious(previous, kind);
}

/** Removes what a finished output has replaced. */
function removePrevious(previous: string, kind: OutputKind): void {
  const mark = existsSync(previous) ? readMark(previous) : undefined;
  if (!mark) return;
  const left = explained(`Không xóa được hết ${previous}`, () => removeOurs(previous, mark));
  if (left.length > 0) throw new UserError(`Trong khi ghi, ${named(left)} đã được đặt vào ${OUTPUT_KINDS[kind]}; chương trình không xóa tệp của người khác, nên để lại trong ${previous}. Xin chuyển đi rồi xóa thư mục ấy.`);
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

/** Two renames; where the second fails, the first is undone. */
function exchange(building: string, target: string, previous: string): void {
  if (existsSync(target)) {
    if (readdirSync(target).length === 0) rmdirSync(target);
    else renameSync(target, previous);
  }
  try {
    renameSync(building, target);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, target);
    throw error;
  }
  flushFolder(dirname(target));
}
