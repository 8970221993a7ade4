import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** Workers are started by URL, not by an import. */
const WORKER_URL = /new URL\(\s*'(\.[^']+)',\s*import\.meta\.url\s*\)/gu;

/** Files that can contain imports; others (JSON, style sheets) are leaves. */
const CODE_FILE = /\.m?[jt]s$/u;

/**
 * The entry files and everything that they import at run time, directly or indirectly: static and
 * dynamic imports, and workers. Excludes type-only imports and packages.
 * @param entries paths from the project's root, which is the working directory.
 * @returns paths from the root, sorted.
 * @throws Error when a file is missing or cannot be parsed.
 */
export function moduleGraph(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (CODE_FILE.test(path))
      for (const imported of importsOf(path)) visit(posix.join(posix.dirname(path), imported));
  };
  for (const entry of entries) visit(relative('.', entry).split(sep).join(posix.sep));
  return [...seen].sort();
}

/** The imports of each file, with the code that they were read from: parsing takes longest. */
const known = new Map<string, { code: string; imports: readonly string[] }>();

/** The relative specifiers that a file imports at run time. */
function importsOf(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`${path} is imported and does not exist.`);
  const code = readFileSync(path, 'utf8');
  const before = known.get(path);
  if (before?.code === code) return before.imports;
  const imports = parseImports(path, code);
  known.set(path, { code, imports });
  return imports;
}

function parseImports(path: string, code: string): string[] {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const isErased = (names: readonly { isType: boolean }[]) =>
    names.length > 0 && names.every(({ isType }) => isType);
  const imported = [
    ...module.staticImports
      .filter(({ entries }) => !isErased(entries))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .filter(({ entries }) => !isErased(entries))
      .flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // Only string literals can be followed, not computed specifiers.
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      code.slice(start, end).replace(/^(['"`])(.*)\1$/su, '$2'),
    ),
    ...Array.from(code.matchAll(WORKER_URL), ([, address = '']) => address),
  ];
  return imported.filter((specifier) => /^\.{1,2}\//u.test(specifier));
}
