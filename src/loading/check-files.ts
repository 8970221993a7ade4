import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { LITTER } from '../list-files.ts';
import type { Problem } from '../problem.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import { portableKey, whyNotPortable, type Misnamed } from './file-names.ts';
import { isImageName, MAX_PHOTO_BYTES, tooHeavy } from './photos.ts';

/** A folder or file of a content tree, by its path from there. */
interface Item {
  path: string;
  name: string;
  isFolder: boolean;
  isFile: boolean;
}

/** Files by which git treats a folder otherwise than the rest: with them a briefing may be left out, or changed, without a word. */
const GIT_FILES = new Set(['.gitattributes', '.gitignore', '.gitmodules']);
/** What editors' programs keep beside a file as long as it is open. */
const OPEN_FILE = /\.sw[a-p]$|^\.~lock\.|^\.#|^~\$/u;

/**
 * Everything about the files of a content tree that has nothing to do with what they hold: names that not every system can keep,
 * names that are one to some, files that are too large or that nothing uses. `known` are the problems that were found already, `used`
 * the photographs that briefings name, by their paths below `briefings`.
 */
export function fileProblems(folder: string, name: string, known: readonly Problem[], used: ReadonlySet<string>): { problems: Problem[]; advice: Problem[] } {
  const told = new Set(known.map(({ file }) => file));
  // As long as a briefing is wrong, or lies elsewhere, nobody knows which photographs it means.
  const areBriefingsWrong = known.some(({ file }) => file.startsWith(`${name}/briefings/`));
  const problems: Problem[] = [];
  const advice: Problem[] = [];
  const report = (list: Problem[], path: string, misnamed: Misnamed) => { list.push({ file: `${name}/${path}`, ...WHOLE_FILE, ...misnamed }); };
  const isTold = ({ path, isFolder }: Item) => told.has(`${name}/${path}`) || (isFolder && Array.from(told).some((file) => file.startsWith(`${name}/${path}/`)));

  const visit = (path: string) => {
    const items = readdirSync(join(folder, path), { withFileTypes: true }).map((entry) => itemOf(path, entry)).sort((a, b) => (a.path < b.path ? -1 : 1));
    const twins = Map.groupBy(items.filter((item) => !isHidden(item)), (item) => portableKey(item.name));
    for (const item of items) {
      if (isHidden(item)) {
        // A tree that is a repository of its own has its own rules at its top.
        const isRule = GIT_FILES.has(item.name) && !(path === '' && items.some(({ name: other }) => other === '.git'));
        if (isRule) report(problems, item.path, GIT_RULES);
        else if (!GIT_FILES.has(item.name) && !OPEN_FILE.test(item.name)) report(advice, item.path, hiddenAdvice(item));
        continue;
      }
      // What lies directly in the tree and is no part of it has been refused whole.
      if (path === '' && told.has(`${name}/${item.path}`)) continue;
      if (item.isFolder) visit(item.path);
      const wrong = whyNotPortable(item.name, item.isFolder ? 'thu-muc' : 'anh') ?? twinProblem(item, twins.get(portableKey(item.name)) ?? []);
      if (wrong && !isTold(item)) report(problems, item.path, wrong);
      else if (item.isFile && isImageName(item.name)) judgePhoto(item);
    }
  };
  const judgePhoto = (item: Item) => {
    const below = item.path.replace(/^briefings\//u, '');
    if (used.has(below) || isTold(item)) return;
    const { size } = lstatSync(join(folder, item.path));
    if (size > MAX_PHOTO_BYTES) report(problems, item.path, tooHeavy(item.name, size));
    else if (!areBriefingsWrong) report(advice, item.path, UNUSED);
  };
  visit('');
  return { problems, advice };
}

function itemOf(folder: string, entry: Dirent): Item {
  return { path: folder === '' ? entry.name : `${folder}/${entry.name}`, name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() };
}

function isHidden({ name }: Item): boolean {
  return name.startsWith('.') || LITTER.has(name) || OPEN_FILE.test(name);
}

function hiddenAdvice({ name }: Item): Misnamed {
  if (name === '.git') return REPOSITORY;
  return LITTER.has(name) || name === '.DS_Store' ? OF_SYSTEM : HIDDEN;
}

/** What is wrong with an item whose name another one of its folder has on some systems; with all of them but one that is rightly named. */
function twinProblem(item: Item, twins: readonly Item[]): Misnamed | undefined {
  const right = twins.find(({ name }) => /^[a-z0-9.-]+$/u.test(name)) ?? twins[0];
  if (twins.length < 2 || !right || right === item) return undefined;
  return { message: `Máy dùng Windows hoặc macOS coi “${item.name}” và “${right.name}” là một tên.`, expected: 'Đổi tên một trong hai, hoặc xóa cái thừa.' };
}

const GIT_RULES: Misnamed = { message: 'Tệp này đổi cách git giữ các tệp nội dung.', expected: 'Xóa tệp này; các quy tắc của git để ở thư mục gốc của dự án.' };
const HIDDEN: Misnamed = { message: 'Tệp ẩn này không thuộc về nội dung; không ai đọc nó.', expected: 'Xóa đi, hoặc để chỗ khác.' };
const REPOSITORY: Misnamed = { message: 'Ở đây có một kho git riêng.', expected: 'Nội dung có kho git riêng thì để nguyên; không thì chuyển .git đi chỗ khác.' };
const OF_SYSTEM: Misnamed = { message: 'Tệp này do hệ điều hành tạo ra, không thuộc về nội dung.', expected: 'Xóa đi.' };
const UNUSED: Misnamed = { message: 'Không bản tin nào dùng ảnh này.', expected: 'Khai ảnh trong mục photos của bản tin cùng thư mục, hoặc xóa tệp ảnh.' };
