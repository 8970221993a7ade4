import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorReason, systemCode } from '../../problems/user-error.ts';
import { folderTree, singleFileTree, zipTree } from './file-tree.ts';
import { CONTAINER } from './left-out.ts';
import { isFeed, readFeed } from './read-feed.ts';
import { readSingleFile, readTree } from './read-folder.ts';
import { parseCsv, readTable } from './read-table.ts';
import { readWarc } from './read-warc.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SourceItems } from './source-item.ts';
import { openZip } from './zip-archive.ts';

/** Larger feeds and tables must be exported in parts. */
const MAX_FILE_BYTES = 400_000_000;
const SIGNATURE_LENGTH = 2_000;

/**
 * Reads what people saved of a site: a folder or zip of saved pages and documents, WARC, WACZ,
 * the XML of a blog or feed, a table. What cannot be read is refused by name.
 * @param path of a file or folder; `name` its name in the report.
 */
export async function* readSource(path: string, name = basename(path)): SourceItems {
  try {
    yield* read(path, name);
  } catch (error) {
    const reason = errorReason(error);
    yield {
      place: name,
      refused:
        systemCode(error) === undefined
          ? `Không đọc được: tệp hỏng, hoặc không đúng loại như tên tệp (${reason})`
          : `Không đọc được: ${reason}.`,
    };
  }
}

async function* read(path: string, name: string): SourceItems {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    yield { place: name, refused: 'Không có tệp hay thư mục này. Xin kiểm tra lại tên.' };
    return;
  }
  if (stat.isDirectory()) {
    const tree = folderTree(path);
    const containers = tree.paths.filter((inner) => CONTAINER.test(inner));
    const paths = tree.paths.filter((inner) => !CONTAINER.test(inner));
    yield* readTree({ ...tree, paths }, name);
    for (const file of containers) yield* readSource(join(path, file), `${name}/${file}`);
    return;
  }
  if (!stat.isFile()) {
    yield { place: name, refused: 'Là liên kết hoặc tệp đặc biệt: không mở.' };
    return;
  }
  const start = startOf(path);
  if (/\.warc(?:\.gz)?$/iu.test(path) || start.startsWith('WARC/'))
    yield* readWarc({ path, start: 0 }, name);
  else if (/\.wacz$/iu.test(path)) yield* readWacz(path, name);
  else if (stat.size > MAX_FILE_BYTES)
    yield {
      place: name,
      refused: `Tệp lớn hơn ${MAX_FILE_BYTES / 1_000_000} MB. Xin chia thành nhiều tệp.`,
    };
  else if (isFeed(start)) yield* readFeed(readFileSync(path), name);
  else if (/\.(?:csv|tsv)$/iu.test(path))
    yield* readTable(parseCsv(readFileSync(path)) ?? [], name);
  else if (/\.xlsx$/iu.test(path)) yield* readTable(readXlsx(path), name);
  else if (/\.zip$/iu.test(path)) {
    const tree = zipTree(path);
    try {
      yield* readTree(tree, name);
    } finally {
      tree.close();
    }
  } else if (/\.(?:xml|rss|atom)$/iu.test(path))
    yield {
      place: name,
      refused: 'Tệp XML này không phải RSS, Atom hay bản xuất của WordPress, Blogger.',
    };
  else yield* readSingleFile(singleFileTree(path), basename(path), name);
}

/** Reads the WARC files of a WACZ, a zip in which they are stored as they are. */
async function* readWacz(path: string, name: string): SourceItems {
  const archive = openZip(path);
  try {
    for (const unsafe of archive.unsafe)
      yield { place: `${name}/${unsafe}`, refused: 'Tên dẫn ra ngoài tệp nén: không mở.' };
    for (const entry of archive.entries) {
      if (!/\.warc(?:\.gz)?$/iu.test(entry.name)) continue;
      const place = `${name}/${entry.name}`;
      if (entry.isCompressed) {
        yield {
          place,
          refused:
            'Tệp WARC bị nén thêm một lần trong WACZ. Xin giải nén tệp .wacz rồi đưa tệp .warc.gz vào.',
        };
        continue;
      }
      const start = archive.dataStart(entry);
      yield* readWarc({ path, start, end: start + entry.storedSize }, place);
    }
  } finally {
    archive.close();
  }
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(SIGNATURE_LENGTH);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, SIGNATURE_LENGTH, 0));
  } finally {
    closeSync(file);
  }
}
