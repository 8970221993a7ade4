import { describe, expect, it } from 'vitest';
import { outcomeInWords, sizeInWords } from '../../src/offline/browser/words.ts';
import { dataAddress, excess, keyOf } from '../../src/offline/kept.ts';
import { storeNames } from '../../src/offline/stores.ts';

const files = [10, 20, 30, 40].map((bytes, number) => ({ address: `https://tin.example/${number}/`, bytes }));
const bytesLeft = (room: { entries: number; bytes: number }) => files.filter((file) => !excess(files, room).includes(file)).map(({ bytes }) => bytes);

describe('what is kept', () => {
  it('fits its room in number and in bytes: the oldest goes', () => {
    expect(bytesLeft({ entries: 4, bytes: 100 })).toEqual([10, 20, 30, 40]);
    expect(bytesLeft({ entries: 2, bytes: 100 })).toEqual([30, 40]);
    expect(bytesLeft({ entries: 4, bytes: 75 })).toEqual([30, 40]);
    expect(bytesLeft({ entries: 4, bytes: 39 })).toEqual([]);
  });

  it('is known by its address without query and fragment, and lies in stores of its own site', () => {
    expect(keyOf('https://tin.example/kyanh/tim-kiem/?q=a#b')).toBe('https://tin.example/kyanh/tim-kiem/');
    expect(dataAddress('https://tin.example/2020/07/giao-ban/')).toBe('https://tin.example/2020/07/giao-ban.json');
    expect(storeNames('/kyanh/').saved.startsWith(storeNames('/').prefix)).toBe(false);
  });
});

describe('what came of saving is told in words', () => {
  it.each([
    [{ saved: 1, total: 1, bytes: 48_200 }, 'Đã lưu bản tin này trên máy này, thêm 49 kB.'],
    [{ saved: 12, total: 12, bytes: 1_234_567 }, 'Đã lưu 12 bản tin trên máy này, thêm 1,2 MB.'],
    [{ saved: 12, total: 12, bytes: 0 }, 'Đã có sẵn 12 bản tin trên máy này.'],
    [{ saved: 5, total: 12, bytes: 9, obstacle: 'network' as const }, 'Mới lưu được 5 trong 12 bản tin: mạng bị ngắt giữa chừng. Bấm lần nữa để lưu tiếp phần còn lại.'],
    [{ saved: 0, total: 1, bytes: 0, obstacle: 'full' as const }, 'Chưa lưu được bản tin này: hết chỗ dành cho kho tin trên máy này. Xin xóa bớt ở trang Đọc khi không có mạng.'],
  ])('%o: %s', (outcome, words) => { expect(outcomeInWords(outcome)).toBe(words); });

  it('sizes as devices count them', () => {
    expect([0, 1, 999_000, 8_388_608].map(sizeInWords)).toEqual(['0 kB', '1 kB', '999 kB', '8,4 MB']);
  });
});
