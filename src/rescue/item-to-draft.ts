import { hash } from 'node:crypto';
import { decodeHtml } from '../editing/new/documents/html-charset.ts';
import { textOfPiece } from '../editing/new/documents/piece.ts';
import type { PiecedDocument } from '../editing/new/documents/to-pieces.ts';
import { readHtmlTree } from '../editing/new/documents/read-html.ts';
import type { KnownArchive } from '../editing/new/known-archive.ts';
import { piecesOf, readSource as readDocument } from '../editing/new/read-source.ts';
import { doubtsAbout } from '../editing/new/source-doubts.ts';
import type { OriginData } from '../schemas/briefing.ts';
import type { Doubt } from './extract/article.ts';
import { parseFragment, parsePage } from './extract/parse-page.ts';
import { readArticle } from './extract/read-article.ts';
import { readDay } from './extract/read-day.ts';
import { tidyBody } from './extract/tidy-body.ts';
import type { SourceItem } from './sources/source-item.ts';
import { toDraft, type DoubtedDraft, type KnownFacts } from './writing/to-draft.ts';

/** A draft of an item, or why it cannot be taken. */
export type ItemRead =
  | (DoubtedDraft & { system: string; original: string | undefined; refused?: never })
  | { refused: string; original?: string | undefined };

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

/** Makes a draft of an item of any kind. */
export async function itemToDraft(item: SourceItem, known: KnownArchive): Promise<ItemRead> {
  const { content, url, captured } = item;
  const origin: OriginData = {
    ...(url !== undefined && { url }),
    ...(captured !== undefined && { captured }),
    digest: digestOf(content.bytes),
    tool: TOOL,
  };
  const publisher = url === undefined ? 'Chưa rõ tác giả' : (URL.parse(url)?.hostname ?? url);
  if (content.kind === 'document') {
    const source = await readDocument(content.path);
    if (source.problem !== undefined) return { refused: source.problem };
    const read = toDraft(source.document ?? source.text, NO_FACTS, origin, known, publisher);
    return {
      ...read,
      draft: { ...read.draft, notes: [...source.notes, ...read.draft.notes] },
      system: 'Văn bản',
      original: source.text,
    };
  }
  let html: string;
  let facts: KnownFacts;
  let doubts: Doubt[] = [];
  let system = 'Bản xuất, danh sách';
  let original: string;
  if (content.kind === 'page') {
    const text = decodeHtml(content.bytes);
    if (text === undefined) return { refused: 'Không nhận ra bảng mã chữ của trang này.' };
    original = text;
    const article = readArticle(text, url);
    if ('refused' in article) return { ...article, original };
    ({ html, doubts, system } = article);
    facts = article;
  } else {
    original = content.html;
    const { document } = parsePage(`<div id="bai">${content.html}</div>`);
    const body = document.querySelector('#bai');
    html = body === null ? '' : tidyBody(body);
    const { day, sections = [], ...stated } = content.fields;
    const read = day === undefined ? undefined : readDay(day);
    facts = {
      ...NO_FACTS,
      title: undefined,
      ...stated,
      author: stated.author,
      lead: stated.lead,
      sections,
      day: read?.value,
    };
    if (day !== undefined && read === undefined)
      doubts = [{ kind: 'day', text: `Không hiểu ngày “${day}”.` }];
  }
  const pieced = await piecesOf(readHtmlTree(parseFragment(html), item.pictureOf));
  if (!pieced.pieces.some((piece) => piece.kind !== 'picture' && piece.text.trim() !== ''))
    return { refused: 'Không có chữ nào trong bài.', original };
  const read = toDraft(pieced, facts, origin, known, facts.siteName ?? publisher);
  return {
    draft: { ...read.draft, notes: [...pieced.notes, ...read.draft.notes] },
    doubts: [...doubts, ...read.doubts, ...lossDoubts(pieced)],
    system,
    original,
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
