import type * as z from 'astro/zod';
import type { LocatedProblem } from '../problems/problem.ts';
import { validate } from '../schemas/validate.ts';
import { inCurlyQuotes } from './curly-quotes.ts';
import { withoutMisplaced } from './misplaced-fields.ts';
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
  const violations = withoutMisplaced(validated.violations ?? [], yaml.locate)
    .map((violation) => inCurlyQuotes(violation, yaml.value) ?? violation)
    .map(({ path, isName, message, expected }) => ({
      ...yaml.locate(path, isName),
      message,
      expected,
    }))
    // What a number means must be said first; whether it fits, shows then.
    .filter(
      ({ line, column }) =>
        !yaml.ambiguous.some((other) => other.line === line && other.column === column),
    );
  return validated.violations || yaml.ambiguous.length > 0
    ? { problems: [...yaml.ambiguous, ...violations] }
    : { data: validated.data };
}
