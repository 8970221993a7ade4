import { unknownAbbreviations } from '../../hygiene/abbreviations.ts';
import { ROLE_IDS, ROLES } from '../../schemas/briefing.ts';
import { abbreviationsIn, AMBIGUOUS } from '../../schemas/glossary.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
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
import { LIST_SIGN, paragraphsOf } from './paragraphs.ts';

/** A dateline or greeting is no lead. */
const SHORTEST_LEAD = 40;

/**
 * A finished text (clean, in Unicode) as the draft of a briefing: what the text says, and questions where it does not.
 * `givenDate` is the day of the event where the editor has said it: places and figures depend on it.
 */
export function analyse(text: string, known: KnownArchive, givenDate?: CivilDate): Draft {
  const all = paragraphsOf(text);
  const title = findTitle(all);
  const paragraphs = all.slice(title ? title.paragraph : 0);
  const byline = findByline(paragraphs, known.authors);
  const body = paragraphs.filter((_paragraph, index) => index !== byline?.paragraph && !(title && index === 0));
  const { blocks, photos } = blocksOf(body, byline?.photographer);
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : []));
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
    blocks: withoutStandfirst(blocks, summary?.value),
    notes: notesOn([...prose, ...captions].join('\n'), known),
  };
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

/** Paragraphs as blocks: captions become photographs at their places, lines that begin with the same sign a list. */
function blocksOf(paragraphs: readonly string[], photographer: string | undefined): { blocks: Block[]; photos: DraftPhoto[] } {
  const blocks: Block[] = [];
  const photos: DraftPhoto[] = [];
  paragraphs.forEach((paragraph, index) => {
    const sign = LIST_SIGN.exec(paragraph)?.[0].charAt(0);
    if (sign !== undefined) {
      const last = blocks.at(-1);
      const item = paragraph.replace(LIST_SIGN, '');
      if (last?.kind === 'list' && paragraphs[index - 1]?.startsWith(sign)) last.items.push(item);
      else if (paragraphs[index + 1]?.startsWith(sign)) blocks.push({ kind: 'list', items: [item] });
      else blocks.push({ kind: 'paragraph', text: paragraph });
      return;
    }
    const of = kindOf(paragraph);
    const previous = photos.at(-1);
    if (of.kind === 'caption') {
      photos.push({ ...of.photo, credit: of.photo.credit ?? photographer });
      blocks.push({ kind: 'photo', number: photos.length });
    } else if (of.kind === 'credit' && previous && previous.credit === undefined) previous.credit = of.name;
    else {
      if (of.kind === 'unclear') blocks.push({ kind: 'question', text: 'Dòng ngay dưới là tiêu đề mục (thêm ## vào đầu dòng), chú thích ảnh (chuyển lên mục photos), hay một đoạn của bài?' });
      blocks.push({ kind: 'paragraph', text: paragraph });
    }
  });
  return { blocks, photos };
}

/** A first paragraph that became the summary as a whole stands above the text on the page already. */
function withoutStandfirst(blocks: readonly Block[], summary: string | undefined): Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' && summary !== undefined && first.text.endsWith(summary) && first.text.length - summary.length < SHORTEST_LEAD && rest.some(({ kind }) => kind === 'paragraph') ? rest : [...blocks];
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
