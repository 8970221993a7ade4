import { stringify } from 'yaml';
import { completeData } from './complete.ts';

const { corrections, withdrawn, removed } = completeData();

/** The frontmatter of each kind of change, from the handbook's example, which the schema checks. */
export const CHANGE_EXAMPLES = {
  correction: stringify({ corrections }, { lineWidth: 0 }),
  withdrawal: stringify({ withdrawn }, { lineWidth: 0 }),
  removal: stringify({ removed: removed && { ...removed, title: undefined } }, { lineWidth: 0 }),
};
