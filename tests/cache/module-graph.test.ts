import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { graphDigest } from '../../src/cache/code-digest.ts';
import { moduleGraph } from '../../src/cache/module-graph.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const FILES = {
  'entry.ts':
    "import { one } from './one.ts';\nimport type { Shape } from './types.ts';\nimport { readFileSync } from 'node:fs';\nexport * from './passed-on.ts';\nconst later = () => import('./later.ts');\nconst worker = new URL('./worker.ts', import.meta.url);\nimport words from './words.json' with { type: 'json' };\nexport const all: Shape = { one, later, worker, words, readFileSync };\n",
  'one.ts': "import { deep } from './deep.ts';\nexport const one = deep;\n",
  'deep.ts': "import './one.ts';\nexport const deep = 1;\n",
  'types.ts': 'export interface Shape { one: number }\n',
  'passed-on.ts': 'export const passedOn = 1;\n',
  'later.ts': 'export const later = 1;\n',
  'worker.ts': 'export const worker = 1;\n',
  'words.json': '{}',
  'unused.ts': 'export const unused = 1;\n',
};

let folder = '';
const entry = () => join(folder, 'entry.ts');
const append = (name: string, text: string) => {
  writeFileSync(join(folder, name), text, { flag: 'a' });
};

beforeEach(() => {
  folder = temporaryFolder();
  for (const [name, text] of Object.entries(FILES)) append(name, text);
});

describe('the module graph', () => {
  it('follows static and dynamic imports, re-exports and workers, but not types and packages', () => {
    expect(moduleGraph([entry()]).map((path) => basename(path))).toEqual([
      'deep.ts',
      'entry.ts',
      'later.ts',
      'one.ts',
      'passed-on.ts',
      'words.json',
      'worker.ts',
    ]);
  });

  it('reports an imported file that is missing', () => {
    append('deep.ts', "import './gone.ts';\n");
    expect(() => moduleGraph([entry()])).toThrow(/gone\.ts is imported and does not exist/u);
  });
});

describe('the digest of code', () => {
  it('changes with every file that the code runs, including new ones', () => {
    const seen = new Set([graphDigest([entry()])]);
    for (const name of ['entry.ts', 'deep.ts', 'later.ts', 'passed-on.ts', 'worker.ts']) {
      append(name, '// changed\n');
      seen.add(graphDigest([entry()]));
    }
    append('words.json', ' ');
    seen.add(graphDigest([entry()]));
    append('deep.ts', "import './unused.ts';\n");
    seen.add(graphDigest([entry()]));
    append('unused.ts', '// now it is used\n');
    seen.add(graphDigest([entry()]));
    expect(seen.size).toBe(9);
  });

  it('does not change with a file that the code does not run', () => {
    const before = graphDigest([entry()]);
    append('unused.ts', '// changed\n');
    append('types.ts', '// changed\n');
    expect(graphDigest([entry()])).toBe(before);
  });

  it('of the search does not cover what is read aloud, and of bodies not the advice on them', () => {
    expect(
      moduleGraph(['src/search/indexing/write-index.ts', 'src/archive/archive.ts']).filter((path) =>
        path.includes('spoken'),
      ),
    ).toEqual([]);
    expect(
      moduleGraph(['src/loading/read-briefing.ts', 'src/loading/cache.ts']).filter((path) =>
        path.startsWith('src/hygiene'),
      ),
    ).toEqual([]);
  });
});
