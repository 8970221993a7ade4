import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** A worker is started by its address, not by an import. */
const WORKER_ADDRESS = /new URL\(\s*'(\.[^']+)',\s*import\.meta\.url\s*\)/gu;

/** What has imports of its own; anything else (JSON, style sheets) is a leaf. */
const CODE = /\.m?[jt]s$/u;

/**
 * The files that `entries` consist of at run time: themselves, all that they import (statically, dynamically, as workers), and
 * so on. Imports of types alone are left out, as they are gone when the code runs, and so are packages.
 * @param entries paths from the project's root, which is the working directory.
 * @returns paths from the root, sorted.
 * @throws Error when a file is missing or cannot be parsed.
 */
export function moduleGraph(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (CODE.test(path)) for (const imported of importsOf(path)) visit(posix.join(posix.dirname(path), imported));
  };
  for (const entry of entries) visit(relative('.', entry).split(sep).join(posix.sep));
  return [...seen].sort();
}

/** The relative addresses that a file imports at run time, as they are written in it. */
function importsOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`${path} is imported and does not exist.`);
  const code = readFileSync(path, 'utf8');
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const isErased = (names: readonly { isType: boolean }[]) => names.length > 0 && names.every(({ isType }) => isType);
  const imported = [
    ...module.staticImports.filter(({ entries }) => !isErased(entries)).map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.filter(({ entries }) => !isErased(entries)).flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // An address that is computed cannot be followed; the quotes tell those that are written out.
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start, end).replace(/^(['"`])(.*)\1$/su, '$2')),
    ...Array.from(code.matchAll(WORKER_ADDRESS), ([, address = '']) => address),
  ];
  return imported.filter((address) => /^\.{1,2}\//u.test(address));
}
