import { graphDigest } from '../../code-digest.ts';

/** What bundles the form, the form itself, and the words that are put into it while it is bundled. */
const CODE = ['src/build/editors-form.ts', 'src/editing/form/browser/open.ts', 'src/editing/form/vi.json'];

/** Names the folder of the form's scripts, which changes with them. */
export function formDigest(): string {
  return graphDigest(CODE).slice(0, 16);
}
