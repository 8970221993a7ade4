import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, withoutFormulaGuards } from '../../src/open-data/csv.ts';

const NAMES = ['name', 'value'];

/** Parsers that split a file into cells in different ways. */
const PARSERS = [
  ...[',', ';', '\t', '|', [',', ';', '\t']].map(
    (delimiter) =>
      (csv: string): string[] =>
        parse(csv, {
          delimiter,
          relax_quotes: true,
          relax_column_count: true,
          skip_records_with_error: true,
        }).flat(),
  ),
  ...[/[;\r\n]/u, /[\t\r\n]/u, /[;\t|\r\n\u2028]/u].map(
    (separator) => (csv: string) => csv.split(separator),
  ),
];

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u;

describe('a table as CSV', () => {
  it('has a header row, numbers with a decimal point, and empty cells for missing values', () => {
    expect(
      toCsv(NAMES, [
        { name: 'Thu ngân sách', value: 2919.8 },
        { name: 'Chi', value: undefined },
      ]),
    ).toBe('name,value\r\nThu ngân sách,2919.8\r\nChi,\r\n');
    expect(toCsv(NAMES, [])).toBe('name,value\r\n');
  });

  it('round-trips through another parser for any text without formulas', () => {
    const withoutFormula = fc
      .string({ unit: fc.constantFrom('a', 'Đ', '"', ',', '\n', '\r', ' ', ';', "'", '=', '-') })
      .map((text) => `a${text}`)
      .filter((text) => !/[;\r\n][\s"]*[=-]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.record({ name: withoutFormula, value: fc.integer() })), (rows) => {
        expect(parse(toCsv(NAMES, rows), { columns: true })).toEqual(
          rows.map(({ name, value }) => ({ name, value: String(value) })),
        );
      }),
    );
  });

  it('gives every text back when the sign before formulas is removed', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'Đ',
        '"',
        ',',
        '\n',
        '\r',
        '\t',
        ' ',
        ';',
        '|',
        '=',
        '-',
        '@',
        '＋',
      ),
    });
    fc.assert(
      fc.property(fc.array(text), (names) => {
        const rows: { name: string }[] = parse(
          toCsv(
            ['name', 'value'],
            names.map((name) => ({ name, value: 1 })),
          ),
          { columns: true },
        );
        expect(rows.map(({ name }) => withoutFormulaGuards(name))).toEqual(names);
      }),
    );
  });

  it.each([
    '=1+1',
    '+84',
    '-5 độ',
    '@ai',
    '\tx',
    '\nx',
    ' =1+1',
    '\u00a0\u200b=1+1',
    '"=1+1"',
    '＝1+1',
    '＋1',
    '－1',
    '＠ai',
    "=cmd|' /C calc'!A0",
  ])('gives spreadsheets no formula to run: %j', (name) => {
    expect(parse(toCsv(NAMES, [{ name, value: -2.5 }]), { columns: true })).toEqual([
      { name: `'${name}`, value: '-2.5' },
    ]);
  });

  it.each([
    ['Chủ tịch;=1+1', "Chủ tịch;'=1+1"],
    ['Chủ tịch; "=1+1"', `Chủ tịch;' "=1+1"`],
    ['a\t=1\r\n+2', "a\t'=1\r\n'+2"],
    ["x;-2+3+cmd|' /C calc'!A0", "x;'-2+3+cmd|' /C calc'!A0"],
    ['x;＝HYPERLINK("https://a.example")', `x;'＝HYPERLINK("https://a.example")`],
  ])('contains no formula for a reader with other separators: %j', (name, escaped) => {
    expect(parse(toCsv(NAMES, [{ name }]), { columns: true })).toEqual([
      { name: escaped, value: '' },
    ]);
  });

  it('contains no formula for any parser, with any separators, with or without quotes', () => {
    const characters = [
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      '|',
      '"',
      "'",
      ' ',
      '\u00a0',
      '\u2028',
      '1',
      'a',
      'Đ',
    ];
    const text = fc.string({ unit: fc.constantFrom(...characters) });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: text,
            value: fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true })),
          }),
        ),
        (rows) => {
          const csv = toCsv(NAMES, rows);
          for (const cell of PARSERS.flatMap((cellsOf) => cellsOf(csv)))
            if (!NUMBER.test(cell)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝－]/u);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    'Chủ tịch UBND; Bí thư',
    'kinh tế - xã hội',
    'a@b.vn; c@d.vn',
    "'nháy'",
    'Thu: +5,2%; chi: -3%',
    'x=1',
    '  hai khoảng trắng',
    '5 – 7',
  ])('leaves harmless text unchanged: %j', (name) => {
    expect(parse(toCsv(NAMES, [{ name }]), { columns: true })).toEqual([{ name, value: '' }]);
  });

  it('keeps a cell together for a reader that splits columns at commas and at semicolons', () => {
    expect(
      parse(toCsv(NAMES, [{ name: 'Chủ tịch; Bí thư', value: 1 }]), {
        columns: true,
        delimiter: [',', ';', '\t'],
      }),
    ).toEqual([{ name: 'Chủ tịch; Bí thư', value: '1' }]);
  });
});
