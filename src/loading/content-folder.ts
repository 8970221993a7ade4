import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { SITE_FILE } from './read-site.ts';

/** The entries of a content tree; all except these two files are folders. */
const FOLDERS = ['briefings', 'people', 'authors', 'topics', 'places', 'indicators'];

const ENTRIES = [...FOLDERS, 'glossary.yaml', SITE_FILE];

/** Unknown entries at the top of a content tree, which would be ignored. Skips hidden files. */
export function strayEntries(folder: string, name: string): Problem[] {
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.') && !ENTRIES.includes(entry))
    .map((entry) => ({
      file: `${name}/${entry}`,
      ...WHOLE_FILE,
      message: `“${entry}” không thuộc về thư mục nội dung.`,
      expected: `Ở đây chỉ có ${ENTRIES.join(', ')}; bài chưa biên tập và tệp khác thì để chỗ khác.`,
    }));
}

/** Collections that are files or links instead of folders; links are never followed. */
export function findNonFolders(folder: string, name: string): Problem[] {
  return FOLDERS.filter(
    (part) => lstatSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory() === false,
  ).map((part) => ({
    file: `${name}/${part}`,
    ...WHOLE_FILE,
    message: 'Đây phải là một thư mục thật, không phải liên kết hay tệp.',
    expected: 'Đặt thư mục thật vào đây.',
  }));
}

/**
 * The name of a content folder in messages: relative to the project's root, or absolute when it
 * lies outside.
 */
export function displayName(folder: string): string {
  const path = relative('.', folder);
  return path === '' || path.startsWith('..') ? folder : path;
}

/** The problem of a content tree that is no folder. */
export function unreadableFolder(file: string): Problem {
  return {
    file,
    ...WHOLE_FILE,
    message: 'Không đọc được thư mục nội dung này.',
    expected: 'Kiểm tra biến CONTENT_DIR; bỏ trống thì dùng thư mục content của dự án.',
  };
}

/** The problem of a content tree without briefings. */
export function noBriefings(file: string): Problem {
  return {
    file,
    ...WHOLE_FILE,
    message: 'Thư mục này chưa có bản tin nào.',
    expected: 'Thêm ít nhất một bản tin, ví dụ briefings/2020/07/giao-ban-thang-7.mdx.',
  };
}
