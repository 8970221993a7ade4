import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with XML documents (by name) under an XSD or RELAX NG (`.rng`) schema; nothing when all are valid. */
export async function xmlProblems(documents: Iterable<readonly [string, string]>, schemaPath: string): Promise<string[]> {
  const xml = Array.from(documents, ([name, contents]) => ({ fileName: name.replaceAll('/', '_'), contents }));
  const { errors } = await validateXML({
    xml,
    schema: [readFileSync(schemaPath, 'utf8')],
    extension: schemaPath.endsWith('.rng') ? 'relaxng' : 'schema',
    // As many 64 KiB pages as the documents need; a few large ones outgrow the default.
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
