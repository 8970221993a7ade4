import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { plainWords } from '../../src/editing/new/documents/plain-words.ts';
import type { Block, Draft, ListItem } from '../../src/editing/new/draft.ts';
import { readKnownArchive, type KnownArchive } from '../../src/editing/new/known-archive.ts';
import { itemToDraft } from '../../src/rescue/item-to-draft.ts';
import { folderTree } from '../../src/rescue/sources/file-tree.ts';
import { readTree } from '../../src/rescue/sources/read-folder.ts';

/** The saved pages to measure on, each with the right result beside it as `.json`. */
export const PAGES = 'tests/rescue/pages';

const resultSchema = z.object({
  title: z.string(),
  date: z.string(),
  /** The paragraphs, list items and tables in order, as plain text. */
  text: z.array(z.string()),
  photos: z.array(z.object({ caption: z.string() })),
  author: z.string().optional(),
});
export type RightResult = z.infer<typeof resultSchema>;

/** What was right on a page. */
export interface PageResult {
  system: string;
  page: string;
  title: boolean;
  day: boolean;
  body: boolean;
  /** Photographs with the right caption, of how many. */
  photos: number;
  allPhotos: number;
  author: boolean | undefined;
  /** What was found, to look at what is wrong. */
  found:
    | {
        title: string | undefined;
        day: string | undefined;
        text: string[];
        captions: string[];
        author: string | undefined;
      }
    | { refused: string };
  right: RightResult;
}

/** The archive that the pages are read for. */
export function knownForPages(): KnownArchive {
  return readKnownArchive('content');
}

/** Takes all saved pages and compares each with its right result. */
export async function measurePages(folder = PAGES): Promise<PageResult[]> {
  const known = knownForPages();
  const results: PageResult[] = [];
  for (const system of readdirSync(folder).sort()) {
    const tree = folderTree(join(folder, system));
    for await (const item of readTree(tree, system)) {
      const page = item.place.replace(/\.html$/u, '');
      const right = resultSchema.parse(
        JSON.parse(readFileSync(join(folder, `${page}.json`), 'utf8')),
      );
      const read = 'refused' in item ? item : await itemToDraft(item, known);
      results.push(compare(system, page, right, read));
    }
  }
  return results;
}

function compare(
  system: string,
  page: string,
  right: RightResult,
  read: { refused: string } | { draft: Draft; refused?: never },
): PageResult {
  const base = { system, page, right, allPhotos: right.photos.length };
  if (read.refused !== undefined)
    return {
      ...base,
      title: false,
      day: false,
      body: false,
      photos: 0,
      author: right.author === undefined ? undefined : false,
      found: { refused: read.refused },
    };
  const { draft } = read;
  const found = {
    title: draft.title?.value,
    day: draft.date?.value,
    text: textOf(draft),
    captions: draft.photos.flatMap(({ picture, caption }) => (picture ? [caption] : [])),
    author: draft.author?.value,
  };
  return {
    ...base,
    title: found.title === right.title,
    day: found.day === right.date,
    body: key(found.text) === key(right.text),
    photos: right.photos.filter(({ caption }, index) => found.captions[index] === caption).length,
    author: right.author === undefined ? undefined : found.author === right.author,
    found,
  };
}

/** The text of a draft in order; its lead stands in the summary. */
function textOf({ summary, blocks }: Draft): string[] {
  const texts = blocks.flatMap(textsOf);
  const lead = summary?.value ?? '';
  return texts[0]?.startsWith(lead) ? texts : [lead, ...texts];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(itemTexts);
    case 'markdown':
      return [plainWords(block.node)];
    default:
      return [];
  }
}

function itemTexts(item: ListItem): string[] {
  return typeof item === 'string' ? [item] : [item.text, ...item.items.flatMap(itemTexts)];
}

function key(texts: readonly string[]): string {
  return texts.join('\n').replace(/\s+/gu, ' ').trim();
}
