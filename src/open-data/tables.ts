import * as z from 'astro/zod';
import type { Archive } from '../archive/archive.ts';
import { kindPath } from '../archive/kinds.ts';
import { toCsv, type NamedRow } from './csv.ts';
import { fullAddress } from '../links.ts';
import { addressSchema } from './address.ts';
import { ROLES } from '../schemas/participant.ts';
import { figureRecord, figureRecordSchema } from './figure-record.ts';
import type { ForeignKey } from './table-schema.ts';

/** A CSV table of the open data. */
export interface Table {
  /** The file is `<name>.csv`. */
  name: string;
  title: string;
  /** A Vietnamese sentence that says what a row is. */
  description: string;
  /** The schema of a row: the columns in order, with descriptions. */
  schema: z.ZodObject;
  primaryKey: string[];
  foreignKeys?: ForeignKey[];
  rows: (archive: Archive) => NamedRow[];
}

const briefingKey: ForeignKey = {
  fields: ['briefing'],
  reference: { resource: 'briefings', fields: ['id'] },
};
const briefing = z.string().describe('Mã của bản tin, như trong các tệp NDJSON');
const order = z.int().positive();
const date = z.iso.date();

const personRow = z.strictObject({
  id: z.string().describe('Mã của người, không bao giờ đổi'),
  name: z.string().describe('Họ và tên'),
  address: addressSchema.describe('Địa chỉ trang của người này'),
  briefings: z.int().describe('Số bản tin nêu tên người này'),
  first_date: date.optional().describe('Ngày của bản tin đầu tiên nêu tên'),
  last_date: date.optional().describe('Ngày của bản tin gần nhất nêu tên'),
});

const people: Table = {
  name: 'people',
  title: 'Nhân vật',
  description: 'Mỗi dòng là một người mà các bản tin nêu tên.',
  schema: personRow,
  primaryKey: ['id'],
  rows: ({ groups }) =>
    groups.person.map(({ id, name, briefings }): z.infer<typeof personRow> => ({
      id,
      name,
      address: fullAddress(kindPath('person', id)),
      briefings: briefings.length,
      // `briefings` are sorted newest first.
      first_date: briefings.at(-1)?.date,
      last_date: briefings[0]?.date,
    })),
};

const participationRow = z.strictObject({
  briefing,
  order: order.describe('Thứ tự trong bản tin, từ 1'),
  date: date.describe('Ngày của bản tin'),
  person: z
    .string()
    .optional()
    .describe('Mã của người, như trong people.csv; trống khi là một nhóm'),
  name: z.string().describe('Họ tên, hoặc tên gọi của nhóm'),
  office: z.string().optional().describe('Chức vụ giữ vào ngày đó; trống khi là một nhóm'),
  role: z.enum(Object.values(ROLES)).describe('Vai trò trong sự kiện'),
  count: z
    .int()
    .positive()
    .optional()
    .describe('Số người hoặc số đơn vị của nhóm, nếu bản tin có nêu'),
});

const participations: Table = {
  name: 'participations',
  title: 'Lượt tham gia',
  description: 'Mỗi dòng là một người hoặc một nhóm trong một bản tin, với chức vụ và vai trò.',
  schema: participationRow,
  primaryKey: ['briefing', 'order'],
  foreignKeys: [
    briefingKey,
    { fields: ['person'], reference: { resource: 'people', fields: ['id'] } },
  ],
  rows: ({ briefings }) =>
    briefings.flatMap(({ id, date: briefingDate, participants }) =>
      participants.map(
        ({ person, name, office, role, count }, index): z.infer<typeof participationRow> => ({
          briefing: id,
          order: index + 1,
          date: briefingDate,
          person,
          name,
          office,
          role,
          count,
        }),
      ),
    ),
};

const indicatorRow = z.strictObject({
  briefing,
  order: order.describe('Thứ tự trong bản tin, từ 1'),
  date: date.describe('Ngày của bản tin'),
  ...figureRecordSchema.shape,
});

const indicators: Table = {
  name: 'indicators',
  title: 'Số liệu',
  description: 'Mỗi dòng là một con số mà một bản tin nêu, với kỳ và đơn vị của nó.',
  schema: indicatorRow,
  primaryKey: ['briefing', 'order'],
  foreignKeys: [briefingKey],
  rows: ({ briefings }) =>
    briefings.flatMap(({ id, date: briefingDate, figures }) =>
      figures.map((figure, index): z.infer<typeof indicatorRow> => ({
        briefing: id,
        order: index + 1,
        date: briefingDate,
        ...figureRecord(figure),
      })),
    ),
};

/** All tables, in the order in which they are published. */
export const TABLES: Table[] = [people, participations, indicators];

/** The file name of a table. */
export function tableFile({ name }: Pick<Table, 'name'>): string {
  return `${name}.csv`;
}

/** Serializes a table as CSV. */
export function tableCsv({ schema, rows }: Table, archive: Archive): string {
  return toCsv(Object.keys(schema.shape), rows(archive));
}
