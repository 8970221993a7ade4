import { parseArgs } from 'node:util';
import { siteSchema } from '../../schemas/site.ts';
import { validate } from '../../schemas/validate.ts';

const { unit, name, short_name: shortName, publisher, contact, accent, mark } = siteSchema.shape;

/** The options of `npm run begin`: the field of `site.yaml` that each sets, and its meaning. */
const FIELDS = {
  name: { path: ['name'], schema: name },
  'short-name': { path: ['short_name'], schema: shortName },
  kind: { path: ['unit', 'kind'], schema: unit.shape.kind },
  unit: { path: ['unit', 'name'], schema: unit.shape.name },
  within: { path: ['unit', 'within'], schema: unit.shape.within },
  from: { path: ['unit', 'from'], schema: unit.shape.from },
  until: { path: ['unit', 'until'], schema: unit.shape.until },
  publisher: { path: ['publisher'], schema: publisher },
  contact: { path: ['contact'], schema: contact },
  accent: { path: ['accent'], schema: accent },
  mark: { path: ['mark'], schema: mark },
} as const;
type Option = keyof typeof FIELDS;
const OPTIONS = Object.keys(FIELDS).filter((option): option is Option => option in FIELDS);

/** The options that every archive needs; on a terminal the command asks for missing ones. */
export const REQUIRED = ['name', 'short-name', 'kind', 'unit'] as const satisfies Option[];

/** The values of the options that were given. */
export type Answers = Partial<Record<Option, string>>;

/**
 * Parses a command line.
 * @throws the error of `parseArgs` for unknown options.
 */
export function readAnswers(args: readonly string[]): Answers {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(OPTIONS.map((option) => [option, { type: 'string' as const }])),
  });
  const answers: Answers = {};
  for (const option of OPTIONS) {
    const value = values[option];
    if (typeof value === 'string' && value.trim() !== '') answers[option] = value.trim();
  }
  return answers;
}

/** What an option means, for prompts and the help. */
export function meaningOf(option: Option): string {
  return FIELDS[option].schema.description ?? option;
}

/** What is wrong with one answer; `undefined` if nothing is. */
export function answerProblem(option: Option, value: string): string | undefined {
  const { violations } = validate(FIELDS[option].schema, value);
  return violations?.map(({ message }) => message).join(' ');
}

/**
 * The content of `site.yaml`, or all that is wrong with the answers, one sentence each with the
 * option's name.
 */
export function siteSettings(
  answers: Answers,
):
  | { settings: Record<string, unknown>; problems?: never }
  | { settings?: never; problems: string[] } {
  const settings: Record<string, unknown> = {};
  const unitSettings: Record<string, unknown> = {};
  for (const option of OPTIONS) {
    const [first, second] = FIELDS[option].path;
    const value = answers[option];
    if (value === undefined) continue;
    if (second === undefined) settings[first] = value;
    else unitSettings[second] = value;
  }
  const data = { ...settings, unit: unitSettings };
  const missing = REQUIRED.filter((option) => answers[option] === undefined).map(
    (option) => `Thiếu --${option}=…: ${meaningOf(option)}.`,
  );
  const { violations = [] } = validate(siteSchema, data);
  const wrong = violations.flatMap(({ path, message, expected }) => {
    const option = OPTIONS.find((one) => FIELDS[one].path.join('.') === path.join('.'));
    return option === undefined || answers[option] === undefined
      ? []
      : [`--${option}: ${message} ${expected ?? ''}`.trim()];
  });
  const problems = [...missing, ...wrong];
  return problems.length > 0 ? { problems } : { settings: data };
}
