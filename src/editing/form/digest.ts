import { graphDigest } from '../../cache/code-digest.ts';

/**
 * The code that bundles the form, the form itself, and what is injected into the bundle: its
 * Vietnamese texts, the functions that patches call, and how it loads its scripts.
 */
const ENTRY_POINTS = [
  'src/build/editors-form.ts',
  'src/editing/form/browser/open.ts',
  'src/editing/form/vi.json',
  'src/editing/form/browser/component-node.ts',
  'src/editing/form/browser/rich-editor.ts',
  'src/editing/form/moved-files.ts',
  'src/build/browser/bound-import.ts',
];

/** Returns the name of the folder of the form's scripts, which changes with their code. */
export function formDigest(): string {
  return graphDigest(ENTRY_POINTS).slice(0, 16);
}
