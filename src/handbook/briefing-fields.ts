import { briefingSchema } from '../schemas/briefing.ts';
import { completeData } from './complete.ts';
import { fieldTables, type FieldTable } from './fields.ts';

/** The tables of all frontmatter fields, with examples from {@link completeData}. */
export function briefingFieldTables(): FieldTable[] {
  return fieldTables(briefingSchema, completeData());
}
