import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/open-data/table-schema.ts';
import { TABLES } from '../../src/open-data/tables.ts';
import { formatBytes, typeLabel } from '../../src/open-data/labels.ts';

describe('a Table Schema', () => {
  it('is derived from the schema of a row: types, required fields and allowed values', () => {
    const row = z.strictObject({
      day: z.iso.date().describe('Ngày'),
      address: z.url().describe('Địa chỉ').optional(),
      count: z.int().optional().describe('Số'),
      value: z.number().describe('Con số'),
      role: z.enum(['a', 'b']).describe('Vai trò'),
      list: z.array(z.string()).describe('Danh sách'),
    });
    const required = { constraints: { required: true } };
    expect(fieldsOf(row)).toEqual([
      { name: 'day', type: 'date', description: 'Ngày', ...required },
      { name: 'address', type: 'string', format: 'uri', description: 'Địa chỉ' },
      { name: 'count', type: 'integer', description: 'Số' },
      { name: 'value', type: 'number', description: 'Con số', ...required },
      {
        name: 'role',
        type: 'string',
        description: 'Vai trò',
        constraints: { required: true, enum: ['a', 'b'] },
      },
      { name: 'list', type: 'array', description: 'Danh sách', ...required },
    ]);
  });

  it('requires a description of every field', () => {
    expect(() => fieldsOf(z.strictObject({ name: z.string() }))).toThrow('description');
  });

  it.each(TABLES)(
    'of $name names its keys and what they refer to',
    ({ schema, primaryKey, foreignKeys = [] }) => {
      const names = fieldsOf(schema).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(primaryKey));
      for (const { fields, reference } of foreignKeys) {
        expect(names).toEqual(expect.arrayContaining(fields));
        expect(['briefings', ...TABLES.map(({ name }) => name)]).toContain(reference.resource);
      }
    },
  );
});

it('types and sizes have Vietnamese labels', () => {
  expect(typeLabel({ name: 'x', type: 'date', description: '' })).toBe('ngày, có thể trống');
  expect(
    typeLabel({ name: 'x', type: 'integer', description: '', constraints: { required: true } }),
  ).toBe('số nguyên');
  expect([0, 999, 1_500, 12_345_678].map(formatBytes)).toEqual([
    '0 byte',
    '999 byte',
    '1,5 kB',
    '12,3 MB',
  ]);
});
