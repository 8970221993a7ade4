import { printable } from '../excerpt.ts';
import { formatProblems, SEVERITY_WORDS, type Problem, type Severity } from '../problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { Report } from './check.ts';

/** The forms that a report can be printed in. */
export const REPORT_FORMATS = { people: forPeople, github: forGithub, json: forPrograms } as const;
type ReportFormat = keyof typeof REPORT_FORMATS;

/** Whether a text names a form of reports. */
export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(REPORT_FORMATS, text);
}

/** More advice at once than anybody reads in a terminal. */
const MAX_SHOWN = 100;

/** A report for the terminal: all errors, then advice (of much only the last: that on the newest briefings, and on photographs), then how many of each. */
function forPeople({ briefings, errors, advice }: Report): string {
  const shown = advice.slice(-MAX_SHOWN);
  const told = [...formatProblems(errors), ...formatProblems(shown, 'advice')];
  const counted = `${formatNumber(briefings)} bản tin`;
  const advised = `${formatNumber(advice.length)} lời khuyên`;
  const summary =
    errors.length > 0
      ? `Có ${formatNumber(errors.length)} lỗi${advice.length > 0 ? ` và ${advised}` : ''}${briefings > 0 ? ` trong ${counted}` : ''}; phải sửa hết lỗi thì mới đăng được.`
      : advice.length > 0
        ? `Không có lỗi nào trong ${counted}; có ${advised}, sửa hay không tùy bạn.`
        : `Không có lỗi nào trong ${counted}.`;
  const rest = shown.length < advice.length ? `\nTrên đây chỉ là ${shown.length} lời khuyên cuối. Xem riêng một bản tin: npm run check -- TỆP; xem tất cả: npm run check -- --format=json.` : '';
  return [...told, summary + rest].join('\n\n') + '\n';
}

/** Annotations beside the lines of a pull request. Source: GitHub's workflow commands, "Setting an error message". */
function forGithub({ errors, advice }: Report): string {
  return [...errors.map((problem) => annotation(problem, 'error')), ...advice.map((problem) => annotation(problem, 'advice'))].join('');
}

function annotation({ file, line, column, length, message, expected }: Problem, severity: Severity): string {
  const { what, how } = SEVERITY_WORDS[severity];
  const properties = { file, line, col: column, ...(length && { endColumn: column + length }), title: what };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapedData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${severity === 'error' ? 'error' : 'warning'} ${shown.join(',')}::${escapedData(expected ? `${printable(message)}\n${how}: ${printable(expected)}` : printable(message))}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The report as JSON: `{ briefings, errors, advice }`, each problem with file, line, column, message and what would be right. */
function forPrograms(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
