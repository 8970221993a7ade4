import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/csv.ts';

const NAMES = ['name', 'value'];

describe('a table as CSV', () => {
  it('has a line of names, numbers with a decimal point, empty cells for what is not there', () => {
    expect(toCsv(NAMES, [{ name: 'Thu ngân sách', value: 2919.8 }, { name: 'Chi', value: undefined }])).toBe('name,value\r\nThu ngân sách,2919.8\r\nChi,\r\n');
    expect(toCsv(NAMES, [])).toBe('name,value\r\n');
  });

  it('is read back by another parser as it was, whatever a text holds', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: fc.constantFrom('a', 'Đ', '"', ',', '\n', '\r', ' ', ';', "'", '=', '-') }).map((text) => `a${text}`), value: fc.integer() })), (rows) => {
      expect(parse(toCsv(NAMES, rows), { columns: true })).toEqual(rows.map(({ name, value }) => ({ name, value: String(value) })));
    }));
  });

  it.each(['=1+1', '+84', '-5 độ', '@ai', '\tx'])('gives a spreadsheet no formula to run: %j', (name) => {
    expect(parse(toCsv(NAMES, [{ name, value: -5 }]), { columns: true })).toEqual([{ name: `'${name}`, value: '-5' }]);
  });
});
