import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { saveFiles } from '../editing/new/save-files.ts';
import { placesToCsv, readPlaces } from '../editing/places/csv-places.ts';
import { contentDir, fromCaller } from '../folders.ts';
import { LINE_WIDTH } from '../editing/line-width.ts';
import { displayName } from '../loading/content-folder.ts';
import { readEntries } from '../loading/read-entries.ts';
import { UserError } from '../problems/user-error.ts';
import { placeSchema, type PlaceData } from '../schemas/entries.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'npm run places -- TỆP.csv, hoặc npm run places -- --print';

/**
 * Writes the places of a table into the content, one file each, or prints those of the content as
 * a table (`--print`). Never overwrites a file: places that exist and differ are named.
 */
await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { print: { type: 'boolean', default: false } },
  });
  const folder = join(contentDir, 'places');
  const { entries, problems: broken } = readEntries(
    folder,
    `${displayName(contentDir)}/places`,
    placeSchema,
  );
  if (broken.length > 0)
    throw new UserError('Danh mục địa bàn đang có lỗi; xin chạy npm run check và sửa trước.');
  if (values.print) {
    process.stdout.write(placesToCsv(entries));
    return;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UserError(`Cách dùng: ${USAGE}`);
  const path = fromCaller(file);
  if (!existsSync(path)) throw new UserError(`Không có tệp ${file}.`);
  const { places, problems } = readPlaces(readFileSync(path, 'utf8'));
  if (problems)
    throw new UserError(
      problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'),
    );
  const known = new Map(entries.map(({ id, data }) => [id, data]));
  // A table has no column for former ids.
  const stated = (place: PlaceData) => stringify({ ...place, formerly: undefined });
  const differing = places.filter(({ id, data }) => {
    const place = known.get(id);
    return place !== undefined && stated(place) !== stated(data);
  });
  const added = places.filter(({ id }) => !known.has(id));
  saveFiles(
    contentDir,
    added.map(({ id, data: { became, ...data } }) => ({
      path: `places/${id}.yaml`,
      text: stringify({ ...data, ...(became.length > 0 && { became }) }, { lineWidth: LINE_WIDTH }),
    })),
  );
  process.stdout.write(
    [
      `Đã thêm ${added.length} địa bàn; ${places.length - added.length - differing.length} địa bàn đã có sẵn y như vậy.`,
      ...differing.map(
        ({ id }) =>
          `Khác với tệp places/${id}.yaml đã có, nên giữ nguyên tệp; xin sửa tay nếu cần.`,
      ),
      'Xin chạy npm run check để xem các địa bàn có khớp nhau không.',
      '',
    ].join('\n'),
  );
});
