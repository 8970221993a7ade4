import { describe, expect, it } from 'vitest';
import { findEntriesByName, findNearEntries } from '../../../src/editing/new/match-name.ts';

/** People who count how often their names are read. */
function countedPeople(count: number) {
  const reads = { count: 0 };
  const people = Array.from({ length: count }, (_unused, number) => ({
    id: `nguyen-van-mau-${number}`,
    get name() {
      reads.count += 1;
      return `Nguyễn Văn Mẫu ${'abcdefghij'[number % 10] ?? ''}${'klmnopqrst'[number % 7] ?? ''}`;
    },
  }));
  return { people, reads };
}

describe('the names of a list', () => {
  it('are read once for any number of look-ups', () => {
    const { people, reads } = countedPeople(50);
    for (let look = 0; look < 100; look += 1) {
      findEntriesByName(`Trần Thị Thử ${look}`, people);
      findNearEntries(`Trần Thị Thử ${look}`, people);
    }
    expect(reads.count).toBeLessThanOrEqual(4 * 50);
  });

  it('that are added later are found as well', () => {
    const people = [{ id: 'a', name: 'Trần Thị Thử' }];
    expect(findEntriesByName('Nguyễn Văn Mẫu', people)).toEqual([]);
    expect(findNearEntries('Nguyễn Văn Mấu', people)).toEqual([]);
    const added = { id: 'b', name: 'Nguyễn Văn Mẫu' };
    people.push(added);
    expect(findEntriesByName('nguyen van mau', people)).toEqual([added]);
    expect(findNearEntries('Nguyễn Văn Mấu', people)).toEqual([added]);
  });
});
