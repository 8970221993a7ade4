import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/**
 * Validates XML documents against an XSD or RELAX NG (`.rng`) schema.
 * @param documents pairs of name and content.
 * @returns the errors.
 */
export async function xmlProblems(
  documents: Iterable<readonly [string, string]>,
  schemaPath: string,
): Promise<string[]> {
  const xml = Array.from(documents, ([name, contents]) => ({
    fileName: name.replaceAll('/', '_'),
    contents,
  }));
  const { errors } = await validateXML({
    xml,
    schema: [readFileSync(schemaPath, 'utf8')],
    extension: schemaPath.endsWith('.rng') ? 'relaxng' : 'schema',
    // In pages of 64 KiB; the default is too small for large documents.
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
