import type { List, RootContent } from 'mdast';
import { Document, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { OPEN, openValue, QUESTION } from '../../mdx/open-questions.ts';
import { ROLE_IDS } from '../../schemas/participant.ts';
import { writeMarkdown } from '../../mdx/write-markdown.ts';
import { LINE_WIDTH } from '../line-width.ts';
import type { Block, Draft, DraftParticipant, DraftPhoto, Found, ListItem } from './draft.ts';
import type { KnownArchive } from './known-archive.ts';
import { questionOnPhotos } from './photo-question.ts';

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

/**
 * Writes a draft as a briefing's file with its questions marked. `idOf` returns the id of a
 * participant.
 */
export function composeBriefing(
  draft: Draft,
  known: Pick<KnownArchive, 'topics'>,
  idOf: (participant: { name: string; id?: string | undefined }) => string,
): string {
  const hasText = draft.blocks.some(
    ({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'markdown',
  );
  return `---\n${writeFrontmatter(draft, known, idOf)}---\n\n${writeBody(hasText ? draft.blocks : [...draft.blocks, TEXT_QUESTION])}`;
}

function writeFrontmatter(
  draft: Draft,
  known: Pick<KnownArchive, 'topics'>,
  idOf: (participant: { name: string; id?: string | undefined }) => string,
): string {
  const { title, date, author, summary, event, participants, topics, places, photos, figures } =
    draft;
  const { isDraft = false, origin } = draft;
  const fields = {
    title: fieldValue(title),
    date: fieldValue(date),
    author: fieldValue(author),
    summary: fieldValue(summary),
    ...(event !== undefined && { event }),
    participants: participants.map(({ value }) => participantFields(value, idOf)),
    topics,
    ...(places.length > 0 && { places }),
    ...(figures.length > 0 && {
      indicators: figures.map(({ indicator, value, total, ...rest }) => ({
        indicator,
        value,
        ...(total !== undefined && { total }),
        ...rest,
      })),
    }),
    ...(photos.length > 0 && { photos: photos.map(photoFields) }),
    ...(isDraft && { draft: true }),
    ...(origin !== undefined && { origin }),
  };
  const document = new Document(fields, { version: '1.2' });
  const { contents } = document;
  if (!isMap(contents)) throw new Error('Frontmatter is a mapping.');
  addQuestion(contents, 'title', title?.question);
  addQuestion(contents, 'date', date?.question);
  addQuestion(
    contents,
    'author',
    author ? author.question : 'Tác giả là ai? Ghi tên đúng như trong content/authors.',
  );
  addQuestion(
    contents,
    'summary',
    summary ? summary.question : 'Tóm tắt bài trong một, hai câu, 40-400 ký tự.',
  );
  addQuestion(
    contents,
    'participants',
    participants.length > 0 || origin !== undefined
      ? undefined
      : 'Những ai tham gia? Mỗi người ghi person, office, role; mỗi nhóm ghi group, role.',
  );
  addQuestion(
    contents,
    'topics',
    topics.length > 0
      ? undefined
      : `Bài thuộc chuyên mục nào? Có: ${known.topics.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  );
  addQuestion(contents, 'photos', questionOnPhotos(photos));
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

function photoFields({ src, caption, credit, picture }: DraftPhoto): object {
  const captionOrAlt =
    caption === '' ? (picture?.alt ?? openValue('Chú thích ảnh này là gì?')) : caption;
  return {
    ...(src !== undefined && { src, alt: picture?.alt ?? captionOrAlt }),
    caption: captionOrAlt,
    ...(credit !== undefined && { credit }),
  };
}

function participantFields(
  participant: DraftParticipant,
  idOf: (participant: { name: string; id?: string | undefined }) => string,
): object {
  if ('group' in participant)
    return {
      group: participant.group,
      role: participant.role,
      ...(participant.count !== undefined && { count: participant.count }),
    };
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

/** Writes blocks as MDX; markup in texts is escaped. */
export function writeBody(blocks: readonly Block[]): string {
  return writeMarkdown(blocks.map(toNode));
}

function toNode(block: Block): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
    case 'list':
      return toList(block.items);
    case 'markdown':
      return block.node;
    case 'photo':
      return {
        type: 'mdxJsxFlowElement',
        name: 'Photo',
        attributes: [{ type: 'mdxJsxAttribute', name: 'number', value: String(block.number) }],
        children: [],
      };
    case 'question':
      return {
        type: 'mdxFlowExpression',
        value: `/* ${QUESTION} ${block.text.replaceAll('*/', '').replace(/[{}\s]+/gu, ' ')} */`,
      };
  }
}

function toList(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items.map(toListItem) };
}

function toListItem(item: ListItem): List['children'][number] {
  const { text, items } = typeof item === 'string' ? { text: item, items: [] } : item;
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: text }] },
      ...(items.length > 0 ? [toList(items)] : []),
    ],
  };
}
