import { hash } from 'node:crypto';
import type { Root } from 'hast';
import { decodeHtml } from '../editing/new/documents/html-charset.ts';
import { textOfPiece } from '../editing/new/documents/piece.ts';
import type { PiecedDocument } from '../editing/new/documents/to-pieces.ts';
import { readHtmlTree } from '../editing/new/documents/read-html.ts';
import type { KnownArchive } from '../editing/new/known-archive.ts';
import { piecesOf, readSourceBytes } from '../editing/new/read-source.ts';
import { doubtsAbout } from '../editing/new/source-doubts.ts';
import type { OriginData } from '../schemas/origin.ts';
import { picturesIn } from './article-pictures.ts';
import type { Doubt } from './extract/article.ts';
import { parseFragment, parsePage } from './extract/parse-page.ts';
import { readArticle } from './extract/read-article.ts';
import { readDay } from './extract/read-day.ts';
import { tidyBody } from './extract/tidy-body.ts';
import type { Original } from './outcome.ts';
import { UNKNOWN_ENCODING, type FindPicture, type SourceItem } from './sources/source-item.ts';
import type { ItemContent, StatedFields } from './sources/source-item.ts';
import { toDraft, type DoubtedDraft, type KnownFacts } from './writing/to-draft.ts';

/** A draft of an item, or why it cannot be taken. */
export type ItemRead =
  | (DoubtedDraft & { system: string; original: Original; refused?: never })
  | { refused: string; original?: Original };

/** An item's text without the title and lines around it. */
interface ReadText {
  html: string;
  facts: KnownFacts;
  doubts: Doubt[];
  system: string;
}

/** The tool's name in `origin`. */
const TOOL = 'npm run rescue';

/** The facts of an item whose source states none. */
const NO_FACTS: KnownFacts = {
  title: undefined,
  day: undefined,
  author: undefined,
  lead: undefined,
  siteName: undefined,
  sections: [],
};

/** Makes a draft of an item of any kind. `digest` is that of its bytes. */
export async function itemToDraft(
  item: SourceItem,
  known: KnownArchive,
  digest = digestOf(item.content.bytes),
): Promise<ItemRead> {
  const { content, url, captured } = item;
  const origin: OriginData = {
    ...(url !== undefined && { url }),
    ...(captured !== undefined && { captured }),
    digest,
    tool: TOOL,
  };
  const publisher = url === undefined ? 'Chưa rõ tác giả' : (URL.parse(url)?.hostname ?? url);
  switch (content.kind) {
    case 'document':
      return await readDocument(content, origin, known, publisher);
    case 'page': {
      const text = decodeHtml(content.bytes);
      if (text === undefined) return { refused: UNKNOWN_ENCODING };
      const original: Original = { kind: 'html', text };
      const article = readArticle(text, url);
      if ('refused' in article) return { ...article, original };
      const read = await readText(
        { ...article, facts: article },
        content.pictureOf,
        origin,
        known,
        publisher,
      );
      return { ...read, original };
    }
    case 'entry': {
      const original: Original = { kind: 'html', text: content.html };
      const read = await readText(entryText(content), () => 'outside', origin, known, publisher);
      return { ...read, original };
    }
  }
}

async function readDocument(
  { bytes, name, pictureOf }: Extract<ItemContent, { kind: 'document' }>,
  origin: OriginData,
  known: KnownArchive,
  publisher: string,
): Promise<ItemRead> {
  const source = await readSourceBytes(bytes, name, pictureOf);
  if (source.problem !== undefined) return { refused: source.problem };
  const { text, document } = source;
  const { draft, doubts } = toDraft(document ?? text, NO_FACTS, origin, known, publisher);
  return {
    draft: { ...draft, notes: [...source.notes, ...draft.notes] },
    doubts,
    system: 'Văn bản',
    original: { kind: 'text', text },
  };
}

/** What an entry of a feed or table states. */
function entryText({ html, fields }: { html: string; fields: StatedFields }): ReadText {
  const { day, title, author, lead, sections = [] } = fields;
  const read = day === undefined ? undefined : readDay(day);
  return {
    // Without an element around it, which a stray end tag would close.
    html: tidyBody(parsePage(html).document.body),
    facts: { ...NO_FACTS, title, author, lead, sections, day: read?.value },
    doubts:
      day !== undefined && read === undefined
        ? [{ kind: 'day', text: `Không hiểu ngày “${day}”.` }]
        : [],
    system: 'Bản xuất, danh sách',
  };
}

async function readText(
  { html, facts, doubts, system }: ReadText,
  pictureOf: FindPicture,
  origin: OriginData,
  known: KnownArchive,
  publisher: string,
): Promise<(DoubtedDraft & { system: string; refused?: never }) | { refused: string }> {
  const tree: Root = parseFragment(html);
  const pieced = await piecesOf(readHtmlTree(tree, await picturesIn(tree, pictureOf)));
  if (!pieced.pieces.some((piece) => piece.kind !== 'picture' && piece.text.trim() !== ''))
    return { refused: 'Không có chữ nào trong bài.' };
  const { draft, doubts: found } = toDraft(
    pieced,
    facts,
    origin,
    known,
    facts.siteName ?? publisher,
  );
  return {
    draft: { ...draft, notes: [...pieced.notes, ...draft.notes] },
    doubts: [...doubts, ...found, ...lossDoubts(pieced)],
    system,
  };
}

/** SHA-256 in hexadecimal digits. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes);
}

function lossDoubts({ pieces, notes }: PiecedDocument): Doubt[] {
  return [
    ...doubtsAbout(pieces.map(textOfPiece).join('\n')).map((text): Doubt => ({
      kind: 'letters',
      text,
    })),
    ...notes
      .filter((note) => /ảnh (?:nằm ngoài|không lấy)/u.test(note))
      .map((text): Doubt => ({ kind: 'pictures', text })),
  ];
}
