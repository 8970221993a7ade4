import { expect, it } from 'vitest';
import {
  DOCUMENT_EXTENSIONS,
  isOriginalName,
  originalPath,
} from '../../src/loading/original-files.ts';

it('every kind of original that can be saved is known as one', () => {
  const paths = ['html', ...DOCUMENT_EXTENSIONS].map((extension) =>
    originalPath('briefings/2020/07/giao-ban.mdx', extension),
  );
  expect(paths).toContain('briefings/2020/07/giao-ban.goc.docm.gz');
  expect(paths.filter((path) => !isOriginalName(path))).toEqual([]);
  expect(isOriginalName('giao-ban.goc.exe.gz')).toBe(false);
});
