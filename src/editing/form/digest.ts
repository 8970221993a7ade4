import { graphDigest } from '../../code-digest.ts';

/** What bundles the form, the form itself, and what is put into it while it is bundled: words, and how it loads its scripts. */
const CODE = ['src/build/editors-form.ts', 'src/editing/form/browser/open.ts', 'src/editing/form/vi.json', 'src/build/browser/bound-import.ts'];

/** Names the folder of the form's scripts, which changes with them. */
export function formDigest(): string {
  return graphDigest(CODE).slice(0, 16);
}
