import type * as z from 'astro/zod';
import type { LocatedProblem } from '../problems/problem.ts';
import { validate } from '../schemas/validate.ts';
import { parseYaml } from './yaml.ts';

/**
 * Parses YAML and validates it against a schema.
 * @param firstLine the line of the file on which the YAML starts.
 * @returns the data, or all problems with their positions.
 */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  firstLine?: number,
): { data: z.output<Schema>; problems?: never } | { data?: never; problems: LocatedProblem[] } {
  const { yaml, problems } = parseYaml(text, firstLine);
  if (problems) return { problems };
  const validated = validate(schema, yaml.value);
  const violations = (validated.violations ?? []).map(({ path, isName, message, expected }) => ({
    ...yaml.locate(path, isName),
    message,
    expected,
  }));
  return validated.violations || yaml.ambiguous.length > 0
    ? { problems: [...yaml.ambiguous, ...violations] }
    : { data: validated.data };
}
