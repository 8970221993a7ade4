import { describe, expect, it } from 'vitest';
import { resultMessage, formatSize } from '../../src/offline/browser/words.ts';
import { dataAddress, filesToEvict, cacheKey } from '../../src/offline/cached-files.ts';
import { storeNames } from '../../src/offline/stores.ts';

const files = [10, 20, 30, 40].map((bytes, number) => ({
  address: `https://tin.example/${number}/`,
  bytes,
}));
const bytesLeft = (limit: { entries: number; bytes: number }) =>
  files.filter((file) => !filesToEvict(files, limit).includes(file)).map(({ bytes }) => bytes);

describe('cached files', () => {
  it('are evicted oldest first until the cache is within its limits in entries and bytes', () => {
    expect(bytesLeft({ entries: 4, bytes: 100 })).toEqual([10, 20, 30, 40]);
    expect(bytesLeft({ entries: 2, bytes: 100 })).toEqual([30, 40]);
    expect(bytesLeft({ entries: 4, bytes: 75 })).toEqual([30, 40]);
    expect(bytesLeft({ entries: 4, bytes: 39 })).toEqual([]);
  });

  it('have a key without query and fragment, in caches named after their site', () => {
    expect(cacheKey('https://tin.example/kyanh/tim-kiem/?q=a#b')).toBe(
      'https://tin.example/kyanh/tim-kiem/',
    );
    expect(dataAddress('https://tin.example/2020/07/giao-ban/')).toBe(
      'https://tin.example/2020/07/giao-ban.json',
    );
    expect(storeNames('/kyanh/').saved.startsWith(storeNames('/').prefix)).toBe(false);
  });
});

describe('messages about saving', () => {
  it.each([
    [{ saved: 1, total: 1, bytes: 48_200 }, 'Đã lưu bản tin này trên máy này, thêm 49 kB.'],
    [{ saved: 12, total: 12, bytes: 1_234_567 }, 'Đã lưu 12 bản tin trên máy này, thêm 1,2 MB.'],
    [{ saved: 12, total: 12, bytes: 0 }, 'Đã có sẵn 12 bản tin trên máy này.'],
    [
      { saved: 5, total: 12, bytes: 9, failure: 'network' as const },
      'Mới lưu được 5 trong 12 bản tin: mạng bị ngắt giữa chừng. Bấm lần nữa để lưu tiếp phần còn lại.',
    ],
    [
      { saved: 0, total: 1, bytes: 0, failure: 'full' as const },
      'Chưa lưu được bản tin này: bộ nhớ dành cho kho tin trên máy này đã đầy. Xin xóa bớt ở trang Đọc khi không có mạng.',
    ],
  ])('%o: %s', (result, words) => {
    expect(resultMessage(result)).toBe(words);
  });

  it('show sizes in decimal units', () => {
    expect([0, 1, 999_000, 8_388_608].map(formatSize)).toEqual([
      '0 kB',
      '1 kB',
      '999 kB',
      '8,4 MB',
    ]);
  });
});
