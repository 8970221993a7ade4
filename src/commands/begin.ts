import { keptFolder, replaceContent } from '../editing/begin/replace-content.ts';
import {
  answerProblem,
  meaningOf,
  readAnswers,
  REQUIRED,
  siteSettings,
  type Answers,
} from '../editing/begin/settings.ts';
import { startingContent } from '../editing/begin/starting-content.ts';
import { askChoice, askText, isInterruption } from '../editing/new/prompts.ts';
import { contentDir } from '../folders.ts';
import { displayName } from '../loading/content-folder.ts';
import { UserError } from '../problems/user-error.ts';
import { UNIT_KINDS } from '../schemas/site.ts';
import { dayInVietnam } from '../vietnamese/dates.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'npm run begin -- --name="Kho tin xã Mẫu" --short-name="Xã Mẫu" --kind=xã --unit=Mẫu [--within="tỉnh …"] [--from=…] [--until=…] [--publisher=…] [--contact=…] [--accent=#…] [--mark=…]';

/**
 * Begins an archive of another district, commune or school: writes `site.yaml` and replaces the
 * content by one marked sample. Asks for what the command line lacks on a terminal.
 */
await runCommand(USAGE, async () => {
  const given = readAnswers(process.argv.slice(2));
  const answers = process.stdin.isTTY && process.stdout.isTTY ? await askMissing(given) : given;
  const { settings, problems } = siteSettings(answers);
  if (problems) throw new UserError([...problems, `Cách dùng: ${USAGE}`].join('\n'));
  const kept = replaceContent(contentDir, startingContent(settings, dayInVietnam(new Date())));
  const name = displayName(contentDir);
  const whereOld = {
    nothing: '',
    'in git': ' Nội dung cũ vẫn nằm trong lịch sử git.',
    'in a folder': ` Nội dung cũ nằm ở ${keptFolder(name)}; không cần nữa thì xóa.`,
  }[kept];
  process.stdout.write(
    `Đã ghi kho tin mới vào ${name}.${whereOld}\nXem trang: npm start. Thêm bản tin: npm run new.\n`,
  );
});

async function askMissing(given: Answers): Promise<Answers> {
  const answers = { ...given };
  try {
    for (const option of REQUIRED)
      answers[option] ??=
        option === 'kind'
          ? await askChoice(
              meaningOf(option),
              UNIT_KINDS.map((kind) => ({ name: kind, value: kind })),
            )
          : await askText(meaningOf(option), (text) => answerProblem(option, text));
  } catch (error) {
    if (isInterruption(error)) throw new UserError('Đã dừng, chưa ghi gì cả.');
    throw error;
  }
  return answers;
}
