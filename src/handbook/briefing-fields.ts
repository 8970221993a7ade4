import { briefingSchema } from '../schemas/briefing.ts';
import { completeData } from './complete.ts';
import { fieldTables, type FieldTable } from './fields.ts';

/** Every field of a briefing's frontmatter, with examples from the complete one. */
export function briefingFieldTables(): FieldTable[] {
  return fieldTables(briefingSchema, completeData());
}
