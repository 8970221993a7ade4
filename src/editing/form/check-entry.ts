import type * as z from 'astro/zod';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import { guardedTree } from '../../mdx/guarded.ts';
import type { LocatedProblem } from '../../problem.ts';
import { briefingSchema } from '../../schemas/briefing.ts';
import { validate } from '../../schemas/validate.ts';
import { cleanText } from '../../vietnamese/text.ts';
import { nodeOf, variantName, type Node } from './node.ts';

/**
 * Why the check would refuse a file that the form is about to write, a sentence each: what the schema refuses, with the
 * field's label, and of a briefing what the guard refuses of its text. Whether what it refers to exists is for the check to say.
 */
export function objections(schema: z.ZodObject, written: string, isBriefing: boolean): string[] {
  const file = cleanText(written).text;
  const { yaml = '' } = isBriefing ? splitFrontmatter(file) : { yaml: file };
  const read = parseYaml(yaml, isBriefing ? YAML_LINE : 1);
  if (read.problems) return read.problems.map(inWords);
  const node = nodeOf(schema);
  const { violations = [] } = validate(schema, read.yaml.value);
  return [
    ...violations.map(({ path, message }) => `${labelOf(node, path)}: ${message}`),
    ...(isBriefing ? objectionsToText(file, yaml) : []),
  ];
}

function objectionsToText(file: string, yaml: string): string[] {
  const data = briefingSchema.safeParse(parseYaml(yaml).yaml?.value).data;
  const textLine = YAML_LINE + yaml.split('\n').length;
  const { tree, problems = [] } = guardedTree(file, { photoCount: data?.photos.length ?? Infinity, figures: data?.indicators.map(({ indicator }) => indicator) });
  if (tree?.children.length === 0) return ['Nội dung: bản tin chưa có nội dung.'];
  return problems.map((problem) => `Nội dung, dòng ${Math.max(1, problem.line - textLine)}: ${inWords(problem)}`);
}

function inWords({ message, expected }: LocatedProblem): string {
  return [message, expected].filter(Boolean).join(' ');
}

/** The labels of the fields that a path leads through: `Ảnh 2, Mô tả ảnh`. */
function labelOf(node: Node, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let here: Node | undefined = node;
  for (const key of path) {
    if (typeof key === 'number') {
      here = here?.items;
      labels.push(`${labels.pop() ?? ''} ${key + 1}`);
    } else {
      here = fieldIn(here, String(key));
      labels.push(here?.title ?? String(key));
    }
  }
  return labels.join(', ');
}

function fieldIn(node: Node | undefined, name: string): Node | undefined {
  return node?.properties?.[name] ?? node?.anyOf?.toSorted((a) => (variantName(a) === name ? -1 : 0)).map(({ properties }) => properties?.[name]).find(Boolean);
}
