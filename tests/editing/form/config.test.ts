import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '@sveltia/cms';
import { Ajv } from 'ajv';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, formCollections } from '../../../src/editing/form/collections.ts';
import { editorComponents } from '../../../src/editing/form/components.ts';
import { forgeOf, formConfig } from '../../../src/editing/form/config.ts';
import { fieldsOf, type FieldNotes } from '../../../src/editing/form/fields.ts';
import { nodeOf, variantName, type Node } from '../../../src/editing/form/node.ts';
import { componentSchemas } from '../../../src/schemas/components.ts';
import { entryId, line } from '../../../src/schemas/fields.ts';

const OPTIONS = { repository: undefined, title: 'Kho tin Kỳ Anh', icon: '/favicon.svg' };
const NO_NOTES: FieldNotes = { references: {}, choices: {}, photos: [], hints: {} };

// The type of a form's field also allows fields of no known kind, which may hold anything.
const fieldSchema = z.custom<Field>((field) => typeof field === 'object' && field !== null && 'name' in field);
const fieldList = z.object({ fields: z.array(fieldSchema).default([]) });
const variantList = z.object({ types: z.array(z.object({ name: z.string(), label: z.string(), fields: z.array(fieldSchema) })).default([]) });

/** Every field of a schema by its path, walked here by itself: what the form must have. */
function pathsOf({ properties = {} }: Node, path: readonly string[] = []): string[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const here = [...path, name];
    const below = node.items?.anyOf
      ? node.items.anyOf.flatMap((variant) => pathsOf(variant, [...here, `<${variantName(variant)}>`]))
      : pathsOf(node.items ?? node, here);
    return [here.join('.'), ...below];
  });
}

/** Every field of a form by its path. */
function fieldPaths(fields: readonly Field[], path: readonly string[] = []): string[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    return [here.join('.'), ...variantsOf(field).flatMap(({ name, fields: of }) => fieldPaths(of, [...here, `<${name}>`])), ...fieldPaths(subfieldsOf(field), here)];
  });
}

function subfieldsOf(field: Field): Field[] {
  return field.widget === 'list' || field.widget === 'object' ? fieldList.parse(field).fields : [];
}

function variantsOf(field: Field): { name: string; label: string; fields: Field[] }[] {
  return field.widget === 'list' ? variantList.parse(field).types : [];
}

function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...allFields(subfieldsOf(field)), ...allFields(variantsOf(field).flatMap((variant) => variant.fields))]);
}

function fieldsOfCollection(name: string): Field[] {
  return formCollections().find((collection) => collection.name === name)?.fields ?? [];
}

describe('the settings of the form', () => {
  it.each(COLLECTIONS)('have every field of $name, and no other', ({ name, schema }) => {
    const ours = fieldPaths(fieldsOfCollection(name)).filter((path) => path !== 'body');
    expect(ours.toSorted()).toEqual(pathsOf(nodeOf(schema)).toSorted());
  });

  it.each(COLLECTIONS)('note nothing of $name that its schema does not have', ({ schema, notes }) => {
    const known = new Set(pathsOf(nodeOf(schema)).map((path) => path.replace(/\.<\w+>/gu, '')));
    const noted = [...Object.keys(notes.references), ...Object.keys(notes.choices), ...notes.photos, ...Object.keys(notes.hints)];
    expect(noted.filter((path) => !known.has(path))).toEqual([]);
  });

  it.each(COLLECTIONS)('explain every field of $name in Vietnamese', ({ name }) => {
    for (const field of allFields(fieldsOfCollection(name))) {
      expect({ field: field.name, label: field.label }).toEqual({ field: field.name, label: expect.stringMatching(/^\p{Lu}/u) });
      expect({ field: field.name, hint: 'hint' in field ? field.hint : undefined }).toEqual({ field: field.name, hint: expect.stringMatching(/\p{L}{2}/u) });
    }
  });

  it('are such that the form takes them: its own schema says so', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const schema: unknown = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'));
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
    for (const repository of [undefined, 'https://github.com/ten/kho-tin']) {
      validate(JSON.parse(JSON.stringify(formConfig({ ...OPTIONS, repository }))));
      expect(validate.errors).toBeNull();
    }
  });

  it('say what the schemas say: what is required, how long, how many, which values', () => {
    const fields = fieldsOfCollection('briefings');
    const of = (name: string) => fields.find((field) => field.name === name);
    expect(of('title')).toMatchObject({ widget: 'string', required: true, minlength: 10, maxlength: 200 });
    expect(of('summary')).toMatchObject({ widget: 'text', minlength: 40, maxlength: 400 });
    expect(of('date')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
    expect(of('event')).toMatchObject({ required: false });
    expect(of('topics')).toMatchObject({ widget: 'relation', multiple: true, collection: 'topics', min: 1, max: 5 });
    expect(of('participants')).toMatchObject({ widget: 'list', min: 1, types: [{ name: 'person', label: 'Người' }, { name: 'group', label: 'Nhóm' }] });
    expect(allFields(fields).find(({ name }) => name === 'count')).toMatchObject({ widget: 'number', min: 1, required: false });
    expect(allFields(fields).find(({ name }) => name === 'role')).toMatchObject({ widget: 'select', options: [{ value: 'chair', label: 'Chủ trì' }, { value: 'speaker', label: 'Phát biểu' }, { value: 'attendee', label: 'Tham dự' }, { value: 'honoree', label: 'Được tặng hoa' }] });
  });

  it('cannot be made of a field without a label', () => {
    expect(() => fieldsOf(nodeOf(z.strictObject({ moi: line(2, 100).describe('Mục mới') })), NO_NOTES)).toThrow('The field moi has no label');
  });

  it('cannot be made of an id that names nothing the form knows', () => {
    expect(() => fieldsOf(nodeOf(z.strictObject({ moi: entryId.describe('Mã mới').meta({ title: 'Mới' }) })), NO_NOTES)).toThrow('moi is an id');
  });

  it('cannot be made of a kind of field that no form here can show', () => {
    expect(() => nodeOf(z.strictObject({ moi: z.email() }))).toThrow();
    expect(() => fieldsOf(nodeOf(z.strictObject({ moi: z.array(z.string()).meta({ title: 'Mới' }) })), NO_NOTES)).toThrow('a list of plain values');
  });

  it('send the form to the forge that the repository names', () => {
    expect(forgeOf('https://github.com/ten/kho-tin')).toEqual({ repo: 'ten/kho-tin', api: 'https://api.github.com', graphql: 'https://api.github.com/graphql' });
    expect(forgeOf('https://git.example/ten/kho-tin.git')).toEqual({ repo: 'ten/kho-tin', api: 'https://git.example/api/v3', graphql: 'https://git.example/api/graphql' });
    expect(() => forgeOf('https://github.com/ten')).toThrow('không phải địa chỉ một kho mã nguồn');
    expect(formConfig({ ...OPTIONS, repository: 'https://github.com/ten/kho-tin' })).toMatchObject({
      publish_mode: 'editorial_workflow', backend: { name: 'github', repo: 'ten/kho-tin', api_root: 'https://api.github.com', auth_methods: ['token'] },
    });
  });

  it('let nobody publish from the form: that is the review of the pull request', () => {
    for (const collection of formConfig(OPTIONS).collections ?? []) expect(collection).toMatchObject({ publish: false });
  });

  it('offer every component with all its attributes', () => {
    expect(editorComponents().map(({ id }) => id).toSorted()).toEqual(Object.keys(componentSchemas).toSorted());
    for (const { id, fields } of editorComponents()) {
      const attributes = Object.entries(componentSchemas).filter(([name]) => name === id).flatMap(([, schema]) => Object.keys(schema.shape));
      expect(fields.map(({ name }) => name).filter((name) => name !== 'text')).toEqual(attributes);
    }
    expect(join(...editorComponents().map(({ label }) => label))).toBe('Số liệu chính/Ảnh/Lời trích/Ghi chú');
  });
});
