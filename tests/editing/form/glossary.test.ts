import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fromGlossaryFile,
  glossaryRefusals,
  toGlossaryFile,
} from '../../../src/editing/form/glossary.ts';

const FILE = readFileSync('content/glossary.yaml', 'utf8');

describe('the glossary in the form', () => {
  it('keeps every byte when nothing has been changed', () => {
    expect(toGlossaryFile(FILE, fromGlossaryFile(FILE))).toBe(FILE);
    expect(glossaryRefusals(FILE)).toEqual([]);
  });

  it('keeps its comments and order when lines are added, removed and changed', () => {
    const { UBND, HTX, ...others } = fromGlossaryFile(FILE);
    expect([UBND, HTX]).toEqual(['Ủy ban nhân dân', 'hợp tác xã']);
    const file = toGlossaryFile(FILE, {
      ...others,
      UBND: 'Ủy ban Nhân dân',
      'VH-XH': 'Văn hóa - Xã hội',
    });
    expect(file).toBe(
      `${FILE.replace('UBND: Ủy ban nhân dân', 'UBND: Ủy ban Nhân dân').replace('HTX: hợp tác xã\n', '')}VH-XH: Văn hóa - Xã hội\n`,
    );
  });

  it('reports what the check would refuse', () => {
    expect(glossaryRefusals(`${FILE}TT: thị trấn\n`)).toEqual([
      expect.stringMatching(/^TT: “TT” có nhiều nghĩa/u),
    ]);
    expect(glossaryRefusals(`${FILE}UB: Ủy ban nhân dân\n`)).toEqual([
      expect.stringMatching(/^UB: .*đã là cách viết đầy đủ của “UBND”/u),
    ]);
  });
});
