import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CborWriter } from '../../../src/search/indexing/cbor.ts';
import { readCbor, type Cbor } from '../../support/cbor.ts';

function written(item: Cbor): Uint8Array {
  const writer = new CborWriter();
  const write = (value: Cbor) => {
    if (typeof value === 'number') writer.number(value);
    else if (typeof value === 'string') writer.text(value);
    else {
      writer.list(value.length);
      value.forEach(write);
    }
  };
  write(item);
  return writer.flush();
}

describe('CBOR', () => {
  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [65_535, '19ffff'],
    [65_536, '1a00010000'],
    [4_294_967_295, '1affffffff'],
    ['', '60'],
    ['kỳ', '646be1bbb3'],
    [[], '80'],
    [[1, ['a']], '8201816161'],
  ])('of %j is %s, as RFC 8949 says', (item, hex) => {
    expect(Buffer.from(written(item)).toString('hex')).toBe(hex);
  });

  it('survives writing and reading', () => {
    const { item } = fc.letrec<{ item: Cbor }>((tie) => ({
      item: fc.oneof(
        { maxDepth: 4 },
        fc.nat({ max: 4_294_967_295 }),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('item')),
      ),
    }));
    fc.assert(
      fc.property(item, (value) => {
        expect(readCbor(written(value))).toEqual(value);
      }),
    );
  });

  it('grows as needed, and is empty after a flush', () => {
    const writer = new CborWriter();
    const long = 'ấ'.repeat(100_000);
    expect(readCbor(writer.text(long).flush())).toBe(long);
    expect(writer.length).toBe(0);
    expect(readCbor(writer.list(300).number(7).flush().subarray(3))).toBe(7);
  });
});
