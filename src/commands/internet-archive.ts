import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changedPages } from '../bag/changed-pages.ts';
import { askToKeep, PAUSE, SAVE_PAGE_NOW } from '../bag/save-page-now.ts';
import { fromCaller } from '../folders.ts';
import { absolute } from '../links.ts';
import { UserError, withUserError } from '../problems/user-error.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'npm run internet-archive -- GÓI/manifest-sha512.txt [--before manifest-cũ.txt] [--limit 50]';

/** With the pause between two pages, a quarter of an hour. */
const LIMIT = 50;

/**
 * Asks the Internet Archive to keep the pages that differ between two bags, the newest first:
 * `npm run internet-archive -- BAG/manifest-sha512.txt --before OLD.txt`. A refusal
 * is not an error.
 *
 * - `--before` is the manifest of the bag before; a missing file counts as none.
 * - `--limit` is the highest number of pages.
 * - `--service` and `--pause` name another service, and the seconds between two pages.
 */
await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      before: { type: 'string' },
      limit: { type: 'string', default: String(LIMIT) },
      service: { type: 'string', default: SAVE_PAGE_NOW },
      pause: { type: 'string', default: String(PAUSE) },
    },
  });
  const [manifest] = positionals;
  const limit = Number(values.limit);
  const pause = Number(values.pause);
  if (manifest === undefined || positionals.length > 1 || !(limit >= 1) || !(pause >= 0))
    throw new UserError(`Không hiểu các tùy chọn của lệnh. Cách dùng: ${USAGE}`);
  const before = values.before === undefined ? undefined : fromCaller(values.before);
  const pages = changedPages(
    read(fromCaller(manifest)),
    before !== undefined && existsSync(before) ? read(before) : '',
  );
  const addresses = pages.flatMap((path) => absolute(path) ?? []);
  if (addresses.length < pages.length)
    throw new UserError('Chưa đặt SITE_URL, nên không biết địa chỉ các trang để nhờ lưu.');
  const asked = addresses.slice(0, limit);
  const { accepted, refused } = await askToKeep(asked, { service: values.service, pause });
  process.stdout.write(
    `Có ${pages.length} trang mới hoặc đã đổi; đã nhờ lưu ${asked.length} trang, ${accepted} trang được nhận.\n`,
  );
  for (const { address, reason = 'chưa hỏi, vì máy đó đã từ chối nhiều lần liền' } of refused)
    process.stdout.write(`${address}: ${reason}.\n`);
  for (const address of addresses.slice(limit)) process.stdout.write(`${address}: để lần sau.\n`);
});

function read(path: string): string {
  return withUserError(`Không đọc được ${path}`, () => readFileSync(path, 'utf8'));
}
