import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { cacheDir } from '../folders.ts';
import { writeAtomic } from '../cache/write-atomic.ts';
import { libraryKey } from './collect.ts';
import { librarySchema, type Library } from './library.ts';

/** The parts of the site that contain libraries or fonts, with their names on the licence page. */
export const PARTS = {
  pages: 'Các trang',
  offline: 'Đọc khi không có mạng',
  search: 'Máy tìm kiếm',
  images: 'Ảnh chia sẻ',
  form: 'Biểu mẫu biên tập',
} as const;
export type Part = keyof typeof PARTS;

/** A library, and the parts of the site that contain it. */
export interface Shipped extends Library {
  parts: Part[];
}

const partSchema = z.enum(['pages', 'offline', 'search', 'images', 'form']);
const fileSchema = z.array(librarySchema.extend({ parts: z.array(partSchema) }));
/** The file with the libraries that the last build has found. */
export const SHIPPED_FILE = join(cacheDir, 'licences.json');

/** Writes the libraries that the bundlers have found, for the pages rendered afterwards. */
export function writeShipped(found: Record<Part, readonly Library[]>): void {
  const shipped = new Map<string, Shipped>();
  for (const part of partSchema.options) {
    for (const library of found[part]) {
      const known = shipped.get(libraryKey(library)) ?? { ...library, parts: [] };
      shipped.set(libraryKey(library), { ...known, parts: [...known.parts, part] });
    }
  }
  mkdirSync(cacheDir, { recursive: true });
  writeAtomic(
    SHIPPED_FILE,
    JSON.stringify(
      Array.from(shipped.values()).sort((a, b) => compareCodeUnits(libraryKey(a), libraryKey(b))),
    ),
  );
}

/** Reads the libraries that the last build has found; none before the first build. */
export function readShipped(): Shipped[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(SHIPPED_FILE, 'utf8')));
  } catch {
    return [];
  }
}
