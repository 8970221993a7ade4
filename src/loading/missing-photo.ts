import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest, quoted } from '../problems/nearest.ts';
import type { Explanation } from '../problems/problem.ts';
import { capitalised } from '../vietnamese/letter-case.ts';
import { isImageName } from './image-kinds.ts';

/**
 * The message for a missing photograph, with the most similar names.
 * @param isOther whether the path is a link or folder instead.
 */
export function explainMissing(path: string, isOther: boolean): Explanation {
  const name = basename(path);
  if (isOther)
    return {
      message: `“${name}” là một liên kết hoặc thư mục, không phải tệp ảnh thật.`,
      expected: 'Xóa nó và đặt tệp ảnh thật vào đây.',
    };
  const elsewhere = inOtherMonth(path);
  if (elsewhere !== undefined)
    return {
      message: `Không có tệp ảnh “${name}” cạnh bản tin; tệp tên đó nằm ở ${elsewhere}.`,
      expected: `Chuyển (hoặc sao chép, khi bản tin khác cũng dùng) ảnh đó sang ${monthFolder(path)}, cạnh bản tin.`,
    };
  const images = existsSync(dirname(path)) ? readdirSync(dirname(path)).filter(isImageName) : [];
  const otherCase = images.find((image) => image.toLowerCase() === name.toLowerCase());
  const advice =
    'đặt tệp ảnh vào cùng thư mục với bản tin, hoặc bỏ mục src và alt khi ảnh không còn lưu.';
  return {
    message: `Không có tệp ảnh “${name}” cạnh bản tin.`,
    expected:
      otherCase !== undefined
        ? `Tên tệp viết thường: đổi tên ${otherCase} thành ${name}.`
        : images.length > 0
          ? `Gần nhất: ${quoted(nearest(name, images))}. Nếu không phải thì ${advice}`
          : capitalised(advice),
  };
}

const IN_MONTH = /[\\/]briefings[\\/]\d{4}[\\/]\d{2}[\\/][^\\/]+$/u;

/**
 * Finds a photograph's name in the folders of other months, as when a briefing has moved without
 * it.
 * @returns its path as messages name it.
 */
function inOtherMonth(path: string): string | undefined {
  if (!IN_MONTH.test(path)) return undefined;
  const root = dirname(dirname(dirname(path)));
  const foldersIn = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  return foldersIn(root)
    .flatMap(foldersIn)
    .map((folder) => join(folder, basename(path)))
    .filter((other) => existsSync(other))
    .map((other) => `${monthFolder(other)}/${basename(other)}`)[0];
}

/** The folder of a month as messages name it: `content/briefings/2020/07`. */
function monthFolder(path: string): string {
  const folder = dirname(path);
  return `content/briefings/${basename(dirname(folder))}/${basename(folder)}`;
}
