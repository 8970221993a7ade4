import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, isBriefings } from '../../../src/editing/form/collections.ts';
import { ORIGINAL_KEY, losslessFormat } from '../../../src/editing/form/lossless-format.ts';
import { toFieldSchema } from '../../../src/editing/form/field-schema.ts';
import { listFiles } from '../../../src/cache/list-files.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';
import { briefingText } from '../../support/content.ts';
import { anyBody, KNOWN_BODIES } from './any-body.ts';

const briefing = losslessFormat(toFieldSchema(briefingSchema), true);
const place = losslessFormat(toFieldSchema(placeSchema), false);

/** Saves a file after changing some fields, copied as the form copies them. */
function saved(
  { fromFile, toFile }: typeof briefing,
  file: string,
  changes: Record<string, unknown> = {},
): string {
  return toFile({ ...structuredClone(fromFile(file)), ...changes });
}

/** The lines removed from and added to a file. */
function difference(before: string, after: string): { removed: string[]; added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    removed: old.filter((line) => !now.includes(line)),
    added: now.filter((line) => !old.includes(line)),
  };
}

/** A handwritten briefing, not in the style of the form. */
const HANDWRITTEN = `---
# Bản này chờ duyệt.
date: 2020-07-06
"title":   'Huyện họp giao ban tháng 7'   # gọn hơn

author: "Trung Anh"
layout: x
summary: >
  Chiều nay huyện họp giao ban,
  bàn việc chống hạn và phòng cháy rừng.
participants:
- person: bui-quang-hoan   # chủ trì
  office: 'Chủ tịch UBND huyện'
  role: chair

# Khách mời.
-   group: "Lãnh đạo 20 xã"
    count: 20
    role: attendee
topics: [ kinh-te-xa-hoi,  nong-thon-moi ]
draft: false
event:
indicators:
  - {indicator: thu-ngan-sach, value: "2.919,8", unit: tỷ đồng, period: "2020"}
  - indicator: san-luong
    value: 20519
    unit: tấn
    period: 2020-H1
    note: |
      Theo
      báo cáo
# photos:
---
Hội nghị bàn việc chống hạn.
`;

describe('a file that the form saves', () => {
  const content = COLLECTIONS.flatMap((collection) =>
    listFiles(join('content', collection.name))
      .filter(({ path }) => /\.(?:mdx|yaml)$/u.test(path))
      .map(({ path }) => ({ path: join('content', collection.name, path), collection })),
  );

  it.each(content)('$path stays the same when nothing was changed', ({ path, collection }) => {
    const file = readFileSync(path, 'utf8');
    expect(
      saved(losslessFormat(toFieldSchema(collection.schema), isBriefings(collection)), file),
    ).toBe(file);
  });

  it.each([
    ['written by hand', HANDWRITTEN],
    ['with Windows line ends', HANDWRITTEN.replaceAll('\n', '\r\n')],
    ['with carriage returns as line ends', HANDWRITTEN.replaceAll('\n', '\r')],
    [
      'with line ends of both kinds',
      HANDWRITTEN.replace(/\n(?=author|Hội|participants)/gu, '\r\n'),
    ],
    ['without a last line break', HANDWRITTEN.trimEnd()],
    ['with blank lines at its end', `${HANDWRITTEN}\n \n\n`],
    ['with a byte-order mark', `\ufeff${HANDWRITTEN}`],
    ['with decomposed letters (NFD)', HANDWRITTEN.normalize('NFD')],
    ['with blank lines before its body', HANDWRITTEN.replace('---\nHội', '---   \n\n  \n\n   Hội')],
    [
      'with blanks at the ends of lines',
      HANDWRITTEN.replaceAll('\n', '  \n').replace(/^---\s+/u, '---\n'),
    ],
    ['without a body', `${HANDWRITTEN.split('---\nHội')[0] ?? ''}---\n`],
    ['with a thematic break as its first line', briefingText({}, '---\n\nMột.\n\n---')],
  ])('%s stays the same when nothing was changed', (_what, file) => {
    expect(saved(briefing, file)).toBe(file);
  });

  it.each(KNOWN_BODIES)('keeps the body %j, even with Windows line ends', (body) => {
    for (const file of [briefingText({}, body), briefingText({}, body).replaceAll('\n', '\r\n')]) {
      expect(saved(briefing, file)).toBe(file);
      const renamed = saved(briefing, file, { title: 'Một tiêu đề khác hẳn' });
      expect(renamed).toBe(
        file.replace('title: Huyện họp giao ban tháng 7', 'title: Một tiêu đề khác hẳn'),
      );
    }
  });

  it('differs in one line when only the title was changed', () => {
    for (const file of [
      HANDWRITTEN,
      HANDWRITTEN.normalize('NFD'),
      HANDWRITTEN.replaceAll('\n', '\r\n'),
    ]) {
      const after = saved(briefing, file, { title: 'Một tiêu đề khác hẳn' });
      expect(difference(file, after)).toEqual({
        removed: [expect.stringContaining('giao ban')],
        added: [expect.stringMatching(/^title: Một tiêu đề khác hẳn {3}# g/u)],
      });
    }
  });

  it('keeps the other list items, and the other fields of an item, when one is changed', () => {
    const { participants } = briefing.fromFile(HANDWRITTEN);
    if (!Array.isArray(participants)) throw new Error('A list.');
    const [one, two] = participants;
    const after = (...people: unknown[]) =>
      difference(HANDWRITTEN, saved(briefing, HANDWRITTEN, { participants: people }));
    expect(after({ ...one, office: 'Phó Chủ tịch' }, two)).toEqual({
      removed: ["  office: 'Chủ tịch UBND huyện'"],
      added: ['  office: Phó Chủ tịch'],
    });
    expect(after(one, { ...two, count: 21 })).toEqual({
      removed: ['    count: 20'],
      added: ['    count: 21'],
    });
    expect(after(one, two, { kieu: 'group', group: 'Các thôn', role: 'attendee' })).toEqual({
      removed: [],
      added: ['- group: Các thôn', '  role: attendee'],
    });
    expect(after(two).removed).toEqual([
      '- person: bui-quang-hoan   # chủ trì',
      "  office: 'Chủ tịch UBND huyện'",
      '  role: chair',
    ]);
    expect(after(one, { ...two, count: undefined })).toEqual({
      removed: ['    count: 20'],
      added: [],
    });
  });

  it('keeps comments when a field is added or removed', () => {
    expect(
      difference(HANDWRITTEN, saved(briefing, HANDWRITTEN, { event: 'Hội nghị giao ban' })),
    ).toEqual({
      removed: ['event:'],
      added: ['event: Hội nghị giao ban'],
    });
    expect(
      difference(HANDWRITTEN, saved(briefing, HANDWRITTEN, { updated: '2020-07-08', author: '' })),
    ).toEqual({ removed: ['author: "Trung Anh"'], added: ['updated: 2020-07-08'] });
    const shorter = saved(briefing, HANDWRITTEN, {
      summary: 'Chiều nay huyện họp giao ban, bàn việc chống hạn.',
    });
    expect(difference(HANDWRITTEN, shorter)).toEqual({
      removed: [
        'summary: >',
        '  Chiều nay huyện họp giao ban,',
        '  bàn việc chống hạn và phòng cháy rừng.',
      ],
      added: ['summary: Chiều nay huyện họp giao ban, bàn việc chống hạn.'],
    });
  });

  it('matches the form after any change', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'Ệ', ' ', ':', '#', '"', "'", '-', '{', '1'),
      minLength: 1,
      maxLength: 12,
    });
    const fields = fc.record(
      {
        title: word,
        summary: fc.oneof(
          word,
          fc.constant(
            'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng. '.repeat(3),
          ),
        ),
        event: word,
        author: word,
        topics: fc.subarray(['kinh-te-xa-hoi', 'nong-thon-moi', 'y-te']),
        participants: fc.array(
          fc.record({
            kieu: fc.constant('group'),
            group: fc.constantFrom('Lãnh đạo 20 xã', 'Các thôn', 'a: b'),
            role: fc.constantFrom('chair', 'attendee'),
            count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
          }),
          { maxLength: 4 },
        ),
        source: fc.option(fc.record({ title: word, note: word }, { requiredKeys: [] }), {
          nil: undefined,
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(HANDWRITTEN, HANDWRITTEN.replaceAll('\n', '\r\n'), briefingText()),
        fields,
        (file, changes) => {
          const after = saved(briefing, file, changes);
          // Both files are equal when rewritten in the style of the archive.
          const normalized = (form: Record<string, unknown>) =>
            briefing.toFile({ ...form, [ORIGINAL_KEY]: undefined });
          expect({ after, normalized: normalized(briefing.fromFile(after)) }).toEqual({
            after,
            normalized: normalized({ ...briefing.fromFile(file), ...changes }),
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps all lines outside the edited block, with any line ends', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom('\n', '\r\n'), (body, end) => {
        const file = (text: string) => briefingText({}, text).replaceAll('\n', end);
        const longer = `Một đoạn mới.\n\n${body}`;
        expect(saved(briefing, file(body), { body: longer })).toBe(file(longer));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the comments of other entries', () => {
    const file =
      '# Xã cũ\nname: "Kỳ Xuân"\nkind: xã # đến 2025\r\n\nvalid:\n    until: 2025-06-30\n';
    expect(saved(place, file)).toBe(file);
    expect(saved(place, file, { name: 'Kỳ Bắc' })).toBe(
      file.replace('name: "Kỳ Xuân"', 'name: Kỳ Bắc'),
    );
  });

  it('is written in the style of the archive when it is new or has no frontmatter', () => {
    expect(briefing.toFile({ title: 'Một tiêu đề', body: 'Một.' })).toBe(
      '---\ntitle: Một tiêu đề\n---\n\nMột.\n',
    );
    expect(saved(briefing, 'Chỉ có chữ.\n', { title: 'Một tiêu đề' })).toBe(
      '---\ntitle: Một tiêu đề\n---\n\nChỉ có chữ.\n',
    );
    expect(
      saved(briefing, '---\n{ title: Một tiêu đề }\n---\nMột.\n', { title: 'Hai tiêu đề' }),
    ).toBe('---\ntitle: Hai tiêu đề\n---\nMột.\n');
    expect(saved(briefing, '---\ntitle: Một tiêu đề\n---\n', { body: 'Một.' })).toBe(
      '---\ntitle: Một tiêu đề\n---\n\nMột.\n',
    );
  });
});
