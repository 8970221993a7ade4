import { quoted } from '../problems/nearest.ts';
import type { Violation } from '../schemas/validate.ts';
import type { YamlData } from './yaml.ts';

/**
 * Replaces two violations by one that says what to do: a field that is unknown at the top and
 * missing in an entry of a list only wants indenting.
 */
export function withoutMisplaced(
  violations: readonly Violation[],
  locate: YamlData['locate'],
): Violation[] {
  const misplaced = violations.flatMap((unknown) => {
    const [name, ...below] = unknown.path;
    if (unknown.isName !== true || below.length > 0) return [];
    const missing = violations.find(
      ({ path, isMissing }) => isMissing === true && path.length > 1 && path.at(-1) === name,
    );
    return missing ? [{ unknown, missing }] : [];
  });
  return violations.flatMap((violation): Violation[] => {
    if (misplaced.some(({ missing }) => missing === violation)) return [];
    const found = misplaced.find(({ unknown }) => unknown === violation);
    if (!found) return [violation];
    const entry = found.missing.path.slice(0, -1);
    const { line, column } = locate(entry, true);
    return [
      {
        ...violation,
        message: `Mục ${quoted([String(violation.path[0])])} thụt vào không đúng bậc, nên không còn thuộc mục ở dòng ${line}.`,
        expected: `Thụt vào đúng ${column - 1} dấu cách, thẳng cột với các mục từ dòng ${line}.`,
      },
    ];
  });
}
