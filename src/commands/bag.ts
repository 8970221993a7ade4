import { parseArgs } from 'node:util';
import { verifyBag } from '../bag/verify-bag.ts';
import { parsePart } from '../build/part.ts';
import { fromCaller } from '../folders.ts';
import { printable } from '../problems/excerpt.ts';
import { UserError } from '../problems/user-error.ts';
import { formatNumber, rounded } from '../vietnamese/numbers.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'npm run bag -- THƯ-MỤC [--outDir dist] [--part 1/2], hoặc npm run bag -- --verify THƯ-MỤC';

/**
 * Packs the archive for those who take it over, as a BagIt bag: `npm run bag -- DIR`. Replaces an
 * older bag atomically.
 *
 * - `--outDir` names the built site that goes into it.
 * - `--part 1/2` writes the first of two parts of a large archive.
 * - `--verify DIR` checks a bag instead, prints all that is wrong, and exits with 1 if anything is.
 */
await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      outDir: { type: 'string', default: 'dist' },
      part: { type: 'string' },
      verify: { type: 'string' },
    },
  });
  if (values.verify !== undefined && positionals.length === 0) {
    verify(values.verify);
    return;
  }
  const [to] = positionals;
  if (to === undefined || positionals.length > 1 || values.verify !== undefined)
    throw new UserError(`Xin ghi đúng một thư mục. Cách dùng: ${USAGE}`);
  const part = values.part === undefined ? undefined : parsePart(values.part);
  // Loaded lazily: who only checks a bag does not wait for what reads content.
  const { pack } = await import('../bag/pack.ts');
  const { folder, files, bytes } = await pack(fromCaller(to), values.outDir, part);
  process.stdout.write(
    `Đã đóng gói ${formatNumber(files)} tệp, ${formatNumber(rounded(bytes / 1_000_000, 1))} MB vào ${folder}. Kiểm tra bất cứ lúc nào: npm run bag -- --verify ${folder}\n`,
  );
});

function verify(folder: string): void {
  const problems = verifyBag(fromCaller(folder));
  if (problems.length === 0) {
    process.stdout.write(
      `Gói ở ${folder} còn nguyên: đủ tệp, đúng từng byte, không thừa tệp nào.\n`,
    );
    return;
  }
  for (const problem of problems) process.stderr.write(`${printable(problem)}\n`);
  process.stderr.write(`Gói ở ${folder} có ${formatNumber(problems.length)} lỗi.\n`);
  process.exitCode = 1;
}
