import * as z from 'astro/zod';
import type { Statement } from '../archive/figures.ts';
import { toCsv } from './csv.ts';
import { fullAddress } from '../links.ts';
import { addressSchema } from './address.ts';
import { figureRecord, figureRecordSchema } from './figure-record.ts';

/** A row of an indicator's CSV file: the columns of `indicators.csv` and of the briefing. */
export const statementRow = z.strictObject({
  ...figureRecordSchema.shape,
  briefing: z.string().describe('Mã của bản tin nêu số liệu'),
  date: z.iso.date().describe('Ngày của bản tin'),
  address: addressSchema.describe('Địa chỉ trang của bản tin'),
  sample: z.boolean().describe('true: bản tin mẫu do máy tạo, không phải tin thật'),
});

/** The path of an indicator's CSV file, `/so-lieu/thu-ngan-sach.csv`. */
export function statementsPath(indicator: string): string {
  return `/so-lieu/${indicator}.csv`;
}

/** Serializes the statements of an indicator as CSV. */
export function statementsCsv(statements: readonly Statement[]): string {
  const rows = statements.map((statement): z.infer<typeof statementRow> => {
    const { path, date, sample } = statement.briefing;
    return {
      ...figureRecord(statement),
      briefing: path.slice(1, -1),
      date,
      address: fullAddress(path),
      sample,
    };
  });
  return toCsv(Object.keys(statementRow.shape), rows);
}
