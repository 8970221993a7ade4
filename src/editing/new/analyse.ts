import { unknownAbbreviations } from '../../hygiene/abbreviations.ts';
import { ROLE_IDS, ROLES } from '../../schemas/briefing.ts';
import { abbreviationsIn, AMBIGUOUS } from '../../schemas/glossary.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { Album, captionOf } from './album.ts';
import { textOfPiece, type Piece } from './documents/piece.ts';
import { oneLine, plainWords } from './documents/plain-words.ts';
import type { PiecedDocument } from './documents/to-pieces.ts';
import { EMPTY_DRAFT, UNKNOWN_OFFICE, type Block, type Draft, type DraftParticipant, type DraftPhoto, type Found } from './draft.ts';
import { findByline, type Byline } from './find-byline.ts';
import { kindOf } from './find-captions.ts';
import { findEventDate } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findGroups } from './find-groups.ts';
import { namesIn } from './find-names.ts';
import { findPeople, type FoundPerson } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import { findSummary } from './find-summary.ts';
import { findTitle } from './find-title.ts';
import { findTopics } from './find-topics.ts';
import type { KnownArchive } from './known-archive.ts';
import { listLine, listsIn, textsOf } from './lists.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A dateline or greeting is no lead. */
const SHORTEST_LEAD = 40;

/** What a text is read from: its words, or the pieces of a document with what to ask about it. */
export type Source = string | Pick<PiecedDocument, 'pieces' | 'questions'>;

/**
 * A finished text (clean, in Unicode) as the draft of a briefing: what the text says, and questions where it does not.
 * `givenDate` is the day of the event where the editor has said it: places and figures depend on it.
 */
export function analyse(source: Source, known: KnownArchive, givenDate?: CivilDate): Draft {
  const { pieces, questions } = typeof source === 'string' ? { pieces: paragraphsOf(source).map((text): Piece => ({ kind: 'paragraph', text })), questions: [] } : source;
  const all = pieces.map(textOfPiece);
  const head = Math.max(0, pieces.findIndex((piece) => piece.kind !== 'picture' && !isFormal(piece)));
  const title = findTitle(pieces.slice(head).map(lineOf));
  const start = title ? head + title.paragraph : 0;
  const paragraphs = pieces.slice(start);
  const byline = findByline(paragraphs.map(lineOf), known.authors);
  const above = pieces.slice(0, start);
  const body = [...above.filter(({ kind }) => kind !== 'paragraph'), ...paragraphs.filter((_paragraph, index) => index !== byline?.paragraph && !(title && index === 0))];
  const { blocks, photos } = blocksOf(body, byline?.photographer);
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' || (block.kind === 'markdown' && block.isProse) ? [block.text] : block.kind === 'list' ? textsOf(block.items) : []));
  const lead = prose.find((paragraph) => paragraph.length >= SHORTEST_LEAD);
  const date = givenDate === undefined ? findEventDate(lead ?? '', all.join('\n')) : { value: givenDate };
  const figures = findFigures(prose, date?.value, known);
  const captions = photos.map(({ caption }) => caption);
  const summary = findSummary(lead);
  const isPerson = (words: string) => namesIn(words, known.places.map(({ name }) => name)).length > 0;
  return {
    ...EMPTY_DRAFT,
    title,
    date,
    author: authorOf(byline, known),
    summary,
    participants: [...findPeople([...prose, ...captions], known).map(participantOf), ...findGroups([...prose, ...captions], isPerson).map((value) => ({ value }))],
    topics: findTopics([title?.value, lead].join('\n'), all.join('\n'), known),
    places: findPlaces(all.join('\n'), date?.value, known),
    photos,
    figures,
    blocks: [...questions.map((text): Block => ({ kind: 'question', text })), ...withoutStandfirst(blocks, summary?.value)],
    notes: [...notesOn([...prose, ...captions].join('\n'), known), ...noteOnHead(above)],
  };
}

/** A paragraph's words; what is none, or a paper's head or end, can be neither title nor byline. */
function lineOf(piece: Piece): string {
  return piece.kind === 'paragraph' && !isFormal(piece) ? piece.text : '';
}

function isFormal(piece: Piece): boolean {
  return piece.kind === 'paragraph' && piece.isFormal === true;
}

/** Lines above the title (the office, the number, the motto) are not part of a briefing: they are left out, with a note to the editor. */
function noteOnHead(above: readonly Piece[]): string[] {
  const lines = above.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : []));
  return lines.length === 0 ? [] : [`Phần đầu văn bản, ở trên tiêu đề, không đưa vào bài: ${lines.join(' / ')}.`];
}

function authorOf(byline: Byline | undefined, known: KnownArchive): Found<string> | undefined {
  const [first, ...others] = byline?.names ?? [];
  if (first === undefined) return undefined;
  const isKnown = known.authors.some(({ name }) => name === first);
  if (others.length > 0) return { value: first, question: `Bài ký tên ${[first, ...others].join(', ')}, nhưng mỗi bản tin ghi một tác giả. Có đúng là ${first} không?` };
  return { value: first, ...(!isKnown && { question: `“${first}” chưa có trong content/authors, nên có thêm tệp mới cùng bản tin này. Tên tác giả có đúng không?` }) };
}

/** `chair (chủ trì), … hay honoree (được tặng hoa)`. */
const ROLES_IN_WORDS = ROLE_IDS.map((role) => `${role} (${ROLES[role].toLowerCase()})`).join(', ').replace(/, (?=[^,]*$)/u, ' hay ');

function participantOf({ name, ids, office, role }: FoundPerson): Found<DraftParticipant> {
  const questions = [
    ...(ids.length > 1 ? [`Có nhiều người tên ${name}: ${ids.join(', ')}. Là người nào?`] : []),
    ...(ids.length === 0 ? [`“${name}” chưa có trong content/people, nên có thêm tệp mới cùng bản tin này. Tên và chức vụ có đúng không?`] : []),
    ...(office === undefined ? [`Bài không ghi chức vụ của ${name}. Vào ngày đó người này giữ chức vụ gì? (Chỉ được nhắc tên mà không tham gia thì xóa mục này.)`] : []),
    ...(role === undefined ? [`Vai trò của ${name} là gì: ${ROLES_IN_WORDS}?`] : []),
  ];
  return { value: { name, id: ids[0], ...(ids.length > 1 && { namesakes: ids }), office: office ?? UNKNOWN_OFFICE, role: role ?? 'attendee' }, ...(questions.length > 0 && { question: questions.join(' ') }) };
}

/** Pieces as blocks: captions become photographs at their places, lines with the signs of lists become lists. */
function blocksOf(pieces: readonly Piece[], photographer: string | undefined): { blocks: Block[]; photos: DraftPhoto[] } {
  const blocks: Block[] = [];
  const album = new Album(photographer);
  // A paragraph that a document has given a form of its own is no line of a list.
  const lists = listsIn(pieces.map((piece) => (piece.kind === 'paragraph' && !piece.node ? piece.text : '')));
  let listEnd = 0;
  pieces.forEach((piece, index) => {
    const list = lists.get(index);
    if (list) {
      album.close();
      blocks.push({ kind: 'list', items: list.items });
      listEnd = index + list.length;
    }
    if (index < listEnd) return;
    if (piece.kind === 'picture') {
      const number = album.place(piece.picture, captionOf(pieces[index + 1]) === undefined);
      if (number !== undefined) blocks.push({ kind: 'photo', number });
      return;
    }
    if (piece.kind === 'block') {
      album.close();
      blocks.push({ kind: 'markdown', node: piece.node, text: piece.text, isProse: piece.isProse });
      return;
    }
    const { node } = piece;
    const paragraph = piece.text.trimStart();
    if (!node && listLine(paragraph)) {
      album.close();
      blocks.push({ kind: 'paragraph', text: paragraph });
      return;
    }
    const of = node?.type === 'heading' ? { kind: 'text' as const } : kindOf(paragraph);
    const below = album.isOpen() ? captionOf(piece) : undefined;
    if (below) album.caption(below);
    else if (of.kind === 'caption') blocks.push({ kind: 'photo', number: album.add(of.photo) });
    else if (!(of.kind === 'credit' && album.credit(of.name))) {
      album.close();
      if (of.kind === 'unclear' && piece.isQuiet !== true) blocks.push({ kind: 'question', text: 'Dòng ngay dưới là tiêu đề mục (thêm ## vào đầu dòng), chú thích ảnh (chuyển lên mục photos), hay một đoạn của bài?' });
      // Who signed a paper did not take part for that.
      if (isFormal(piece)) blocks.push({ kind: 'markdown', node: node ?? { type: 'paragraph', children: [{ type: 'text', value: paragraph }] }, text: paragraph, isProse: false });
      else blocks.push(node ? { kind: 'markdown', node, text: paragraph, isProse: true } : { kind: 'paragraph', text: paragraph });
    }
  });
  return { blocks, photos: album.photos };
}

/** A first paragraph that became the summary as a whole stands above the text on the page already. */
function withoutStandfirst(blocks: readonly Block[], summary: string | undefined): Block[] {
  const [first, ...rest] = blocks;
  const isParagraph = first?.kind === 'paragraph' || (first?.kind === 'markdown' && first.node.type === 'paragraph' && first.node.children.every(({ type }) => ['text', 'strong', 'emphasis'].includes(type)) && oneLine(plainWords(first.node)) === first.text);
  return isParagraph && summary !== undefined && first.text.endsWith(summary) && first.text.length - summary.length < SHORTEST_LEAD && rest.some(({ kind }) => kind === 'paragraph' || kind === 'markdown') ? rest : [...blocks];
}

function notesOn(text: string, { glossary }: KnownArchive): string[] {
  const unknown = unknownAbbreviations(text, abbreviationsIn(glossary)).map(({ offset, length }) => text.slice(offset, offset + length));
  const ambiguous = unknown.filter((word) => AMBIGUOUS.has(word));
  const others = unknown.filter((word) => !AMBIGUOUS.has(word));
  return [
    ...(others.length > 0 ? [`Chữ viết tắt chưa có trong content/glossary.yaml: ${others.join(', ')}. Nên viết đầy đủ ở lần đầu, hoặc thêm vào bảng.`] : []),
    ...(ambiguous.length > 0 ? [`Chữ viết tắt có nhiều nghĩa: ${ambiguous.join(', ')}. Nên viết đầy đủ trong bài.`] : []),
  ];
}
