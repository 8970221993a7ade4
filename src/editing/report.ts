import { printable } from '../problems/excerpt.ts';
import {
  formatProblems,
  SEVERITY_WORDS,
  type Problem,
  type Severity,
} from '../problems/problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { Report } from './check.ts';

/** The formats of a report, by option value. */
export const REPORT_FORMATS = {
  people: formatForTerminal,
  github: formatForGithub,
  json: formatAsJson,
} as const;
type ReportFormat = keyof typeof REPORT_FORMATS;

/** Whether a text is the name of a report format. */
export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(REPORT_FORMATS, text);
}

/** Nobody reads more advice at once in a terminal. */
const MAX_ADVICE_SHOWN = 100;

/**
 * Formats a report for the terminal: all errors, then advice (only the last if there is much: that
 * on the newest briefings and on photographs), then the notes and counts.
 */
function formatForTerminal(report: Report): string {
  const { errors, advice, notes = [] } = report;
  const shown = advice.slice(-MAX_ADVICE_SHOWN);
  const paragraphs = [...formatProblems(errors), ...formatProblems(shown, 'advice')];
  const omissionNote =
    shown.length < advice.length
      ? `\nTrên đây chỉ là ${shown.length} lời khuyên cuối. Xem riêng một bản tin: npm run check -- TỆP; xem tất cả: npm run check -- --format=json.`
      : '';
  return [...paragraphs, ...notes, summaryOf(report) + omissionNote].join('\n\n') + '\n';
}

/** How many errors and how much advice there are, in a sentence. */
function summaryOf({ briefings, errors, advice }: Report): string {
  const briefingCount = `${formatNumber(briefings)} bản tin`;
  const adviceCount = `${formatNumber(advice.length)} lời khuyên`;
  return errors.length > 0
    ? `Có ${formatNumber(errors.length)} lỗi${advice.length > 0 ? ` và ${adviceCount}` : ''}${briefings > 0 ? ` trong ${briefingCount}` : ''}; phải sửa hết lỗi thì mới đăng được.`
    : advice.length > 0
      ? `Không có lỗi nào trong ${briefingCount}; có ${adviceCount}, sửa hay không tùy bạn.`
      : `Không có lỗi nào trong ${briefingCount}.`;
}

/**
 * Formats a report as annotations on the lines of a pull request, and a sentence for its summary.
 * Source: GitHub's workflow commands, "Setting an error message".
 */
function formatForGithub(report: Report): string {
  return [
    ...report.errors.map((problem) => annotation(problem, 'error')),
    ...report.advice.map((problem) => annotation(problem, 'advice')),
    `${summaryOf(report)}\n`,
  ].join('');
}

function annotation(
  { file, line, column, length, message, expected }: Problem,
  severity: Severity,
): string {
  const { what, how } = SEVERITY_WORDS[severity];
  const properties = {
    file,
    line,
    col: column,
    ...(length && { endColumn: column + length }),
    title: what,
  };
  const shown = Object.entries(properties).map(
    ([name, value]) =>
      `${name}=${escapedData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${severity === 'error' ? 'error' : 'warning'} ${shown.join(',')}::${escapedData(expected ? `${printable(message)}\n${how}: ${printable(expected)}` : printable(message))}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * Formats a report as JSON: `{ briefings, errors, advice, notes }`, each problem with file, line,
 * column, message and expected text.
 */
function formatAsJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
