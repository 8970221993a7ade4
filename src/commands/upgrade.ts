import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fromCaller } from '../folders.ts';
import { UserError } from '../problems/user-error.ts';
import { planUpgrade } from '../upgrade/plan-upgrade.ts';
import { Repository } from '../upgrade/repository.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'npm run upgrade -- NGUỒN [BẢN]';
/** A file that every version of the software has. */
const LANDMARK = 'src/schemas/site.ts';
const REPLACED =
  'Kho này từng tự sửa những tệp sau; nay là bản của phần mềm, bản đã sửa còn trong lịch sử git:';
const KEPT =
  'Những tệp sau giữ nguyên như kho này đã sửa; xin tự so với bản mới (git diff FETCH_HEAD -- TỆP):';
const NEXT_STEPS = `Chưa ghi vào lịch sử git. Xem thử: npm install, npm run check, npm start.
Giữ lại: git commit -m "Nâng cấp phần mềm". Bỏ đi: git reset --hard.
`;

/**
 * Takes a version of the software into an archive: `npm run upgrade -- SOURCE [VERSION]`, a remote,
 * address or path of a git repository, and a branch or tag of it (by default its current one). The
 * archive's content, its own files and its changes to settings stay. Nothing is committed.
 */
await runCommand(USAGE, () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [source, version = 'HEAD'] = positionals;
  if (source === undefined || positionals.length > 2)
    throw new UserError(
      `Cách dùng: ${USAGE}\nNGUỒN là kho git của phần mềm: tên remote, địa chỉ hoặc thư mục. BẢN là tên nhánh hoặc thẻ; bỏ trống thì lấy bản mới nhất.`,
    );
  const repository = new Repository('.');
  const commit = repository.fetch(
    existsSync(fromCaller(source)) ? fromCaller(source) : source,
    version,
  );
  const next = repository.tree(commit);
  if (!next.has(LANDMARK))
    throw new UserError(`“${source}” không phải kho git của phần mềm này: không có ${LANDMARK}.`);
  const held = repository.history(commit);
  const { taken, removed, replaced, kept } = planUpgrade(
    repository.tree('HEAD'),
    next,
    (path, blob) => (blob === undefined ? held.has(path) : (held.get(path)?.has(blob) ?? false)),
  );
  repository.apply(commit, taken, removed);
  const name = commit.slice(0, 12);
  if (taken.length + removed.length === 0) {
    process.stdout.write(
      `Phần mềm đã là bản ${name}, không có gì phải đổi.\n${listOf(KEPT, kept)}`,
    );
    return;
  }
  process.stdout.write(
    `Đã lấy bản ${name} của phần mềm: ${formatNumber(taken.length)} tệp mới hoặc đổi, ${formatNumber(removed.length)} tệp bỏ đi. Thư mục content giữ nguyên.\n${listOf(REPLACED, replaced)}${listOf(KEPT, kept)}${NEXT_STEPS}`,
  );
});

function listOf(heading: string, paths: readonly string[]): string {
  return paths.length === 0 ? '' : `${[heading, ...paths].join('\n  ')}\n`;
}
