import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS, isBriefings } from '../../../src/editing/form/collections.ts';
import {
  fromBriefingFile,
  yamlToForm,
  toBriefingFile,
  formToYaml,
  VARIANT_KEY,
} from '../../../src/editing/form/file-text.ts';
import { toFieldSchema } from '../../../src/editing/form/field-schema.ts';
import { listFiles } from '../../../src/cache/list-files.ts';
import { readData } from '../../../src/loading/read-data.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { indicatorSchema } from '../../../src/schemas/indicator.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';
import { writeSampleArchive } from '../../../tools/sample/archive.ts';
import { briefingText } from '../../support/content.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';

const BRIEFING = toFieldSchema(briefingSchema);

/** All files of an archive that the form edits. */
function filesOf(content: string) {
  return COLLECTIONS.flatMap((collection) =>
    listFiles(join(content, collection.name))
      .filter(({ path }) => /\.(?:mdx|yaml)$/u.test(path))
      .map(({ path }) => ({
        path: `${collection.name}/${path}`,
        text: readFileSync(join(content, collection.name, path), 'utf8'),
        collection,
      })),
  );
}

/** The text of a file after opening it in the form and saving it without changes. */
function rewritten({ text, collection }: ReturnType<typeof filesOf>[number]): string {
  const schema = toFieldSchema(collection.schema);
  return isBriefings(collection)
    ? toBriefingFile(schema, fromBriefingFile(schema, text))
    : formToYaml(schema, yamlToForm(schema, text));
}

function rewrittenFrontmatter(frontmatter: string): string {
  return formToYaml(BRIEFING, yamlToForm(BRIEFING, frontmatter));
}

describe('a file that the form opens and writes', () => {
  it.each(filesOf('content'))('$path keeps every byte', (file) => {
    expect(rewritten(file)).toBe(file.text);
  });

  describe('of the sample archive', () => {
    const content = join(temporaryFolder(), 'content');
    beforeAll(() => writeSampleArchive(40, content));

    it('keeps its meaning', () => {
      const files = filesOf(content);
      expect(files.length).toBeGreaterThan(80);
      for (const file of files) {
        const data = (text: string) =>
          readData(
            file.collection.schema,
            isBriefings(file.collection) ? (text.split('---\n')[1] ?? '') : text,
          ).data;
        expect({ path: file.path, data: data(rewritten(file)) }).toEqual({
          path: file.path,
          data: data(file.text),
        });
        expect(rewritten({ ...file, text: rewritten(file) })).toBe(rewritten(file));
      }
    });
  });

  it('shows numbers as Vietnamese numerals and writes them as numbers', () => {
    const yaml =
      'indicators:\n  - indicator: thu-ngan-sach\n    value: 2919.8\n    unit: tỷ đồng\n    period: 2020\n';
    const form = yamlToForm(BRIEFING, yaml);
    expect(form).toEqual({
      indicators: [
        { indicator: 'thu-ngan-sach', value: '2.919,8', unit: 'tỷ đồng', period: '2020' },
      ],
    });
    expect(formToYaml(BRIEFING, form)).toBe(yaml);
    expect(rewrittenFrontmatter('indicators:\n  - value: "2.919,8"\n')).toBe(
      'indicators:\n  - value: 2919.8\n',
    );
    expect(formToYaml(BRIEFING, { indicators: [{ value: ' 20.519 ' }] })).toBe(
      'indicators:\n  - value: 20519\n',
    );
  });

  it('keeps ambiguous numerals, and words for the check to refuse', () => {
    expect(formToYaml(BRIEFING, { indicators: [{ value: '20,519' }] })).toBe(
      'indicators:\n  - value: 20,519\n',
    );
    expect(
      readData(
        briefingSchema.shape.indicators,
        '- indicator: a\n  value: 20,519\n  unit: tấn\n  period: 2020\n',
      ).data,
    ).toMatchObject([{ value: 20.519 }]);
    expect(formToYaml(BRIEFING, { indicators: [{ value: 'chừng 20' }] })).toBe(
      'indicators:\n  - value: chừng 20\n',
    );
  });

  it('distinguishes persons from groups without writing the variant', () => {
    const yaml =
      'participants:\n  - person: bui-quang-hoan\n    office: Chủ tịch\n    role: chair\n  - group: Lãnh đạo 20 xã\n    role: attendee\n    count: 20\n';
    const form = yamlToForm(BRIEFING, yaml);
    expect(form['participants']).toMatchObject([
      { [VARIANT_KEY]: 'person' },
      { [VARIANT_KEY]: 'group' },
    ]);
    expect(formToYaml(BRIEFING, form)).toBe(yaml);
  });

  it('has no empty fields, no defaults and no internal fields of the form', () => {
    const form = {
      title: 'Một tiêu đề',
      event: '',
      updated: null,
      draft: false,
      sample: true,
      places: [],
      photos: [{ src: '', alt: '', caption: 'Chú thích', __sc_item_id: '1' }],
      source: { title: '', author: undefined, note: '' },
    };
    expect(formToYaml(BRIEFING, form)).toBe(
      'title: Một tiêu đề\nphotos:\n  - caption: Chú thích\nsample: true\n',
    );
    expect(
      formToYaml(toFieldSchema(indicatorSchema), { name: 'Số', kind: 'amount', decimals: 0 }),
    ).toBe('name: Số\n');
  });

  it('joins pasted lines and composes letters', () => {
    expect(
      formToYaml(toFieldSchema(placeSchema), {
        name: 'Kỳ Anh'.normalize('NFD'),
        note: ' Dòng một\n  dòng hai ',
      }),
    ).toBe('name: Kỳ Anh\nnote: Dòng một dòng hai\n');
  });

  it('keeps fields that the schema does not know, for the check to report', () => {
    expect(rewrittenFrontmatter('title: Một tiêu đề\nlayout: x\n')).toBe(
      'title: Một tiêu đề\nlayout: x\n',
    );
  });

  it('keeps any text in a round trip', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'Ệ',
            'đ',
            ' ',
            ':',
            '#',
            '-',
            '"',
            "'",
            '{',
            '[',
            '&',
            '*',
            '!',
            '|',
            '>',
            '%',
            '@',
            '`',
            ',',
            '0',
            '.',
            '\\',
            '?',
            '~',
          ),
          minLength: 1,
          maxLength: 300,
        }),
        (text) => {
          const written = formToYaml(BRIEFING, { summary: text, event: text });
          const line = text.trim();
          expect(yamlToForm(BRIEFING, written)).toEqual(
            line === '' ? {} : { summary: line, event: line },
          );
        },
      ),
    );
  });

  it('has an empty line before its body, and is all body without frontmatter', () => {
    const text = briefingText({}, 'Một.\n\nHai.');
    expect(fromBriefingFile(BRIEFING, text)['body']).toBe('Một.\n\nHai.');
    expect(toBriefingFile(BRIEFING, { title: 'Một tiêu đề', body: '\nMột.\n' })).toBe(
      '---\ntitle: Một tiêu đề\n---\n\nMột.\n',
    );
    expect(fromBriefingFile(BRIEFING, 'Chỉ có chữ.')).toEqual({ body: 'Chỉ có chữ.' });
  });
});
