import { existsSync } from 'node:fs';
import { readKnownArchive } from '../editing/new/known-archive.ts';
import { displayName } from '../loading/content-folder.ts';
import { UserError } from '../problems/user-error.ts';
import { readAnswers } from '../rescue/answers.ts';
import { HELP, readCommandLine, topicIds } from '../rescue/options.ts';
import { STATUSES } from '../rescue/outcome.ts';
import { Report } from '../rescue/report/report.ts';
import { rescue, type RescueOptions } from '../rescue/rescue.ts';
import { dayInVietnam } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { runCommand } from './run-command.ts';

/** Prints how far it is after so many items. */
const ITEMS_PER_LINE = 100;
const NEXT_STEP = 'Duyệt từng bản nháp: npm run dev, rồi mở /duyet-tin/ ở địa chỉ mà lệnh in ra.\n';

/** Takes what is left of a former site into a content folder (all options: `--help`). */
await runCommand('npm run rescue -- --help', async () => {
  const options = readCommandLine(process.argv.slice(2));
  if (options.isHelp) {
    process.stdout.write(HELP);
    return;
  }
  const { sources, to, answers } = options;
  if (sources.length === 0 || to === undefined || !existsSync(to))
    throw new UserError(
      `${sources.length === 0 ? 'Chưa ghi nguồn nào.' : to === undefined ? 'Chưa ghi --to THƯ MỤC.' : `Không có thư mục ${displayName(to)}.`}\nXem hướng dẫn: npm run rescue -- --help`,
    );
  if (answers !== undefined && !existsSync(answers))
    throw new UserError(`Không có tệp ${displayName(answers)}.`);
  const known = readKnownArchive(to);
  const checked: RescueOptions = {
    ...options,
    sources,
    folder: to,
    known,
    topics: topicIds(options.topics, known.topics),
    answers: answers === undefined ? new Map() : readAnswers(answers),
    today: dayInVietnam(new Date()),
  };
  // It replaces the former report, so that all that may be wrong is checked before.
  const report = new Report(options.report);
  let count = 0;
  for await (const outcome of rescue(checked)) {
    report.add(outcome);
    count += 1;
    if (count % ITEMS_PER_LINE === 0)
      process.stdout.write(`… ${formatNumber(count)} mục, đang ở ${outcome.place}\n`);
  }
  const path = report.finish(options.isDryRun);
  const lines = report
    .counts()
    .filter(([, number]) => number > 0)
    .map(([status, number]) => `  ${STATUSES[status]}: ${formatNumber(number)}\n`);
  process.stdout.write(
    `${options.isDryRun ? 'Xem trước, chưa ghi gì' : 'Đã xong'}: ${formatNumber(count)} mục.\n${lines.join('')}Báo cáo: ${displayName(path)}\n${options.isDryRun ? '' : NEXT_STEP}`,
  );
});
