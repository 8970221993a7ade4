import { describe, expect, it } from 'vitest';
import {
  isOtherMonth,
  movedFiles,
  moveOrCopy,
  type MovedEntry,
} from '../../../src/editing/form/moved-files.ts';

const JULY = 'content/briefings/2020/07';
const AUGUST = 'content/briefings/2020/08';

function entry(path: string, photos: readonly string[] = [], id = 'một'): MovedEntry {
  const content = Object.fromEntries(photos.map((src, index) => [`photos.${index}.src`, src]));
  return { id, locales: { _default: { path, content } } };
}

const filesAt = (...paths: string[]) => paths.map((path) => ({ path, sha: `sha of ${path}` }));

/** Where files go when a briefing with `photos` moves from July to August. */
function moved(
  photos: readonly string[],
  files: ReturnType<typeof filesAt>,
  others: readonly MovedEntry[] = [],
): [string, string][] {
  const before = entry(`${JULY}/ten-cu.mdx`, photos);
  return [
    ...movedFiles(before, entry(`${AUGUST}/ten-moi.mdx`, photos), files, [before, ...others]),
  ];
}

describe('the files beside a briefing that moves to another month', () => {
  it('are its photographs and its saved original, and none of other briefings', () => {
    const files = filesAt(
      `${JULY}/a.jpg`,
      `${JULY}/khac.jpg`,
      `${JULY}/ten-cu.goc.html.gz`,
      `${JULY}/ten-cu-2.goc.html.gz`,
    );
    expect(moved(['a.jpg', 'moi-tai-len.jpg'], files)).toEqual([
      [`${JULY}/a.jpg`, `${AUGUST}/a.jpg`],
      [`${JULY}/ten-cu.goc.html.gz`, `${AUGUST}/ten-moi.goc.html.gz`],
    ]);
    expect(moveOrCopy(files[0] ?? { path: '' })).toEqual({
      action: 'move',
      previousPath: `${JULY}/a.jpg`,
      previousSha: `sha of ${JULY}/a.jpg`,
    });
  });

  it('are copied if another briefing of the month uses them', () => {
    const files = filesAt(`${JULY}/a.jpg`);
    const other = entry(`${JULY}/khac.mdx`, ['a.jpg'], 'hai');
    expect(moved(['a.jpg'], files, [other])).toEqual([[`${JULY}/a.jpg`, `${AUGUST}/a.jpg`]]);
    expect(moveOrCopy(files[0] ?? { path: '' })).toEqual({ action: 'create' });
    const elsewhere = entry(`${AUGUST}/khac.mdx`, ['a.jpg'], 'hai');
    moved(['a.jpg'], files, [elsewhere]);
    expect(moveOrCopy(files[0] ?? { path: '' })).toMatchObject({ action: 'move' });
  });

  it('are refused, with what to do, if the new folder has another file of that name', () => {
    const attempt = () => moved(['a.jpg'], filesAt(`${JULY}/a.jpg`, `${AUGUST}/a.jpg`));
    expect(attempt).toThrow('saving_failed');
    expect(attempt).toThrow(
      expect.objectContaining({
        cause: new Error(
          `Bản tin chuyển sang thư mục ${AUGUST}, nhưng ở đó đã có một ảnh khác tên “a.jpg”. Xin bỏ ảnh này khỏi bản tin, đổi tên tệp ảnh trên máy của bạn rồi tải lên lại.`,
        ),
      }),
    );
  });

  it('stay where only the name changes, but for the original, which bears the name', () => {
    const before = entry(`${JULY}/ten-cu.mdx`, ['a.jpg']);
    const files = filesAt(`${JULY}/a.jpg`, `${JULY}/ten-cu.goc.docx.gz`);
    expect([
      ...movedFiles(before, entry(`${JULY}/ten-moi.mdx`, ['a.jpg']), files, [before]),
    ]).toEqual([[`${JULY}/ten-cu.goc.docx.gz`, `${JULY}/ten-moi.goc.docx.gz`]]);
    expect(movedFiles(before, before, files, [before]).size).toBe(0);
  });
});

it('a briefing is of another month if its day is, and only a briefing can be', () => {
  expect(isOtherMonth(`${JULY}/a.mdx`, { date: '2020-08-01' })).toBe(true);
  expect(isOtherMonth(`${JULY}/a.mdx`, { date: '2020-07-31' })).toBe(false);
  expect(isOtherMonth(`${JULY}/a.mdx`, { date: '' })).toBe(false);
  expect(isOtherMonth(`${JULY}/a.mdx`, undefined)).toBe(false);
  expect(isOtherMonth('content/people/a.yaml', { date: '2020-08-01' })).toBe(false);
});
