const FRONTMATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\n|$)/u;

/** The line of a file on which its frontmatter's YAML begins. */
export const YAML_LINE = 2;

/** A file's frontmatter, and the file with blank lines in its place, so that lines keep their numbers. `yaml` is `undefined` where there is none. */
export function splitFrontmatter(text: string): { yaml: string | undefined; body: string } {
  const found = FRONTMATTER.exec(text);
  if (!found) return { yaml: undefined, body: text };
  const [whole] = found;
  return { yaml: found.groups?.['yaml'] ?? '', body: whole.replace(/[^\n]+/gu, '') + text.slice(whole.length) };
}
