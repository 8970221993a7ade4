import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src/` from the ground up: each imports from itself and from floors earlier in this
 * list.
 */
const FLOORS: string[][] = [
  ['vietnamese', 'environment.ts'],
  ['problems', 'links.ts', 'folders.ts'],
  ['cache'],
  ['schemas', 'output', 'hosting'],
  ['mdx', 'hygiene'],
  ['loading'],
  ['site.ts'],
  ['archive', 'photos', 'charts'],
  ['editing', 'share-images', 'citing', 'broadcast', 'reading', 'handbook', 'licences', 'upgrade'],
  ['open-data'],
  ['offline'],
  ['search', 'feeds', 'metadata', 'rescue'],
  ['dev-server'],
  ['styles'],
  ['components'],
  ['layouts'],
  ['templates'],
  ['pages', 'build'],
  ['bag'],
  ['commands'],
];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() && /\.(?:ts|astro|mdx)$/u.test(entry.name) && !entry.name.endsWith('.d.ts'),
  )
  .map((entry) => join(entry.parentPath, entry.name));

function floorOf(path: string): number {
  const room = path.split('/')[1] ?? '';
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function importsOf(path: string): string[] {
  return Array.from(
    readFileSync(path, 'utf8').matchAll(/(?:from |import[ (])'(\.[^']+)'|^layout: (\.\S+)/gmu),
    ([, imported = '', layout = '']) => normalize(join(dirname(path), imported || layout)),
  );
}

describe('the house', () => {
  it.each(files)(
    '%s stands on a floor and imports only from lower floors or its own room',
    (path) => {
      expect(floorOf(path)).toBeGreaterThanOrEqual(0);
      for (const imported of importsOf(path)) {
        const sameRoom = imported.split('/')[1] === path.split('/')[1];
        expect({ imported, allowed: sameRoom || floorOf(imported) < floorOf(path) }).toEqual({
          imported,
          allowed: true,
        });
      }
    },
  );

  it('has no circle of imports, also within a room', () => {
    const seen = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (seen.has(path) || !files.includes(path)) return undefined;
      seen.add(path);
      return importsOf(path)
        .map((imported) => circleFrom(imported, [...way, path]))
        .find(Boolean);
    };
    expect(files.map((path) => circleFrom(path, [])).filter(Boolean)).toEqual([]);
  });

  it('keeps but five files outside its rooms', () => {
    expect(
      readdirSync('src', { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    ).toEqual(['env.d.ts', 'environment.ts', 'folders.ts', 'links.ts', 'site.ts']);
  });

  it('reads the content for its pages in one place, the archive view, and for the search', () => {
    const reads = (path: string) =>
      /getCollection|astro:content|createArchive\(readCachedContent/u.test(
        readFileSync(path, 'utf8'),
      );
    expect(files.filter(reads)).toEqual(['src/archive/load.ts', 'src/build/index-worker.ts']);
  });

  it('names no place of this archive, in code or comments', () => {
    const names = readdirSync('content/places').map(
      (file) =>
        /^name: (.+)$/mu.exec(readFileSync(join('content/places', file), 'utf8'))?.[1] ?? '',
    );
    expect(names.length).toBeGreaterThan(30);
    const pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')}|ky-?anh)(?!\\p{L})`, 'iu');
    // The names of all provinces are a table of the language.
    for (const path of files.filter((file) => file !== 'src/editing/new/provinces.ts'))
      expect({ path, found: pattern.exec(readFileSync(path, 'utf8'))?.[0] }).toEqual({
        path,
        found: undefined,
      });
  });

  it('imports nothing from content/, and evaluates nothing', () => {
    for (const path of files)
      expect(readFileSync(path, 'utf8')).not.toMatch(
        /import[^\n]*['"][^'"\n]*\bcontent\/|\beval\(|new Function\(/u,
      );
  });

  it('keeps the text functions free of everything else of ours', () => {
    for (const path of files.filter((file) => file.startsWith('src/vietnamese/'))) {
      for (const imported of importsOf(path)) expect(imported).toMatch(/^src\/vietnamese\//u);
    }
  });
});

describe('the tools', () => {
  it('need no test', () => {
    const tools = readdirSync('tools', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join('tools', path));
    expect(
      tools.filter((path) => importsOf(path).some((imported) => imported.startsWith('tests/'))),
    ).toEqual([]);
  });
});

describe('the tests', () => {
  it('judge nothing by seconds, of the clock or of the processor: what they compare is counted, or a ratio within one run', () => {
    const measuring = readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) =>
        /performance\.now|Date\.now|cpuUsage|hrtime|resourceUsage|waitForTimeout/u.test(
          readFileSync(join('tests', path), 'utf8'),
        ),
      );
    expect(measuring.sort()).toEqual([
      'architecture.test.ts',
      // How long nothing may come back, which no event says.
      'browser/offline.test.ts',
      // A ratio to the cost of plain files.
      'hostile/cost-of-checking.ts',
      // Whether two threads worked at the same moment.
      'loading/run-in-threads.test.ts',
      'support/cost.ts',
    ]);
  });
});
