import { join } from 'node:path';
import ts from 'typescript';
import * as z from 'astro/zod';

const typed = z.looseObject({ '@type': z.string() });

/**
 * The errors in structured data: types and properties unknown to schema.org, and values of the
 * wrong type. The TypeScript compiler checks the published data against `schema-dts`, the
 * vocabulary as types, generated from its official release.
 */
export function vocabularyProblems(descriptions: readonly unknown[]): string[] {
  const file = join(import.meta.dirname, 'descriptions.ts');
  const source = descriptions.map((description, index) => {
    const thing = typed.parse(description);
    // The input annotation of search actions is not a property of the vocabulary.
    return `export const thing${index}: { '@context': 'https://schema.org' } & s.${thing['@type']}Leaf = ${JSON.stringify(thing, (key, value: unknown) => (key === 'query-input' ? undefined : value))};`;
  });
  const text = `import type * as s from 'schema-dts';\n${source.join('\n')}\n`;

  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (name) => name === file || onDisk.fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext)
      : onDisk.getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 500));
}
