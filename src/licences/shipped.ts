import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { byCodes } from '../code-order.ts';
import { cacheDir } from '../folders.ts';
import { writeWhole } from '../write-whole.ts';
import { keyOf } from './collect.ts';
import { librarySchema, type Library } from './library.ts';

/** The parts of the site that hold foreign code or letters, as the page on licences calls them. */
export const PARTS = { pages: 'Các trang', offline: 'Đọc khi không có mạng', search: 'Máy tìm kiếm', images: 'Ảnh chia sẻ', form: 'Biểu mẫu biên tập' } as const;
export type Part = keyof typeof PARTS;

/** A library and where the site has something of it. */
export interface Shipped extends Library {
  parts: Part[];
}

const partSchema = z.enum(['pages', 'offline', 'search', 'images', 'form']);
const fileSchema = z.array(librarySchema.extend({ parts: z.array(partSchema) }));
/** Where what has been found stands. */
export const SHIPPED_FILE = join(cacheDir, 'licences.json');

/** Keeps what the bundlers of a build have found for the pages that it renders afterwards. */
export function writeShipped(found: Record<Part, readonly Library[]>): void {
  const shipped = new Map<string, Shipped>();
  for (const part of partSchema.options) {
    for (const library of found[part]) {
      const known = shipped.get(keyOf(library)) ?? { ...library, parts: [] };
      shipped.set(keyOf(library), { ...known, parts: [...known.parts, part] });
    }
  }
  mkdirSync(cacheDir, { recursive: true });
  writeWhole(SHIPPED_FILE, JSON.stringify(Array.from(shipped.values()).sort((a, b) => byCodes(keyOf(a), keyOf(b)))));
}

/** What the last build found; nothing where none has been made yet, as in development. */
export function readShipped(): Shipped[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(SHIPPED_FILE, 'utf8')));
  } catch {
    return [];
  }
}
