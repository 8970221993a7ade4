import { describe, expect, it } from 'vitest';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';

const TILE = 'tile: {column: 2, row: 1}\n';

/** A tree with these places beside xã Kỳ Xuân. */
function treeWith(places: Record<string, string>) {
  return contentTree({
    'briefings/2020/07/giao-ban.mdx': briefingText({ places: 'places: [xa-ky-xuan]' }),
    ...Object.fromEntries(
      Object.entries(places).map(([id, yaml]): [string, string] => [`places/${id}.yaml`, yaml]),
    ),
  });
}

describe('the tile of a place', () => {
  it('belongs to no other place of the same parent at the same time', async () => {
    expect(
      await problemsOf(
        treeWith({
          'xa-an': `name: An\nkind: xã\n${TILE}`,
          'xa-ba': `name: Ba\nkind: xã\nfrom: 2020-01-01\n${TILE}`,
        }),
      ),
    ).toMatchObject([
      {
        file: 'places/xa-ba.yaml',
        line: 4,
        message: 'Ô ở cột 2, hàng 1 của sơ đồ đã có “xa-an” trong cùng thời gian.',
      },
    ]);
  });

  it('may be that of a place of another time, of its successor, or of a place elsewhere', async () => {
    const { places } = await read(
      treeWith({
        'xa-an': `name: An\nkind: xã\nuntil: 2019-12-31\n${TILE}`,
        'xa-ba': `name: Ba\nkind: xã\nfrom: 2020-01-01\nuntil: 2025-06-30\n${TILE}`,
        'xa-tu': `name: Tư\nkind: xã\nfrom: 2025-07-01\n${TILE}`,
        'xa-nam':
          'name: Năm\nkind: xã\nbecame: [{place: thi-tran-nam}]\ntile: {column: 1, row: 1}\n',
        'thi-tran-nam': 'name: Năm\nkind: thị trấn\ntile: {column: 1, row: 1}\n',
        'huyen-mau': 'name: Mẫu\nkind: huyện\n',
        'xa-sau': `name: Sáu\nkind: xã\nwithin: huyen-mau\n${TILE}`,
      }),
    );
    expect(places).toHaveLength(8);
  });

  it('is a column and a row that fit a screen', async () => {
    expect(
      await problemsOf(treeWith({ 'xa-an': 'name: An\nkind: xã\ntile: {column: 13, row: 0}\n' })),
    ).toMatchObject([
      { line: 3, message: 'Số này quá lớn: nhiều nhất là 12.' },
      { line: 3, message: 'Số này quá nhỏ: phải từ 1 trở lên.' },
    ]);
    expect(
      await problemsOf(treeWith({ 'xa-an': 'name: An\nkind: xã\ntile: {column: 1}\n' })),
    ).toMatchObject([{ message: 'Thiếu mục “row”.' }]);
  });
});
