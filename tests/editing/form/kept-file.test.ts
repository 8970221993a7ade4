import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, isBriefings } from '../../../src/editing/form/collections.ts';
import { KEPT, keptFormat } from '../../../src/editing/form/kept-file.ts';
import { nodeOf } from '../../../src/editing/form/node.ts';
import { listFiles } from '../../../src/list-files.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';
import { briefingText } from '../../support/content.ts';
import { anyBody, KNOWN_BODIES } from './any-body.ts';

const briefing = keptFormat(nodeOf(briefingSchema), true);
const place = keptFormat(nodeOf(placeSchema), false);

/** A file after some of its fields have been changed, copied as the form copies them. */
function saved({ fromFile, toFile }: typeof briefing, file: string, changes: Record<string, unknown> = {}): string {
  return toFile({ ...structuredClone(fromFile(file)), ...changes });
}

/** The lines that differ between two files: those taken away and those that came. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

/** A briefing as somebody may have written it by hand, nothing in the style of the form. */
const BY_HAND = `---
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
  const content = COLLECTIONS.flatMap((collection) => listFiles(join('content', collection.name))
    .filter(({ path }) => /\.(?:mdx|yaml)$/u.test(path))
    .map(({ path }) => ({ path: join('content', collection.name, path), collection })));

  it.each(content)('$path is as it was when nothing has been changed', ({ path, collection }) => {
    const file = readFileSync(path, 'utf8');
    expect(saved(keptFormat(nodeOf(collection.schema), isBriefings(collection)), file)).toBe(file);
  });

  it.each([
    ['written by hand', BY_HAND],
    ['with Windows line ends', BY_HAND.replaceAll('\n', '\r\n')],
    ['with old line ends', BY_HAND.replaceAll('\n', '\r')],
    ['with line ends of both kinds', BY_HAND.replace(/\n(?=author|Hội|participants)/gu, '\r\n')],
    ['without a last line break', BY_HAND.trimEnd()],
    ['with blank lines at its end', `${BY_HAND}\n \n\n`],
    ['with a byte-order mark', `\ufeff${BY_HAND}`],
    ['with letters and marks apart (NFD)', BY_HAND.normalize('NFD')],
    ['with blank lines before its text', BY_HAND.replace('---\nHội', '---   \n\n  \n\n   Hội')],
    ['with blanks at the ends of lines', BY_HAND.replaceAll('\n', '  \n').replace(/^---\s+/u, '---\n')],
    ['without a text', `${BY_HAND.split('---\nHội')[0] ?? ''}---\n`],
    ['with a rule as its first line', briefingText({}, '---\n\nMột.\n\n---')],
  ])('%s is as it was when nothing has been changed', (_what, file) => {
    expect(saved(briefing, file)).toBe(file);
  });

  it.each(KNOWN_BODIES)('keeps the text %j, also with Windows line ends', (body) => {
    for (const file of [briefingText({}, body), briefingText({}, body).replaceAll('\n', '\r\n')]) {
      expect(saved(briefing, file)).toBe(file);
      const renamed = saved(briefing, file, { title: 'Một tiêu đề khác hẳn' });
      expect(renamed).toBe(file.replace('title: Huyện họp giao ban tháng 7', 'title: Một tiêu đề khác hẳn'));
    }
  });

  it('differs in one line when only the title has been changed', () => {
    for (const file of [BY_HAND, BY_HAND.normalize('NFD'), BY_HAND.replaceAll('\n', '\r\n')]) {
      const after = saved(briefing, file, { title: 'Một tiêu đề khác hẳn' });
      expect(difference(file, after)).toEqual({ gone: [expect.stringContaining('giao ban')], come: [expect.stringMatching(/^title: Một tiêu đề khác hẳn {3}# g/u)] });
    }
  });

  it('keeps the other items of a list, and the other fields of an item, when one is changed', () => {
    const { participants } = briefing.fromFile(BY_HAND);
    if (!Array.isArray(participants)) throw new Error('A list.');
    const [one, two] = participants;
    const after = (...people: unknown[]) => difference(BY_HAND, saved(briefing, BY_HAND, { participants: people }));
    expect(after({ ...one, office: 'Phó Chủ tịch' }, two)).toEqual({ gone: ["  office: 'Chủ tịch UBND huyện'"], come: ['  office: Phó Chủ tịch'] });
    expect(after(one, { ...two, count: 21 })).toEqual({ gone: ['    count: 20'], come: ['    count: 21'] });
    expect(after(one, two, { kieu: 'group', group: 'Các thôn', role: 'attendee' })).toEqual({ gone: [], come: ['- group: Các thôn', '  role: attendee'] });
    expect(after(two).gone).toEqual(['- person: bui-quang-hoan   # chủ trì', "  office: 'Chủ tịch UBND huyện'", '  role: chair']);
    expect(after(one, { ...two, count: undefined })).toEqual({ gone: ['    count: 20'], come: [] });
  });

  it('gains and loses a field at its place, and comments stay', () => {
    expect(difference(BY_HAND, saved(briefing, BY_HAND, { event: 'Hội nghị giao ban' }))).toEqual({ gone: ['event:'], come: ['event: Hội nghị giao ban'] });
    expect(difference(BY_HAND, saved(briefing, BY_HAND, { updated: '2020-07-08', author: '' }))).toEqual({ gone: ['author: "Trung Anh"'], come: ['updated: 2020-07-08'] });
    const shorter = saved(briefing, BY_HAND, { summary: 'Chiều nay huyện họp giao ban, bàn việc chống hạn.' });
    expect(difference(BY_HAND, shorter)).toEqual({ gone: ['summary: >', '  Chiều nay huyện họp giao ban,', '  bàn việc chống hạn và phòng cháy rừng.'], come: ['summary: Chiều nay huyện họp giao ban, bàn việc chống hạn.'] });
  });

  it('says what the form says, whatever was changed', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'Ệ', ' ', ':', '#', '"', "'", '-', '{', '1'), minLength: 1, maxLength: 12 });
    const fields = fc.record({
      title: word, summary: fc.oneof(word, fc.constant('Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng. '.repeat(3))), event: word, author: word,
      topics: fc.subarray(['kinh-te-xa-hoi', 'nong-thon-moi', 'y-te']),
      participants: fc.array(fc.record({ kieu: fc.constant('group'), group: fc.constantFrom('Lãnh đạo 20 xã', 'Các thôn', 'a: b'), role: fc.constantFrom('chair', 'attendee'), count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }) }), { maxLength: 4 }),
      source: fc.option(fc.record({ title: word, note: word }, { requiredKeys: [] }), { nil: undefined }),
    }, { requiredKeys: [] });
    fc.assert(fc.property(fc.constantFrom(BY_HAND, BY_HAND.replaceAll('\n', '\r\n'), briefingText()), fields, (file, changes) => {
      const after = saved(briefing, file, changes);
      // Read and written in the style of the archive, both files are the same.
      const anew = (form: Record<string, unknown>) => briefing.toFile({ ...form, [KEPT]: undefined });
      expect({ after, anew: anew(briefing.fromFile(after)) }).toEqual({ after, anew: anew({ ...briefing.fromFile(file), ...changes }) });
    }), { numRuns: 200 });
  });

  it('keeps all lines of a text but those of the block that was edited, whatever the line ends', () => {
    fc.assert(fc.property(anyBody, fc.constantFrom('\n', '\r\n'), (body, end) => {
      const file = (text: string) => briefingText({}, text).replaceAll('\n', end);
      const longer = `Một đoạn mới.\n\n${body}`;
      expect(saved(briefing, file(body), { body: longer })).toBe(file(longer));
    }), { numRuns: 50 });
  });

  it('keeps the comments of an entry of another kind', () => {
    const file = '# Xã cũ\nname: "Kỳ Xuân"\nkind: xã # đến 2025\r\n\nvalid:\n    until: 2025-06-30\n';
    expect(saved(place, file)).toBe(file);
    expect(saved(place, file, { name: 'Kỳ Bắc' })).toBe(file.replace('name: "Kỳ Xuân"', 'name: Kỳ Bắc'));
  });

  it('is written in the style of the archive when it is new, or has no frontmatter that could be kept', () => {
    expect(briefing.toFile({ title: 'Một tiêu đề', body: 'Một.' })).toBe('---\ntitle: Một tiêu đề\n---\n\nMột.\n');
    expect(saved(briefing, 'Chỉ có chữ.\n', { title: 'Một tiêu đề' })).toBe('---\ntitle: Một tiêu đề\n---\n\nChỉ có chữ.\n');
    expect(saved(briefing, '---\n{ title: Một tiêu đề }\n---\nMột.\n', { title: 'Hai tiêu đề' })).toBe('---\ntitle: Hai tiêu đề\n---\nMột.\n');
    expect(saved(briefing, '---\ntitle: Một tiêu đề\n---\n', { body: 'Một.' })).toBe('---\ntitle: Một tiêu đề\n---\n\nMột.\n');
  });
});
