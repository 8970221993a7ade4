import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyse } from '../editing/new/analyse.ts';
import { readDate } from '../editing/new/answers.ts';
import { applyFlags, missingOptions } from '../editing/new/apply-flags.ts';
import { askForRest, askToWrite } from '../editing/new/ask.ts';
import { check } from '../editing/check.ts';
import { EMPTY_DRAFT, type Draft } from '../editing/new/draft.ts';
import { helpText, optionLines, optionsTakenByNpm, readFlags } from '../editing/new/flags.ts';
import { readKnownArchive } from '../editing/new/known-archive.ts';
import { isPlaced, planFiles, planProblems } from '../editing/new/plan-files.ts';
import { isInterruption } from '../editing/new/prompts.ts';
import { readSource } from '../editing/new/read-source.ts';
import { AlreadyThere, OutsideFolder, saveFiles } from '../editing/new/save-files.ts';
import { tellDraft } from '../editing/new/tell.ts';
import { REPORT_FORMATS } from '../editing/report.ts';
import { contentDir, readOptions } from '../folders.ts';
import { nameOf } from '../loading/read-content.ts';
import { explained, UserError } from '../user-error.ts';
import { runCommand } from './run-command.ts';

/**
 * Makes a new briefing: `npm run new [-- --from TEXT --title=… …]` (all options: `--help`). Asks for what is missing where
 * there is a terminal. Writes the file, and those of new people, whole or not at all, then checks it as `npm run check` does.
 */
const lost = optionsTakenByNpm(process.env);
if (lost.length > 0) stop(lost);
const { flags, problems: wrong } = readFlags(process.argv.slice(2));
if (wrong) stop([...wrong, 'Xem hướng dẫn: npm run new -- --help']);
if (flags.help) {
  process.stdout.write(helpText());
  process.exit();
}
const isAsked = process.stdin.isTTY && process.stdout.isTTY;
const { from } = flags.one;

if (!existsSync(contentDir)) stop([`Không có thư mục nội dung ${nameOf(contentDir)}. Kiểm tra biến CONTENT_DIR; bỏ trống thì dùng thư mục content của dự án.`]);
const known = readKnownArchive(contentDir);
const given = applyFlags(from === undefined ? EMPTY_DRAFT : await draftFrom(from, flags.one.date), flags, known);
if (given.problems) stop(given.problems);
if (isAsked && from !== undefined) process.stdout.write(`Trong bài có:\n${tellDraft(given.draft, known)}\n`);
const draft = isAsked ? await orStop(askForRest(given.draft, known, from === undefined)) : given.draft;
// A text may leave questions in its file, but has no place without these two; without a text there is nothing to begin with.
const missing = missingOptions(draft).filter((name) => from === undefined || name === 'title' || name === 'date');
if (missing.length > 0 || !isPlaced(draft)) {
  stop([`Còn thiếu ${from === undefined ? 'các mục sau' : 'điều không tìm thấy trong bài'}, mà ở đây không hỏi được:`, ...optionLines(missing), 'Xem hướng dẫn: npm run new -- --help']);
}

const unnamed = planProblems(draft, known);
if (unnamed.length > 0) stop(unnamed);
const files = planFiles(draft, known);
const shown = files.map(({ path }) => `${nameOf(contentDir)}/${path}`);
if (isAsked && !(await orStop(askToWrite(shown)))) stop(['Chưa ghi gì cả.']);
try {
  explained('Không ghi được vào thư mục nội dung', () => { saveFiles(contentDir, files); });
} catch (error) {
  if (error instanceof AlreadyThere) stop([`${error.message} Chọn tên tệp khác: --slug=TEN-KHONG-DAU.`]);
  if (error instanceof OutsideFolder || error instanceof UserError) stop([error.message]);
  throw error;
}
process.stdout.write(`Đã ghi ${shown.join(', ')}.\n${!isAsked && from !== undefined ? `Trong bài có:\n${tellDraft(draft, known)}` : ''}\n`);
const briefing = files[0].path.replace('briefings/', '');
await runCommand('npm run new -- --help', async () => { process.stdout.write(REPORT_FORMATS.people(await check(readOptions, new Set([briefing])))); });

async function draftFrom(path: string, date: string | undefined): Promise<Draft> {
  // npm runs scripts in the project's folder; the editor names files from where they stand.
  const source = await readSource(resolve(process.env['INIT_CWD'] ?? '.', path));
  if (source.problem !== undefined) stop([source.problem]);
  const analysed = analyse(source.document ?? source.text, known, date === undefined ? undefined : readDate(date).value);
  return { ...analysed, notes: [...source.notes, ...analysed.notes] };
}

/** What somebody answers, or the end when they break off: nothing has been written until then. */
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
