import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromGlossaryFile, glossaryObjections, toGlossaryFile } from '../../../src/editing/form/glossary.ts';

const FILE = readFileSync('content/glossary.yaml', 'utf8');

describe('the glossary in the form', () => {
  it('keeps every byte when nothing has been changed', () => {
    expect(toGlossaryFile(FILE, fromGlossaryFile(FILE))).toBe(FILE);
    expect(glossaryObjections(FILE)).toEqual([]);
  });

  it('gains, loses and changes a line, and keeps its comments and order', () => {
    const { UBND, HTX, ...others } = fromGlossaryFile(FILE);
    expect([UBND, HTX]).toEqual(['Ủy ban nhân dân', 'hợp tác xã']);
    const file = toGlossaryFile(FILE, { ...others, UBND: 'Ủy ban Nhân dân', 'VH-XH': 'Văn hóa - Xã hội' });
    expect(file).toBe(`${FILE.replace('UBND: Ủy ban nhân dân', 'UBND: Ủy ban Nhân dân').replace('HTX: hợp tác xã\n', '')}VH-XH: Văn hóa - Xã hội\n`);
  });

  it('is told what the check would refuse', () => {
    expect(glossaryObjections(`${FILE}TT: thị trấn\n`)).toEqual([expect.stringMatching(/^TT: “TT” có nhiều nghĩa/u)]);
    expect(glossaryObjections(`${FILE}UB: Ủy ban nhân dân\n`)).toEqual([expect.stringMatching(/^UB: .*đã là cách viết đầy đủ của “UBND”/u)]);
  });
});
