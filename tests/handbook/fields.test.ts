import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { briefingFieldTables } from '../../src/handbook/briefing-fields.ts';
import { fieldTables } from '../../src/handbook/fields.ts';
import { briefingSchema } from '../../src/schemas/briefing.ts';

const tables = briefingFieldTables();
const table = (parent: string | undefined, kind?: string) =>
  tables.find((one) => one.parent === parent && one.kind === kind)?.rows ?? [];

describe('the tables of fields', () => {
  it('document every field of a briefing, including nested ones', () => {
    expect(table(undefined).map(({ name }) => name)).toEqual(Object.keys(briefingSchema.shape));
    // The schema as JSON Schema names every field at every depth, whatever these tables make of it.
    const named = new Set<string>();
    JSON.parse(
      JSON.stringify(z.toJSONSchema(briefingSchema, { unrepresentable: 'any', io: 'input' })),
      (key, value: unknown) => {
        if (key === 'properties' && typeof value === 'object' && value !== null)
          for (const name of Object.keys(value)) named.add(name);
        return value;
      },
    );
    expect(new Set(tables.flatMap(({ rows }) => rows.map(({ name }) => name)))).toEqual(named);
  });

  it('contain a description and an example of each field', () => {
    const held = new Set(tables.map(({ parent }) => parent));
    for (const { rows } of tables) {
      for (const row of rows) {
        expect(row.description).toMatch(/\S/u);
        expect({ name: row.name, shown: row.example !== undefined }).toEqual({
          name: row.name,
          shown: !held.has(row.name),
        });
      }
    }
    expect(table('indicators').find(({ name }) => name === 'period')?.example).toBe(
      'period: 2020-H1',
    );
    expect(table(undefined).find(({ name }) => name === 'topics')?.example).toBe(
      'topics: [kinh-te-xa-hoi, nong-thon-moi]',
    );
  });

  it('distinguish required from optional fields', () => {
    expect(
      table(undefined)
        .filter(({ required }) => required)
        .map(({ name }) => name),
    ).toEqual(['title', 'date', 'author', 'summary', 'participants', 'topics']);
    expect(
      table('photos')
        .filter(({ required }) => required)
        .map(({ name }) => name),
    ).toEqual(['caption']);
    expect(table('participants', 'person').every(({ required }) => required)).toBe(true);
  });

  it('have a separate table for each alternative of a list’s items', () => {
    expect(
      tables.filter(({ parent }) => parent === 'participants').map(({ kind }) => kind),
    ).toEqual(['person', 'group']);
  });

  it('are derived from the schema: a new field appears automatically', () => {
    const schema = z.strictObject({
      where: z
        .strictObject({ hall: z.string().describe('Hội trường').meta({ title: 'Nơi họp' }) })
        .optional()
        .describe('Ở đâu'),
    });
    expect(fieldTables(schema, { where: { hall: 'Hội trường: tầng 2' } })).toEqual([
      {
        parent: undefined,
        kind: undefined,
        rows: [
          {
            name: 'where',
            title: undefined,
            description: 'Ở đâu',
            required: false,
            example: undefined,
          },
        ],
      },
      {
        parent: 'where',
        kind: undefined,
        rows: [
          {
            name: 'hall',
            title: 'Nơi họp',
            description: 'Hội trường',
            required: true,
            example: 'hall: "Hội trường: tầng 2"',
          },
        ],
      },
    ]);
  });
});
