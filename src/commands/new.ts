import { existsSync } from 'node:fs';
import { analyse } from '../editing/new/analyse.ts';
import { readDate } from '../editing/new/answers.ts';
import { applyFlags, missingOptions } from '../editing/new/apply-flags.ts';
import { askMissing, askToRepeat, askToWrite } from '../editing/new/ask.ts';
import { check } from '../editing/check.ts';
import { EMPTY_DRAFT, type Draft } from '../editing/new/draft.ts';
import { findRepeat, withRepeatQuestion } from '../editing/new/find-repeat.ts';
import { helpText, optionLines, optionsConsumedByNpm, readFlags } from '../editing/new/flags.ts';
import { readKnownArchive } from '../editing/new/known-archive.ts';
import { isPlaced, planFiles, planProblems } from '../editing/new/plan-files.ts';
import { isInterruption } from '../editing/new/prompts.ts';
import { readSource } from '../editing/new/read-source.ts';
import { FileExistsError, OutsideFolderError, saveFiles } from '../editing/new/save-files.ts';
import { describeDraft } from '../editing/new/describe-draft.ts';
import { REPORT_FORMATS } from '../editing/report.ts';
import { contentDir, fromCaller, readOptions } from '../folders.ts';
import { displayName } from '../loading/content-folder.ts';
import { withUserError, UserError } from '../problems/user-error.ts';
import { runCommand } from './run-command.ts';

/**
 * Creates a briefing: `npm run new [-- --from TEXT --title=… …]` (all options: `--help`). Prompts
 * for missing values on a terminal. Writes the briefing and the files of new people atomically,
 * then checks them as `npm run check` does.
 */
const lost = optionsConsumedByNpm(process.env);
if (lost.length > 0) stop(lost);
const { flags, problems: wrong } = readFlags(process.argv.slice(2));
if (wrong) stop([...wrong, 'Xem hướng dẫn: npm run new -- --help']);
if (flags.help) {
  process.stdout.write(helpText());
  process.exit();
}
const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
const { from } = flags.single;

if (!existsSync(contentDir))
  stop([
    `Không có thư mục nội dung ${displayName(contentDir)}. Kiểm tra biến CONTENT_DIR; bỏ trống thì dùng thư mục content của dự án.`,
  ]);
const known = readKnownArchive(contentDir);
const given = applyFlags(
  from === undefined ? EMPTY_DRAFT : await draftFrom(from, flags.single.date),
  flags,
  known,
);
if (given.problems) stop(given.problems);
if (isInteractive && from !== undefined)
  process.stdout.write(`Trong bài có:\n${describeDraft(given.draft, known)}\n`);
const draft = isInteractive
  ? await orStop(askMissing(given.draft, known, from === undefined))
  : given.draft;
// A draft from a text may leave questions in its file, but its path needs a title and a date;
// without a text, every value is required.
const missing = missingOptions(draft).filter(
  (name) => from === undefined || name === 'title' || name === 'date',
);
if (missing.length > 0 || !isPlaced(draft)) {
  stop([
    `Còn thiếu ${from === undefined ? 'các mục sau' : 'điều không tìm thấy trong bài'}, mà ở đây không hỏi được:`,
    ...optionLines(missing),
    'Xem hướng dẫn: npm run new -- --help',
  ]);
}

const invalid = planProblems(draft, known);
if (invalid.length > 0) stop(invalid);
let files = planFiles(draft, known);
const repeat = findRepeat(files[0], contentDir, known);
if (repeat !== undefined) {
  if (isInteractive && !(await orStop(askToRepeat(repeat)))) stop(['Chưa ghi gì cả.']);
  if (!isInteractive) files = planFiles(withRepeatQuestion(draft, repeat), known);
}
const shown = files.map(({ path }) => `${displayName(contentDir)}/${path}`);
if (isInteractive && !(await orStop(askToWrite(shown)))) stop(['Chưa ghi gì cả.']);
try {
  withUserError('Không ghi được vào thư mục nội dung', () => {
    saveFiles(contentDir, files);
  });
} catch (error) {
  if (error instanceof FileExistsError)
    stop([`${error.message} Chọn tên tệp khác: --slug=TEN-KHONG-DAU.`]);
  if (error instanceof OutsideFolderError || error instanceof UserError) stop([error.message]);
  throw error;
}
process.stdout.write(
  `Đã ghi ${shown.join(', ')}.\n${!isInteractive && from !== undefined ? `Trong bài có:\n${describeDraft(draft, known)}` : ''}\n`,
);
const briefing = files[0].path.replace('briefings/', '');
await runCommand('npm run new -- --help', async () => {
  process.stdout.write(REPORT_FORMATS.people(await check(readOptions, new Set([briefing]))));
});

async function draftFrom(path: string, date: string | undefined): Promise<Draft> {
  const source = await readSource(fromCaller(path));
  if (source.problem !== undefined) stop([source.problem]);
  const analysed = analyse(
    source.document ?? source.text,
    known,
    date === undefined ? undefined : readDate(date).value,
  );
  return { ...analysed, notes: [...source.notes, ...analysed.notes] };
}

/** Waits for the answers; exits if the user interrupts, before anything is written. */
async function orStop<Value>(answers: Promise<Value>): Promise<Value> {
  try {
    return await answers;
  } catch (error) {
    if (isInterruption(error)) stop(['', 'Đã dừng, chưa ghi gì cả.'], 130);
    throw error;
  }
}

function stop(lines: readonly string[], code = 2): never {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exit(code);
}
