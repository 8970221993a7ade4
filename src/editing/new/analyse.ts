import type { RootContent } from 'mdast';
import { unknownAbbreviations } from '../../hygiene/abbreviations.ts';
import { abbreviationsIn, AMBIGUOUS } from '../../schemas/glossary.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { Album, captionIn, possibleCaption } from './album.ts';
import { textOfPiece, type Piece } from './documents/piece.ts';
import { oneLine, plainWords } from './documents/plain-words.ts';
import type { PiecedDocument } from './documents/to-pieces.ts';
import {
  EMPTY_DRAFT,
  type Block,
  type Draft,
  type DraftParticipant,
  type DraftPhoto,
  type Found,
} from './draft.ts';
import { isDateLine } from './date-lines.ts';
import { findByline, findBylineAbove, type Byline } from './find-byline.ts';
import { classifyParagraph, pictureName } from './find-captions.ts';
import { findEventDate } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findGroups } from './find-groups.ts';
import { findNames } from './find-names.ts';
import { findPeople, type FoundPerson } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import { findSummary } from './find-summary.ts';
import { findTitle } from './find-title.ts';
import { findTopics } from './find-topics.ts';
import type { KnownArchive } from './known-archive.ts';
import { findNearEntries } from './match-name.ts';
import { findLists, itemTexts, parseListLine } from './lists.ts';
import { splitParagraphs } from './paragraphs.ts';
import { withPipeTables } from './pipe-tables.ts';

/** Shorter paragraphs are datelines or greetings, not leads. */
const MIN_LEAD_LENGTH = 40;

/** A line that only parts what stands above and below it. */
const RULE = /^[-–—_*=~.\s]{3,}$|^(?:[-–—\s]*(?:o0o|oOo|ooo)[-–—\s]*|\*\s?\*\s?\*)$/u;

/** The source of a draft: plain text, or the pieces of a document with questions about it. */
export type Source = string | Pick<PiecedDocument, 'pieces' | 'questions'>;

/**
 * Analyses a finished text (clean, in Unicode) into the draft of a briefing: what the text states,
 * and questions where it does not. `givenDate` is the day of the event if it is known otherwise;
 * places and figures depend on it. `givenTitle` is the title if it stands outside of the text.
 */
export function analyse(
  source: Source,
  known: KnownArchive,
  givenDate?: CivilDate,
  givenTitle?: string,
): Draft {
  const { pieces: read, questions } =
    typeof source === 'string'
      ? {
          pieces: splitParagraphs(source).map((text): Piece => ({ kind: 'paragraph', text })),
          questions: [],
        }
      : source;
  const textPieces = withPipeTables(read);
  const pieces: readonly Piece[] =
    givenTitle === undefined
      ? textPieces
      : [{ kind: 'paragraph', text: givenTitle }, ...textPieces];
  const texts = pieces.map(textOfPiece);
  const head = Math.max(
    0,
    pieces.findIndex((piece) => piece.kind !== 'picture' && !isFormal(piece)),
  );
  const title =
    givenTitle === undefined
      ? findTitle(pieces.slice(head).map(titleCandidate), (index) =>
          isPlainParagraph(pieces[head + index]),
        )
      : { value: givenTitle, paragraph: 0, length: 1 };
  const start = title ? head + title.paragraph : 0;
  const paragraphs = pieces.slice(start);
  const titleLength = title?.length ?? 0;
  const textStart = Math.max(1, titleLength);
  const lines = paragraphs.map(titleCandidate);
  const aboveTitle = pieces.slice(0, start);
  const bylineBelow = findByline(lines.slice(textStart - 1), known.authors, known.places);
  const byline = bylineBelow ?? findBylineAbove(aboveTitle.map(titleCandidate), known.authors);
  const taken = new Set(bylineBelow?.paragraphs.map((index) => index + textStart - 1));
  const dateLines = dateLinesBelowTitle(
    lines.map((line, index) => (isPlainParagraph(paragraphs[index]) ? line : '')),
    textStart,
    taken,
  );
  const body = [
    ...aboveTitle.filter(({ kind }) => kind !== 'paragraph'),
    ...paragraphs.filter(
      (_paragraph, index) => index >= titleLength && !taken.has(index) && !dateLines.has(index),
    ),
    ...(bylineBelow?.source === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: `(${bylineBelow.source})` }]),
  ];
  const { blocks, photos } = toBlocks(body, byline?.photographer);
  const prose = blocks.flatMap((block) =>
    block.kind === 'paragraph' || (block.kind === 'markdown' && block.isProse)
      ? [block.text]
      : block.kind === 'list'
        ? itemTexts(block.items)
        : [],
  );
  const lead = prose.find((paragraph) => paragraph.length >= MIN_LEAD_LENGTH);
  const date =
    givenDate === undefined ? findEventDate(lead ?? '', texts.join('\n')) : { value: givenDate };
  const { figures, unused } = findFigures(prose, date?.value, known);
  const captions = photos.map(({ caption }) => caption);
  const summary = findSummary(lead);
  const isPerson = (words: string) =>
    findNames(
      words,
      known.places.map(({ name }) => name),
    ).length > 0;
  return {
    ...EMPTY_DRAFT,
    title,
    date,
    author: toAuthor(byline, known),
    summary,
    participants: [
      ...findPeople([...prose, ...captions], known).map((person) => toParticipant(person, known)),
      ...findGroups([...prose, ...captions], isPerson).map((value) => ({ value })),
    ],
    topics: findTopics([title?.value, lead].join('\n'), texts.join('\n'), known),
    places: findPlaces(texts.join('\n'), date?.value, known),
    photos,
    figures,
    blocks: [
      ...questions.map((text): Block => ({ kind: 'question', text })),
      ...withoutRulesAtEnds(withoutStandfirst(blocks, summary?.value)),
    ],
    notes: [
      ...abbreviationNotes([...prose, ...captions].join('\n'), known),
      ...new Set(unused.map(({ clause, reason }) => `Con số không lấy: “${clause}” (${reason}).`)),
      ...letterheadNotes(aboveTitle),
      ...lineNotes(
        'Dòng ngày giờ',
        [...dateLines].map((index) => lines[index] ?? ''),
      ),
      ...lineNotes('Dòng ký tên', bylineBelow?.wording === undefined ? [] : [bylineBelow.wording]),
    ],
  };
}

/**
 * Returns the text of a paragraph that may be a title or byline; '' for other pieces, letterheads
 * and signatures.
 */
function titleCandidate(piece: Piece): string {
  return piece.kind === 'paragraph' && !isFormal(piece) ? piece.text : '';
}

function isFormal(piece: Piece): boolean {
  return piece.kind === 'paragraph' && piece.isFormal === true;
}

/** Whether a paragraph is nothing but its text: no link, nothing struck out. */
function isPlainParagraph(piece: Piece | undefined): boolean {
  return (
    piece?.kind === 'paragraph' && (piece.node === undefined || isOnlyText(piece.node, piece.text))
  );
}

function isOnlyText(node: RootContent, text: string): boolean {
  return (
    (node.type === 'paragraph' || node.type === 'heading') &&
    node.children.every(({ type }) => ['text', 'strong', 'emphasis'].includes(type)) &&
    oneLine(plainWords(node)) === text
  );
}

/**
 * Tells the editor which lines above the title (the office, the number, the motto) were left out.
 */
function letterheadNotes(aboveTitle: readonly Piece[]): string[] {
  const lines = aboveTitle.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : []));
  return lines.length === 0
    ? []
    : [`Phần đầu văn bản, ở trên tiêu đề, không đưa vào bài: ${lines.join(' / ')}.`];
}

/** The lines between the title and the text that only say when it was published. */
function dateLinesBelowTitle(
  lines: readonly string[],
  start: number,
  taken: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  for (let index = start; taken.has(index) || isDateLine(lines[index] ?? ''); index += 1)
    if (!taken.has(index)) found.add(index);
  return found;
}

/** Tells the editor which lines are left out of the text. */
function lineNotes(what: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${what} “${line}” không đưa vào bài.`);
}

function toAuthor(byline: Byline | undefined, known: KnownArchive): Found<string> | undefined {
  const [first, ...others] = byline?.names ?? [];
  if (first === undefined) return undefined;
  if (others.length > 0)
    return {
      value: first,
      choices: others,
      question: `Bài ký tên ${[first, ...others].join(', ')}, nhưng mỗi bản tin ghi một tác giả. Là ai?`,
    };
  const near = known.authors.some(({ name }) => name === first)
    ? []
    : findNearEntries(first, known.authors).map(({ name }) => name);
  return near.length === 0
    ? { value: first }
    : {
        value: first,
        choices: near,
        question: `Bài ký tên ${first}. Có phải ${near.join(' hay ')}?`,
      };
}

function toParticipant(
  { name, ids, office, role }: FoundPerson,
  { people }: KnownArchive,
): Found<DraftParticipant> {
  const candidates =
    ids.length === 0
      ? findNearEntries(name, people)
      : ids.length > 1
        ? people.filter(({ id }) => ids.includes(id))
        : [];
  const questions = [
    ...(ids.length > 1 ? [`Có nhiều người tên ${name}. Là người nào?`] : []),
    ...(ids.length === 0 && candidates.length > 0
      ? [
          `Bài viết “${name}”. Có phải ${candidates.map((one) => one.name).join(' hay ')}? Người khác thì ghi mã mới và thêm tệp vào content/people.`,
        ]
      : []),
    ...(office === undefined || role === undefined
      ? [`${name} chỉ được nhắc tên mà không tham gia thì xóa cả mục này.`]
      : []),
  ];
  return {
    value: { name, id: ids[0], ...(candidates.length > 0 && { candidates }), office, role },
    ...(questions.length > 0 && { question: questions.join(' ') }),
  };
}

/**
 * Converts pieces to blocks: captions become photographs in place, lines with bullets become lists.
 */
function toBlocks(
  pieces: readonly Piece[],
  photographer: string | undefined,
): { blocks: Block[]; photos: DraftPhoto[] } {
  const blocks: Block[] = [];
  const album = new Album(photographer);
  // A paragraph with formatting of its own in the document is no list line.
  const lists = findLists(
    pieces.map((piece) => (piece.kind === 'paragraph' && !piece.node ? piece.text : '')),
  );
  let listEnd = 0;
  pieces.forEach((piece, index) => {
    const list = lists.get(index);
    if (list) {
      album.endRow();
      blocks.push({ kind: 'list', items: list.items });
      listEnd = index + list.length;
    }
    if (index < listEnd) return;
    if (piece.kind === 'picture') {
      const number = album.addPicture(piece.picture, captionIn(pieces[index + 1]) === undefined);
      if (number !== undefined) blocks.push({ kind: 'photo', number });
      return;
    }
    if (piece.kind === 'block') {
      album.endRow();
      blocks.push({ kind: 'markdown', node: piece.node, text: piece.text, isProse: piece.isProse });
      return;
    }
    const { node } = piece;
    const paragraph = piece.text.trimStart();
    if (!node && parseListLine(paragraph)) {
      album.endRow();
      blocks.push({ kind: 'paragraph', text: paragraph });
      return;
    }
    if (RULE.test(paragraph) && isPlainParagraph(piece)) {
      album.endRow();
      blocks.push({ kind: 'markdown', node: { type: 'thematicBreak' }, text: '', isProse: false });
      return;
    }
    const classified =
      node?.type === 'heading' ? { kind: 'text' as const } : classifyParagraph(paragraph);
    const namedFile = pictureName(paragraph);
    const caption = album.expectsCaption()
      ? (captionIn(piece) ?? possibleCaption(piece))
      : undefined;
    if (namedFile !== undefined)
      blocks.push({ kind: 'photo', number: album.addNamedPicture(namedFile) });
    else if (caption) album.captionNext(caption);
    else if (classified.kind === 'caption')
      blocks.push({ kind: 'photo', number: album.addCaption(classified.photo) });
    else if (!(classified.kind === 'credit' && album.creditLast(classified.name))) {
      album.endRow();
      if (classified.kind === 'unclear' && piece.isQuiet !== true)
        blocks.push({
          kind: 'question',
          text: 'Dòng ngay dưới là tiêu đề mục (thêm ## vào đầu dòng), chú thích ảnh (chuyển lên mục photos), hay một đoạn của bài?',
        });
      // The signatories of a paper did not necessarily take part, so this is no prose.
      if (isFormal(piece))
        blocks.push({
          kind: 'markdown',
          node: node ?? { type: 'paragraph', children: [{ type: 'text', value: paragraph }] },
          text: paragraph,
          isProse: false,
        });
      else
        blocks.push(
          node
            ? { kind: 'markdown', node, text: paragraph, isProse: true }
            : { kind: 'paragraph', text: paragraph },
        );
    }
  });
  return { blocks, photos: album.photos };
}

/** Drops a first paragraph that became the summary, which the page shows above the text already. */
function withoutStandfirst(blocks: readonly Block[], summary: string | undefined): Block[] {
  const [first, ...rest] = blocks;
  const isParagraph =
    first?.kind === 'markdown'
      ? first.node.type === 'paragraph' && isOnlyText(first.node, first.text)
      : first?.kind === 'paragraph';
  return first !== undefined &&
    'text' in first &&
    isParagraph &&
    summary !== undefined &&
    first.text.endsWith(summary) &&
    first.text.length - summary.length < MIN_LEAD_LENGTH &&
    rest.some(({ kind }) => kind === 'paragraph' || kind === 'markdown')
    ? rest
    : [...blocks];
}

function withoutRulesAtEnds(blocks: readonly Block[]): Block[] {
  const isText = (block: Block) => block.kind !== 'markdown' || block.node.type !== 'thematicBreak';
  return blocks.slice(blocks.findIndex(isText), blocks.findLastIndex(isText) + 1);
}

function abbreviationNotes(text: string, { glossary }: KnownArchive): string[] {
  const unknown = unknownAbbreviations(text, abbreviationsIn(glossary)).map(({ offset, length }) =>
    text.slice(offset, offset + length),
  );
  const ambiguous = unknown.filter((word) => AMBIGUOUS.has(word));
  const others = unknown.filter((word) => !AMBIGUOUS.has(word));
  return [
    ...(others.length > 0
      ? [
          `Chữ viết tắt chưa có trong content/glossary.yaml: ${others.join(', ')}. Nên viết đầy đủ ở lần đầu, hoặc thêm vào bảng.`,
        ]
      : []),
    ...(ambiguous.length > 0
      ? [`Chữ viết tắt có nhiều nghĩa: ${ambiguous.join(', ')}. Nên viết đầy đủ trong bài.`]
      : []),
  ];
}
