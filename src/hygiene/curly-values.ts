import { frontmatterLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/**
 * A field of words whose value is all within one pair of curly quotes: `title: “Huyện họp giao
 * ban”`. Other fields refuse them.
 */
const FIELD =
  /^\s*(?:- )?(?<name>title|summary|event|office|group|caption|alt|credit|label|note|what|reason|by):\s+(?<value>“(?<inside>[^“”]+)”)\s*$/u;

/** Finds values within curly quotes, which YAML does not know as quotes: readers see them. */
export function curlyValues(file: string): Finding[] {
  if (!file.includes(': “')) return [];
  return frontmatterLines(file).flatMap(({ text, offset }) => {
    const { name = '', value, inside = '' } = FIELD.exec(text)?.groups ?? {};
    if (value === undefined || inside.includes(': ')) return [];
    return [
      {
        offset: offset + text.indexOf(value),
        length: value.length,
        message: 'Ngoặc kép cong “ ” ở đây hiện ra cùng với chữ.',
        expected: `Không phải lời trích thì bỏ ngoặc: ${name}: ${inside}`,
      },
    ];
  });
}
