import { describe, expect, it } from 'vitest';
import { placesToCsv, readPlaces } from '../../../src/editing/places/csv-places.ts';
import { readEntries } from '../../../src/loading/read-entries.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';

describe('a table of places', () => {
  it('says the same as the files of the archive, there and back', () => {
    const { entries } = readEntries('content/places', 'content/places', placeSchema);
    expect(entries.length).toBeGreaterThan(30);
    expect(readPlaces(placesToCsv(entries)).places).toEqual(
      entries.map(({ id, data }) => ({ id, data })),
    );
  });

  it('may be what a spreadsheet in Vietnam saves, with days as people write them', () => {
    expect(
      readPlaces(
        '\uFEFFTen;Cap;Có từ ngày;Còn đến ngày;Đơn vị tiếp nối;Văn bản\r\nMẫu;xã;;30/6/2025;xa-moi|xa-mau-tu-2025;"Nghị quyết 1; điều 2"\r\n;;;;;\r\nMẫu;xã;1/7/2025;;;\r\nMới;xã;2025-07-01;;;\r\n',
      ),
    ).toEqual({
      places: [
        {
          id: 'xa-mau',
          data: {
            name: 'Mẫu',
            kind: 'xã',
            until: '2025-06-30',
            became: [
              { place: 'xa-moi', by: 'Nghị quyết 1; điều 2' },
              { place: 'xa-mau-tu-2025', by: 'Nghị quyết 1; điều 2' },
            ],
          },
        },
        { id: 'xa-mau-tu-2025', data: { name: 'Mẫu', kind: 'xã', from: '2025-07-01', became: [] } },
        { id: 'xa-moi', data: { name: 'Mới', kind: 'xã', from: '2025-07-01', became: [] } },
      ],
    });
  });

  it('has tiles in two columns, both or none', () => {
    const heading = 'Tên,Cấp,Cột trên sơ đồ,Hàng trên sơ đồ\n';
    expect(
      readPlaces(`${heading}Mẫu,xã,2,1\nHai,xã,,\n`).places?.map(({ data }) => data.tile),
    ).toEqual([{ column: 2, row: 1 }, undefined]);
    expect(readPlaces(`${heading}Mẫu,xã,2,\nHai,xã,một,1\n`).problems).toMatchObject([
      { line: 2, message: expect.stringMatching(/^tile\.row: /u) },
      { line: 3, message: expect.stringMatching(/^tile\.column: /u) },
    ]);
  });

  it('is refused with all its mistakes and their lines', () => {
    const { problems } = readPlaces(
      'Tên,Cấp,Có từ ngày\nMẫu,làng,\n,xã,\nMẫu,xã,31/6/2025\nHai,xã,\nHai,xã,\n',
    );
    expect(problems?.map(({ line, message }) => [line, message.split(/[:.]/u, 1)[0]])).toEqual([
      [2, 'kind'],
      [3, 'name'],
      [4, 'from'],
      [6, 'Mã “xa-hai” đã dùng ở dòng 5'],
    ]);
    expect(readPlaces('Tên,Loại\nMẫu,xã\n').problems).toEqual([
      {
        line: 1,
        message:
          'Không có cột nào tên là “Loại”. Thiếu cột “Cấp”. Các cột: Mã, Tên, Cấp, Có từ ngày, Còn đến ngày, Thuộc, Đơn vị tiếp nối, Văn bản, Ghi chú, Cột trên sơ đồ, Hàng trên sơ đồ.',
      },
    ]);
    expect(readPlaces('Tên,Cấp\nMẫu,"xã\n').problems).toMatchObject([{ line: 2 }]);
  });

  it('is refused when an id can be no address, and keeps apart who follows by which document', () => {
    expect(readPlaces('Mã,Tên,Cấp\nXã Mẫu,Mẫu,xã\n').problems).toMatchObject([{ line: 2 }]);
    expect(
      readPlaces(
        'Tên;Cấp;Còn đến ngày;Đơn vị tiếp nối;Văn bản\nMẫu;xã;30/6/2025;xa-an|xa-ba;|Nghị quyết 2\nAn;xã;;;\nBa;xã;;;\n',
      ).places?.[0]?.data.became,
    ).toEqual([{ place: 'xa-an' }, { place: 'xa-ba', by: 'Nghị quyết 2' }]);
  });
});
