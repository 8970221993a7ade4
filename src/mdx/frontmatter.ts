const FRONTMATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\n|$)/u;

/** The line of a file on which the YAML of its frontmatter starts. */
export const YAML_LINE = 2;

/**
 * Splits off the frontmatter. `body` has blank lines in its place, so that line numbers stay;
 * `yaml` is `undefined` if there is none.
 */
export function splitFrontmatter(text: string): { yaml: string | undefined; body: string } {
  const match = FRONTMATTER.exec(text);
  if (!match) return { yaml: undefined, body: text };
  const [frontmatter] = match;
  return {
    yaml: match.groups?.['yaml'] ?? '',
    body: frontmatter.replace(/[^\n]+/gu, '') + text.slice(frontmatter.length),
  };
}
