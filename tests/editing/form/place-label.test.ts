import { describe, expect, it } from 'vitest';
import { formCollections } from '../../../src/editing/form/collections.ts';
import { toFieldSchema } from '../../../src/editing/form/field-schema.ts';
import { losslessFormat } from '../../../src/editing/form/lossless-format.ts';
import { PLACE_LABEL, withPlaceLabel } from '../../../src/editing/form/place-label.ts';
import { placeSchema } from '../../../src/schemas/entries.ts';

const format = withPlaceLabel(losslessFormat(toFieldSchema(placeSchema), false));
const labelOf = (...lines: string[]) =>
  format.fromFile(`name: Kỳ Mẫu\nkind: xã\n${lines.join('')}`)[PLACE_LABEL];

describe('a place to choose in the form', () => {
  it('is shown with its years, not its code', () => {
    expect([
      labelOf(),
      labelOf('from: 2025-07-01\n'),
      labelOf('until: 2025-06-30\n'),
      labelOf('from: 2020-01-01\n', 'until: 2025-06-30\n'),
      labelOf('from: 2020-01-01\n', 'until: 2020-06-30\n'),
    ]).toEqual([
      'xã Kỳ Mẫu',
      'xã Kỳ Mẫu (từ 2025)',
      'xã Kỳ Mẫu (đến 2025)',
      'xã Kỳ Mẫu (2020-2025)',
      'xã Kỳ Mẫu (2020)',
    ]);
  });

  it('has its label in the form alone: files stay as they are', () => {
    const file = '# Ghi chú\nname: Kỳ Mẫu\nkind: xã\nfrom: 2025-07-01\n';
    expect(format.toFile(format.fromFile(file))).toBe(file);
    expect(format.toFile({ name: 'Kỳ Mẫu', kind: 'xã', [PLACE_LABEL]: 'xã Kỳ Mẫu' })).toBe(
      'name: Kỳ Mẫu\nkind: xã\n',
    );
  });

  it('has it in a field that is not shown, as Sveltia refuses to display what is no field', () => {
    const places = formCollections().find(({ name }) => name === 'places');
    expect(places?.fields).toContainEqual(
      expect.objectContaining({ name: PLACE_LABEL, widget: 'hidden' }),
    );
  });
});
