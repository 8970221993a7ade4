import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemFile } from '../cache/list-files.ts';
import type { Problem } from '../problems/problem.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { portableKey, checkPortableName, type Misnamed } from './file-names.ts';
import { isImageName } from './image-kinds.ts';
import { MAX_PHOTO_BYTES, photoTooLarge } from './photos.ts';

/** A folder or file of a content tree; its path is relative to the tree. */
interface Item {
  path: string;
  name: string;
  isFolder: boolean;
  isFile: boolean;
}

/**
 * Files that change how git handles a folder: they can silently exclude or modify briefings.
 * Windows and macOS open `.GitIgnore` as `.gitignore`.
 */
const GIT_FILE = /^\.git(?:attributes|ignore|modules)$/iu;
/** Temporary files of programs that have a file open. */
const TEMPORARY_FILE = /\.sw[a-p]$|^\.~lock\.|^\.#|^~\$/u;

/**
 * Checks the files of a content tree without reading them: finds names that are invalid or equal on
 * some systems, files that are too large, and unused photographs.
 * @param known the problems found so far.
 * @param used the photographs that briefings use, as paths below `briefings`.
 */
export function fileProblems(
  folder: string,
  name: string,
  known: readonly Problem[],
  used: ReadonlySet<string>,
): { problems: Problem[]; advice: Problem[] } {
  const reported = new Set(known.map(({ file }) => file));
  // With invalid or misplaced briefings, it is unknown which photographs they use.
  const hasInvalidBriefings = known.some(({ file }) => file.startsWith(`${name}/briefings/`));
  const problems: Problem[] = [];
  const advice: Problem[] = [];
  const report = (list: Problem[], path: string, misnamed: Misnamed) => {
    list.push({ file: `${name}/${path}`, ...WHOLE_FILE, ...misnamed });
  };
  const isReported = ({ path, isFolder }: Item) =>
    reported.has(`${name}/${path}`) ||
    (isFolder && Array.from(reported).some((file) => file.startsWith(`${name}/${path}/`)));

  const visit = (path: string) => {
    const items = itemsIn(folder, path);
    const nameProblem = nameProblemsAmong(items);
    for (const item of items) {
      if (isHidden(item)) {
        // A content tree that is a git repository may have these files at its root.
        const isForbiddenGitFile =
          GIT_FILE.test(item.name) &&
          !(path === '' && items.some(({ name: other }) => other === '.git'));
        if (isForbiddenGitFile) report(problems, item.path, GIT_RULES);
        else if (!GIT_FILE.test(item.name) && !TEMPORARY_FILE.test(item.name))
          report(advice, item.path, hiddenAdvice(item));
        continue;
      }
      // Unknown entries at the root have already been reported as a whole.
      if (path === '' && reported.has(`${name}/${item.path}`)) continue;
      if (item.isFolder) visit(item.path);
      const problem = nameProblem(item);
      if (problem && !isReported(item)) report(problems, item.path, problem);
      else if (item.isFile && isImageName(item.name)) checkPhoto(item);
    }
  };
  const checkPhoto = (item: Item) => {
    const photo = item.path.replace(/^briefings\//u, '');
    if (used.has(photo) || isReported(item)) return;
    const { size } = lstatSync(join(folder, item.path));
    if (size > MAX_PHOTO_BYTES) report(problems, item.path, photoTooLarge(item.name, size));
    else if (!hasInvalidBriefings) report(advice, item.path, UNUSED);
  };
  visit('');
  return { problems, advice };
}

/**
 * Checks the names of some photographs, and those of files beside them that some systems confuse
 * with them: the part of {@link fileProblems} that concerns one briefing.
 * @param photos paths below `briefings`.
 */
export function photoNameProblems(
  folder: string,
  name: string,
  photos: ReadonlySet<string>,
): Problem[] {
  const keys = new Set(Array.from(photos, (photo) => portableKey(`briefings/${photo}`)));
  const folders = new Set(Array.from(photos, (photo) => dirname(`briefings/${photo}`)));
  return Array.from(folders).flatMap((path) => {
    const items = itemsIn(folder, path);
    const nameProblem = nameProblemsAmong(items);
    return items.flatMap((item) => {
      const problem = keys.has(portableKey(item.path)) ? nameProblem(item) : undefined;
      return problem ? [{ file: `${name}/${item.path}`, ...WHOLE_FILE, ...problem }] : [];
    });
  });
}

/** The items of a folder of a content tree, sorted by name. */
function itemsIn(folder: string, path: string): Item[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .map((entry) => itemOf(path, entry))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns a function that checks the name of one of the items of a folder. */
function nameProblemsAmong(items: readonly Item[]): (item: Item) => Misnamed | undefined {
  const duplicates = Map.groupBy(
    items.filter((item) => !isHidden(item)),
    (item) => portableKey(item.name),
  );
  return (item) =>
    checkPortableName(item.name, item.isFolder ? 'thu-muc' : 'anh') ??
    duplicateProblem(item, duplicates.get(portableKey(item.name)) ?? []);
}

function itemOf(folder: string, entry: Dirent): Item {
  return {
    path: folder === '' ? entry.name : `${folder}/${entry.name}`,
    name: entry.name,
    isFolder: entry.isDirectory(),
    isFile: entry.isFile(),
  };
}

function isHidden({ name }: Item): boolean {
  return name.startsWith('.') || isSystemFile(name) || TEMPORARY_FILE.test(name);
}

function hiddenAdvice({ name }: Item): Misnamed {
  if (name === '.git') return REPOSITORY;
  return isSystemFile(name) ? SYSTEM_FILE : HIDDEN;
}

/**
 * The message for an item whose name equals that of another item in its folder on some systems. One
 * of them, preferably with a valid name, gets no message.
 */
function duplicateProblem(item: Item, duplicates: readonly Item[]): Misnamed | undefined {
  const preferred = duplicates.find(({ name }) => /^[a-z0-9.-]+$/u.test(name)) ?? duplicates[0];
  if (duplicates.length < 2 || !preferred || preferred === item) return undefined;
  return {
    message: `Máy dùng Windows hoặc macOS coi “${item.name}” và “${preferred.name}” là một tên.`,
    expected: 'Đổi tên một trong hai, hoặc xóa cái thừa.',
  };
}

const GIT_RULES: Misnamed = {
  message: 'Tệp này đổi cách git lưu các tệp nội dung.',
  expected: 'Xóa tệp này; các quy tắc của git để ở thư mục gốc của dự án.',
};
const HIDDEN: Misnamed = {
  message: 'Tệp ẩn này không thuộc về nội dung; không ai đọc nó.',
  expected: 'Xóa đi, hoặc để chỗ khác.',
};
const REPOSITORY: Misnamed = {
  message: 'Ở đây có một kho git riêng.',
  expected: 'Nội dung có kho git riêng thì để nguyên; không thì chuyển .git đi chỗ khác.',
};
const SYSTEM_FILE: Misnamed = {
  message: 'Tệp này do hệ điều hành tạo ra, không thuộc về nội dung.',
  expected: 'Xóa đi.',
};
const UNUSED: Misnamed = {
  message: 'Không bản tin nào dùng ảnh này.',
  expected: 'Khai ảnh trong mục photos của bản tin cùng thư mục, hoặc xóa tệp ảnh.',
};
