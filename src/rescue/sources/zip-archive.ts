import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** A file of a zip archive. */
export interface ZipEntry {
  name: string;
  /** Bytes as stored, and as its directory states them unpacked. */
  storedSize: number;
  size: number;
  isCompressed: boolean;
  /** Where its header begins. */
  offset: number;
}

/** A zip archive, read piece by piece: only its directory is kept in memory. */
export interface ZipArchive {
  entries: ZipEntry[];
  /** Names that lead out of the archive, or that are links; nothing reads them. */
  unsafe: string[];
  /** Where the bytes of an entry begin in the file. */
  dataStart: (entry: ZipEntry) => number;
  /**
   * Unpacks an entry.
   * @throws RangeError when it has more bytes than `limit`, even if its directory states fewer.
   */
  read: (entry: ZipEntry, limit: number) => Uint8Array;
  close: () => void;
}

/** Signatures and sizes of records. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.14 to 4.3.16. */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** A signature of the directory, which may follow its entries (4.3.13). */
const SIGNATURE = 0x05054b50;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const LOCATOR_64_LENGTH = 20;
const MAX_COMMENT = 65_535;
/** The value of a field that is too narrow: a wider field has the number (4.4.1.4). */
const ALL_ONES = 0xffffffff;
const ALL_ONES_16 = 0xffff;
/** A directory with more entries, or larger, is a trap or no mirror of a district's portal. */
const MAX_ENTRIES = 500_000;
const MAX_DIRECTORY_BYTES = 200_000_000;
/** The type of a symbolic link in the Unix mode of an entry. */
const LINK_MODE = 0o120000;
const MODE_TYPE = 0o170000;

/**
 * Opens a zip archive.
 * @throws Error when it is not a ZIP file, or is damaged.
 */
export function openZip(path: string): ZipArchive {
  const file = openSync(path, 'r');
  try {
    return archiveOf(file);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function archiveOf(file: number): ZipArchive {
  const bytesAt = (offset: number, length: number) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  };
  const { length, offset } = directoryOf(bytesAt, fstatSync(file).size);
  if (length > MAX_DIRECTORY_BYTES)
    throw new RangeError('The directory of the archive is too large.');
  const all = entriesIn(bytesAt(offset, length));
  const dataStart = (entry: ZipEntry) => {
    const header = bytesAt(entry.offset, 30);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  };
  return {
    entries: all.filter(({ name, isLink }) => !isLink && isInside(name) && !name.endsWith('/')),
    unsafe: all.filter(({ name, isLink }) => isLink || !isInside(name)).map(({ name }) => name),
    dataStart,
    read: (entry, limit) => {
      if (entry.size > limit || entry.storedSize > limit)
        throw new RangeError('An entry is too large.');
      const stored = bytesAt(dataStart(entry), entry.storedSize);
      return entry.isCompressed ? inflateRawSync(stored, { maxOutputLength: limit }) : stored;
    },
    close: () => {
      closeSync(file);
    },
  };
}

/** Finds the directory from the end of the file, where archives are described. */
function directoryOf(bytesAt: (offset: number, length: number) => Buffer, size: number) {
  const start = Math.max(0, size - END_LENGTH - MAX_COMMENT);
  const tail = bytesAt(start, size - start);
  const at = lastSignature(tail, END);
  if (at < 0) throw new Error('There is no directory in the archive.');
  const end = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const locator = at - LOCATOR_64_LENGTH;
  const isWide = end.count === ALL_ONES_16 || end.length === ALL_ONES || end.offset === ALL_ONES;
  if (!isWide || locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) return end;
  const record = bytesAt(Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.readUInt32LE(0) !== END_64) throw new Error('The archive is damaged.');
  return {
    length: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function lastSignature(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - END_LENGTH; at >= 0; at -= 1)
    if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}

/**
 * Reads a directory to its end. The number of entries that archives state is no help: many programs
 * write but its last 16 bits.
 */
function entriesIn(directory: Buffer): (ZipEntry & { isLink: boolean })[] {
  const entries: (ZipEntry & { isLink: boolean })[] = [];
  for (let at = 0; at < directory.length;) {
    if (entries.length === MAX_ENTRIES) throw new RangeError('The archive has too many entries.');
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      if (at + 4 <= directory.length && directory.readUInt32LE(at) === SIGNATURE) break;
      throw new Error('The directory of the archive is damaged.');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const name = directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const extra = directory.subarray(
      at + ENTRY_LENGTH + nameLength,
      at + ENTRY_LENGTH + nameLength + extraLength,
    );
    const wide = wideNumbers(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    entries.push({
      name: name.replaceAll('\\', '/'),
      isCompressed: directory.readUInt16LE(at + 10) !== 0,
      size: wide[0] ?? 0,
      storedSize: wide[1] ?? 0,
      offset: wide[2] ?? 0,
      isLink: ((directory.readUInt32LE(at + 38) >>> 16) & MODE_TYPE) === LINK_MODE,
    });
    at += ENTRY_LENGTH + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes and offsets beyond 32 bits are in the extra field 1, in order (APPNOTE 4.5.3). */
function wideNumbers(extra: Buffer, numbers: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1)
    at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  return numbers.map((number) => {
    if (number !== ALL_ONES || next + 8 > extra.length) return number;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
}

/** Whether a name stays inside the archive: no root, no drive, no step upwards. */
function isInside(name: string): boolean {
  return !/^(?:\/|[a-z]:)/iu.test(name) && !name.split('/').includes('..') && !name.includes('\0');
}
