import { codeDigest } from '../../code-digest.ts';

/** Names the folder of the form's scripts, which changes with them. */
export function formDigest(): string {
  return codeDigest(['src/build/editors-form.ts', 'src/editing/form', 'src/schemas', 'src/vietnamese', 'src/mdx', 'src/loading/yaml.ts', 'src/editing/line-width.ts', 'src/is-record.ts']).slice(0, 16);
}
