import { Document, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { OPEN, openValue, QUESTION } from '../../mdx/open-questions.ts';
import { ROLE_IDS } from '../../schemas/participant.ts';
import type { FigureData } from '../../schemas/stated-figure.ts';
import { LINE_WIDTH } from '../line-width.ts';
import type { Block, Draft, DraftParticipant, DraftPhoto, Found } from './draft.ts';
import type { KnownArchive } from './known-archive.ts';
import { questionOnPhotos } from './photo-question.ts';
import { writeBody } from './write-body.ts';

/** Takes the place of the text while there is none. */
const TEXT_QUESTION: Block = {
  kind: 'question',
  text: 'Nội dung bản tin là gì? Viết ở đây, giữa hai đoạn để một dòng trống.',
};

/** A comment in a new file's frontmatter on how to add photographs. */
const REMINDER = ` Khi có ảnh đặt cạnh bản tin, bỏ dấu # ở đầu các dòng sau:
 photos:
   - src: ten-anh.jpg
     alt: Mô tả ảnh cho người không nhìn thấy ảnh
     caption: Chú thích ảnh`;

/** Returns the id of a participant. */
type IdOf = (participant: { name: string; id?: string | undefined }) => string;

/** Writes a draft as a briefing's file with its questions marked. */
export function composeBriefing(
  draft: Draft,
  known: Pick<KnownArchive, 'topics'>,
  idOf: IdOf,
): string {
  const hasText = draft.blocks.some(
    ({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'markdown',
  );
  return `---\n${writeFrontmatter(draft, known, idOf)}---\n\n${writeBody(hasText ? draft.blocks : [...draft.blocks, TEXT_QUESTION])}`;
}

function writeFrontmatter(draft: Draft, known: Pick<KnownArchive, 'topics'>, idOf: IdOf): string {
  const { title, date, author, summary, event, participants, topics, places, photos, figures } =
    draft;
  const { isDraft = false, origin } = draft;
  // Fields without a value are left out.
  const fields = {
    title: fieldValue(title),
    date: fieldValue(date),
    author: fieldValue(author),
    summary: fieldValue(summary),
    event,
    participants: participants.map(({ value }) => participantFields(value, idOf)),
    topics,
    places: unlessEmpty(places),
    indicators: unlessEmpty(figures.map(figureFields)),
    photos: unlessEmpty(photos.map(photoFields)),
    draft: isDraft ? true : undefined,
    origin,
  };
  const document = new Document(fields, { version: '1.2' });
  const { contents } = document;
  if (!isMap(contents)) throw new Error('Frontmatter is a mapping.');
  const questions = {
    title: title?.question,
    date: date?.question,
    author: author ? author.question : 'Tác giả là ai? Ghi tên đúng như trong content/authors.',
    summary: summary ? summary.question : 'Tóm tắt bài trong một, hai câu, 40-400 ký tự.',
    participants:
      participants.length > 0 || origin !== undefined
        ? undefined
        : 'Những ai tham gia? Mỗi người ghi person, office, role; mỗi nhóm ghi group, role.',
    topics:
      topics.length > 0
        ? undefined
        : `Bài thuộc chuyên mục nào? Có: ${known.topics.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
    photos: questionOnPhotos(photos),
  };
  for (const [name, question] of Object.entries(questions)) addQuestion(contents, name, question);
  const people = contents.get('participants');
  participants.forEach(({ question }, index) => {
    const item = isSeq(people) ? people.items[index] : undefined;
    if (question !== undefined && isNode(item))
      item.commentBefore = comment(question, String(item).includes(OPEN));
  });
  for (const name of ['topics', 'places']) {
    const list = contents.get(name);
    if (isSeq(list)) list.flow = true;
  }
  if (photos.length === 0 && origin === undefined) document.comment = REMINDER;
  return document.toString({
    lineWidth: LINE_WIDTH,
    flowCollectionPadding: false,
    indentSeq: true,
  });
}

/** A value, or a choice while there is a question about it. */
function fieldValue(found: Found<string> | undefined): string {
  if (found?.question === undefined) return found?.value ?? '';
  return openValue(found.value, ...(found.choices ?? []));
}

function unlessEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** In the order of the handbook. */
function figureFields({ indicator, value, total, ...rest }: FigureData): object {
  return { indicator, value, total, ...rest };
}

function photoFields({ src, caption, credit, picture }: DraftPhoto): object {
  const captionOrAlt =
    caption === '' ? (picture?.alt ?? openValue('Chú thích ảnh này là gì?')) : caption;
  const alt = src === undefined ? undefined : (picture?.alt ?? captionOrAlt);
  return { src, alt, caption: captionOrAlt, credit };
}

function participantFields(participant: DraftParticipant, idOf: IdOf): object {
  if ('group' in participant) {
    const { group, role, count } = participant;
    return { group, role, count };
  }
  const { name, candidates = [], office, role } = participant;
  return {
    person:
      candidates.length > 0 ? openValue(...candidates.map(({ id }) => id)) : idOf(participant),
    office: office ?? openValue(`Chức vụ của ${name} vào ngày đó?`),
    role: role ?? openValue(...ROLE_IDS),
  };
}

function addQuestion(fields: YAMLMap, name: string, question: string | undefined): void {
  const pair = fields.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === name,
  );
  // A value that begins with HỎI is the question itself.
  const isOpen = isPair(pair) && isScalar(pair.value) && String(pair.value.value).startsWith(OPEN);
  if (question !== undefined && pair && isScalar(pair.key))
    pair.key.commentBefore = comment(question, isOpen);
}

function comment(question: string, isOpen: boolean): string {
  return ` ${isOpen ? '' : `${QUESTION} `}${question.replace(/\s+/gu, ' ')}`;
}
