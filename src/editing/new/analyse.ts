import type { CivilDate } from '../../vietnamese/dates.ts';
import { textOfPiece, type Piece } from './documents/piece.ts';
import type { PiecedDocument } from './documents/to-pieces.ts';
import { withCapitalHeadings } from './capital-headings.ts';
import { toAuthor, toParticipant } from './doubtful-names.ts';
import { EMPTY_DRAFT, type Block, type Draft } from './draft.ts';
import { isDateLine } from './date-lines.ts';
import { findByline, findBylineAbove } from './find-byline.ts';
import { findEventDate } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findGroups } from './find-groups.ts';
import { findNames } from './find-names.ts';
import { findPeople } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import { findSummary } from './find-summary.ts';
import { findTitle } from './find-title.ts';
import { findTopics } from './find-topics.ts';
import type { KnownArchive } from './known-archive.ts';
import { abbreviationNotes, letterheadNotes, lineNotes } from './left-out-notes.ts';
import { itemTexts } from './lists.ts';
import { isFormal, isPlainParagraph } from './piece-kinds.ts';
import { withPipeTables } from './pipe-tables.ts';
import { splitPlainText } from './tab-tables.ts';
import { MIN_LEAD_LENGTH, toBlocks, withoutRulesAtEnds, withoutStandfirst } from './to-blocks.ts';

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
    typeof source === 'string' ? { pieces: splitPlainText(source), questions: [] } : source;
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
  const { pieces: below, headings } = withCapitalHeadings(paragraphs, textStart, known);
  const body = [
    ...aboveTitle.filter(({ kind }) => kind !== 'paragraph'),
    ...below.filter(
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
      ...(headings.length > 0
        ? [`Dòng viết hoa được lấy làm đề mục: ${headings.join(', ')}.`]
        : []),
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
