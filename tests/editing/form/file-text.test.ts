import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS, isBriefings } from '../../../src/editing/form/collections.ts';
import { fromBriefingFile, fromYaml, toBriefingFile, toYaml, VARIANT_KEY } from '../../../src/editing/form/file-text.ts';
import { nodeOf } from '../../../src/editing/form/node.ts';
import { listFiles } from '../../../src/list-files.ts';
import { readData } from '../../../src/loading/read-data.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { indicatorSchema } from '../../../src/schemas/indicator.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';
import { writeSampleArchive } from '../../sample/archive.ts';
import { briefingText } from '../../support/content.ts';
import { temporaryFolder } from '../../support/build.ts';

const BRIEFING = nodeOf(briefingSchema);

/** Every file of an archive that the form edits. */
function filesOf(content: string) {
  return COLLECTIONS.flatMap((collection) => listFiles(join(content, collection.name))
    .filter(({ path }) => /\.(?:mdx|yaml)$/u.test(path))
    .map(({ path }) => ({ path: `${collection.name}/${path}`, text: readFileSync(join(content, collection.name, path), 'utf8'), collection })));
}

/** A file as the form writes it when nothing has been changed. */
function rewritten({ text, collection }: ReturnType<typeof filesOf>[number]): string {
  const node = nodeOf(collection.schema);
  return isBriefings(collection) ? toBriefingFile(node, fromBriefingFile(node, text)) : toYaml(node, fromYaml(node, text));
}

function inFile(frontmatter: string): string {
  return toYaml(BRIEFING, fromYaml(BRIEFING, frontmatter));
}

describe('a file that the form opens and writes', () => {
  it.each(filesOf('content'))('$path keeps every byte', (file) => {
    expect(rewritten(file)).toBe(file.text);
  });

  describe('of the sample archive', () => {
    const content = join(temporaryFolder(), 'content');
    beforeAll(() => writeSampleArchive(40, content));

    it('says what it said', () => {
      const files = filesOf(content);
      expect(files.length).toBeGreaterThan(80);
      for (const file of files) {
        const data = (text: string) => readData(file.collection.schema, isBriefings(file.collection) ? (text.split('---\n')[1] ?? '') : text).data;
        expect({ path: file.path, data: data(rewritten(file)) }).toEqual({ path: file.path, data: data(file.text) });
        expect(rewritten({ ...file, text: rewritten(file) })).toBe(rewritten(file));
      }
    });
  });

  it('shows numbers as Vietnamese numerals and writes them as numbers', () => {
    const yaml = 'indicators:\n  - indicator: thu-ngan-sach\n    value: 2919.8\n    unit: tỷ đồng\n    period: 2020\n';
    const form = fromYaml(BRIEFING, yaml);
    expect(form).toEqual({ indicators: [{ indicator: 'thu-ngan-sach', value: '2.919,8', unit: 'tỷ đồng', period: '2020' }] });
    expect(toYaml(BRIEFING, form)).toBe(yaml);
    expect(inFile('indicators:\n  - value: "2.919,8"\n')).toBe('indicators:\n  - value: 2919.8\n');
    expect(toYaml(BRIEFING, { indicators: [{ value: ' 20.519 ' }] })).toBe('indicators:\n  - value: 20519\n');
  });

  it('leaves a number that could be read in two ways as the numeral it was, and words for the check to refuse', () => {
    expect(toYaml(BRIEFING, { indicators: [{ value: '20,519' }] })).toBe('indicators:\n  - value: 20,519\n');
    expect(readData(briefingSchema.shape.indicators, '- indicator: a\n  value: 20,519\n  unit: tấn\n  period: 2020\n').data).toMatchObject([{ value: 20.519 }]);
    expect(toYaml(BRIEFING, { indicators: [{ value: 'chừng 20' }] })).toBe('indicators:\n  - value: chừng 20\n');
  });

  it('knows a person from a group, and does not write how', () => {
    const yaml = 'participants:\n  - person: bui-quang-hoan\n    office: Chủ tịch\n    role: chair\n  - group: Lãnh đạo 20 xã\n    role: attendee\n    count: 20\n';
    const form = fromYaml(BRIEFING, yaml);
    expect(form['participants']).toMatchObject([{ [VARIANT_KEY]: 'person' }, { [VARIANT_KEY]: 'group' }]);
    expect(toYaml(BRIEFING, form)).toBe(yaml);
  });

  it('has no empty fields, no defaults, and nothing of the form’s own', () => {
    const form = { title: 'Một tiêu đề', event: '', updated: null, draft: false, sample: true, places: [], photos: [{ src: '', alt: '', caption: 'Chú thích', __sc_item_id: '1' }], source: { title: '', author: undefined, note: '' } };
    expect(toYaml(BRIEFING, form)).toBe('title: Một tiêu đề\nsample: true\nphotos:\n  - caption: Chú thích\n');
    expect(toYaml(nodeOf(indicatorSchema), { name: 'Số', kind: 'amount', decimals: 0 })).toBe('name: Số\n');
  });

  it('has one line where an editor has pasted several, and letters that are whole', () => {
    expect(toYaml(nodeOf(placeSchema), { name: 'Kỳ Anh'.normalize('NFD'), note: ' Dòng một\n  dòng hai ' })).toBe('name: Kỳ Anh\nnote: Dòng một dòng hai\n');
  });

  it('keeps fields that the schema does not know, for the check to speak of', () => {
    expect(inFile('title: Một tiêu đề\nlayout: x\n')).toBe('title: Một tiêu đề\nlayout: x\n');
  });

  it('writes any text so that it is read as it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'Ệ', 'đ', ' ', ':', '#', '-', '"', "'", '{', '[', '&', '*', '!', '|', '>', '%', '@', '`', ',', '0', '.', '\\', '?', '~'), minLength: 1, maxLength: 300 }), (text) => {
      const written = toYaml(BRIEFING, { summary: text, event: text });
      const line = text.trim();
      expect(fromYaml(BRIEFING, written)).toEqual(line === '' ? {} : { summary: line, event: line });
    }));
  });

  it('has its text after an empty line, and shows all of a file without frontmatter as text', () => {
    const text = briefingText({}, 'Một.\n\nHai.');
    expect(fromBriefingFile(BRIEFING, text)['body']).toBe('Một.\n\nHai.');
    expect(toBriefingFile(BRIEFING, { title: 'Một tiêu đề', body: '\nMột.\n' })).toBe('---\ntitle: Một tiêu đề\n---\n\nMột.\n');
    expect(fromBriefingFile(BRIEFING, 'Chỉ có chữ.')).toEqual({ body: 'Chỉ có chữ.' });
  });
});
