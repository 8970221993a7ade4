/** A line of a briefing's file. */
export interface FileLine {
  text: string;
  /** Position of its start in the file. */
  offset: number;
}

/** The lines of the frontmatter; none if it is missing or does not end. */
export function frontmatterLines(file: string): FileLine[] {
  const { lines, end } = splitFile(file);
  return lines.slice(0, end);
}

/** The lines below the frontmatter; none without frontmatter, as the start is unknown then. */
export function bodyLines(file: string): FileLine[] {
  const { lines, end } = splitFile(file);
  return end === 0 ? [] : lines.slice(end + 1);
}

/** The lines of a file, and the index of the one that ends the frontmatter; 0 without any. */
function splitFile(file: string): { lines: FileLine[]; end: number } {
  let offset = 0;
  const lines = file.split('\n').map((text) => {
    const line = { text, offset };
    offset += text.length + 1;
    return line;
  });
  const end = lines.findIndex(({ text }, index) => index > 0 && text === '---');
  return { lines, end: lines[0]?.text === '---' ? Math.max(0, end) : 0 };
}
