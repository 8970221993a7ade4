import { join } from 'node:path';
import ts from 'typescript';
import * as z from 'astro/zod';

const typed = z.looseObject({ '@type': z.string() });

/**
 * What descriptions say that schema.org's vocabulary does not know: unknown types, properties that a type does not have,
 * values of a kind that a property does not take. `schema-dts` is the vocabulary as types, generated from its official
 * release; the compiler holds each description, as it was published, against them.
 */
export function vocabularyProblems(descriptions: readonly unknown[]): string[] {
  const file = join(import.meta.dirname, 'descriptions.ts');
  const source = descriptions.map((description, index) => {
    const thing = typed.parse(description);
    // Search actions say what their blanks mean: a notation of its own, outside the vocabulary's own properties.
    return `export const thing${index}: { '@context': 'https://schema.org' } & s.${thing['@type']}Leaf = ${JSON.stringify(thing, (key, value: unknown) => (key === 'query-input' ? undefined : value))};`;
  });
  const text = `import type * as s from 'schema-dts';\n${source.join('\n')}\n`;

  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (name) => name === file || onDisk.fileExists(name);
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : onDisk.getSourceFile(name, ...rest));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 500));
}
