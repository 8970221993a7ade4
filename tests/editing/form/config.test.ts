import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '@sveltia/cms';
import { Ajv } from 'ajv';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, formCollections } from '../../../src/editing/form/collections.ts';
import { editorComponents } from '../../../src/editing/form/components.ts';
import { parseForge, formConfig } from '../../../src/editing/form/config.ts';
import { fieldsOf } from '../../../src/editing/form/fields.ts';
import {
  toFieldSchema,
  variantName,
  type FieldSchema,
} from '../../../src/editing/form/field-schema.ts';
import { components } from '../../../src/schemas/components.ts';
import { entryId, line } from '../../../src/schemas/fields.ts';

const OPTIONS = { repository: undefined, title: 'Kho tin Kỳ Anh', icon: '/favicon.svg' };

// Sveltia's field type includes fields of unknown kinds with arbitrary properties.
const fieldSchema = z.custom<Field>(
  (field) => typeof field === 'object' && field !== null && 'name' in field,
);
const fieldList = z.object({ fields: z.array(fieldSchema).default([]) });
const variantList = z.object({
  types: z
    .array(z.object({ name: z.string(), label: z.string(), fields: z.array(fieldSchema) }))
    .default([]),
});

/** The paths of all fields of a schema, collected independently: the form must have the same. */
function pathsOf({ properties = {} }: FieldSchema, path: readonly string[] = []): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const here = [...path, name];
    const below = schema.items?.anyOf
      ? schema.items.anyOf.flatMap((variant) =>
          pathsOf(variant, [...here, `<${variantName(variant)}>`]),
        )
      : pathsOf(schema.items ?? schema, here);
    return [here.join('.'), ...below];
  });
}

/** The paths of all fields of a form. */
function fieldPaths(fields: readonly Field[], path: readonly string[] = []): string[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    return [
      here.join('.'),
      ...variantsOf(field).flatMap(({ name, fields: subfields }) =>
        fieldPaths(subfields, [...here, `<${name}>`]),
      ),
      ...fieldPaths(subfieldsOf(field), here),
    ];
  });
}

function subfieldsOf(field: Field): Field[] {
  return field.widget === 'list' || field.widget === 'object' ? fieldList.parse(field).fields : [];
}

function variantsOf(field: Field): { name: string; label: string; fields: Field[] }[] {
  return field.widget === 'list' ? variantList.parse(field).types : [];
}

function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [
    field,
    ...allFields(subfieldsOf(field)),
    ...allFields(variantsOf(field).flatMap((variant) => variant.fields)),
  ]);
}

/** The fields of a collection that editors see. */
function fieldsOfCollection(name: string): Field[] {
  const { fields = [] } = formCollections().find((collection) => collection.name === name) ?? {};
  return fields.filter(({ widget }) => widget !== 'hidden');
}

describe('the settings of the form', () => {
  it.each(COLLECTIONS)('have every field of $name, and no other', ({ name, schema }) => {
    const ours = fieldPaths(fieldsOfCollection(name)).filter((path) => path !== 'body');
    expect(ours.toSorted()).toEqual(pathsOf(toFieldSchema(schema)).toSorted());
  });

  it.each(COLLECTIONS)('explain every field of $name in Vietnamese', ({ name }) => {
    for (const field of allFields(fieldsOfCollection(name))) {
      expect({ field: field.name, label: field.label }).toEqual({
        field: field.name,
        label: expect.stringMatching(/^\p{Lu}/u),
      });
      expect({ field: field.name, hint: 'hint' in field ? field.hint : undefined }).toEqual({
        field: field.name,
        hint: expect.stringMatching(/\p{L}{2}/u),
      });
    }
  });

  it('are valid according to the form’s own schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const schema: unknown = JSON.parse(
      readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
    );
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
    for (const repository of [undefined, 'https://github.com/ten/kho-tin']) {
      validate(JSON.parse(JSON.stringify(formConfig({ ...OPTIONS, repository }))));
      expect(validate.errors).toBeNull();
    }
  });

  it('repeat the constraints of the schemas: required fields, lengths, counts, values', () => {
    const fields = fieldsOfCollection('briefings');
    const fieldNamed = (name: string) => fields.find((field) => field.name === name);
    expect(fieldNamed('title')).toMatchObject({
      widget: 'string',
      required: true,
      minlength: 10,
      maxlength: 200,
    });
    expect(fieldNamed('summary')).toMatchObject({ widget: 'text', minlength: 40, maxlength: 400 });
    expect(fieldNamed('date')).toMatchObject({
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
    });
    expect(fieldNamed('event')).toMatchObject({ required: false });
    expect(fieldNamed('topics')).toMatchObject({
      widget: 'relation',
      multiple: true,
      collection: 'topics',
      min: 1,
      max: 5,
    });
    expect(fieldNamed('participants')).toMatchObject({
      widget: 'list',
      types: [
        { name: 'person', label: 'Người' },
        { name: 'group', label: 'Nhóm' },
      ],
    });
    expect(allFields(fields).find(({ name }) => name === 'count')).toMatchObject({
      widget: 'number',
      min: 1,
      required: false,
    });
    expect(allFields(fields).find(({ name }) => name === 'role')).toMatchObject({
      widget: 'select',
      options: [
        { value: 'chair', label: 'Chủ trì' },
        { value: 'speaker', label: 'Phát biểu' },
        { value: 'attendee', label: 'Tham dự' },
        { value: 'honoree', label: 'Được tặng hoa' },
        { value: 'deceased', label: 'Được tưởng nhớ' },
      ],
    });
  });

  it('require a label on every field', () => {
    expect(() =>
      fieldsOf(toFieldSchema(z.strictObject({ moi: line(2, 100).describe('Mục mới') }))),
    ).toThrow('The field moi has no label');
  });

  it('require a collection for every id', () => {
    expect(() =>
      fieldsOf(
        toFieldSchema(z.strictObject({ moi: entryId.describe('Mã mới').meta({ title: 'Mới' }) })),
      ),
    ).toThrow('moi is an id');
  });

  it('reject fields that the form cannot show, and unknown metadata', () => {
    expect(() => toFieldSchema(z.strictObject({ moi: z.email() }))).toThrow();
    const misspelt = line(2, 100).meta({ title: 'Mới', hnt: 'Viết gì ở đây' });
    expect(() => toFieldSchema(z.strictObject({ moi: misspelt }))).toThrow('hnt');
    expect(() =>
      fieldsOf(toFieldSchema(z.strictObject({ moi: z.array(z.string()).meta({ title: 'Mới' }) }))),
    ).toThrow('a list of plain values');
  });

  it('connect the form to the forge of the repository', () => {
    expect(parseForge('https://github.com/ten/kho-tin')).toEqual({
      repo: 'ten/kho-tin',
      api: 'https://api.github.com',
      graphql: 'https://api.github.com/graphql',
    });
    expect(parseForge('https://git.example/ten/kho-tin.git')).toEqual({
      repo: 'ten/kho-tin',
      api: 'https://git.example/api/v3',
      graphql: 'https://git.example/api/graphql',
    });
    expect(() => parseForge('https://github.com/ten')).toThrow(
      'không phải địa chỉ một kho mã nguồn',
    );
    expect(formConfig({ ...OPTIONS, repository: 'https://github.com/ten/kho-tin' })).toMatchObject({
      publish_mode: 'editorial_workflow',
      backend: {
        name: 'github',
        repo: 'ten/kho-tin',
        api_root: 'https://api.github.com',
        auth_methods: ['token'],
      },
    });
  });

  it('do not allow publishing, which needs a reviewed pull request', () => {
    for (const collection of formConfig(OPTIONS).collections ?? [])
      expect(collection).toMatchObject({ publish: false });
  });

  it('offer every component with all its attributes', () => {
    expect(
      editorComponents()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(components).toSorted());
    for (const { id, fields } of editorComponents()) {
      const attributes = Object.entries(components)
        .filter(([name]) => name === id)
        .flatMap(([, component]) => Object.keys(component.attributes.shape));
      expect(fields.map(({ name }) => name).filter((name) => name !== 'text')).toEqual(attributes);
    }
    expect(join(...editorComponents().map(({ label }) => label))).toBe(
      'Số liệu chính/Ảnh/Lời trích/Ghi chú',
    );
  });
});
