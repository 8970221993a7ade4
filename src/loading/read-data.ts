import type * as z from 'astro/zod';
import type { LocatedProblem } from '../problem.ts';
import { validate } from '../schemas/validate.ts';
import { parseYaml } from './yaml.ts';

/** YAML that starts on `firstLine` of a file, validated by a schema, or every problem with its place. */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  firstLine?: number,
): { data: z.output<Schema>; problems?: never } | { data?: never; problems: LocatedProblem[] } {
  const { yaml, problems } = parseYaml(text, firstLine);
  if (problems) return { problems };
  const checked = validate(schema, yaml.value);
  const wrong = (checked.violations ?? []).map(({ path, isName, message, expected }) => ({ ...yaml.locate(path, isName), message, expected }));
  return checked.violations || yaml.ambiguous.length > 0 ? { problems: [...yaml.ambiguous, ...wrong] } : { data: checked.data };
}
