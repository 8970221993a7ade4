import type { List, RootContent } from 'mdast';
import { Document, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { QUESTION } from '../../mdx/open-questions.ts';
import { writeMarkdown } from '../../mdx/write-markdown.ts';
import { LINE_WIDTH } from '../line-width.ts';
import type { Block, Draft, DraftParticipant, DraftPhoto, ListItem } from './draft.ts';
import type { KnownArchive } from './known-archive.ts';

/** Where the text will be. */
const NO_TEXT: Block = { kind: 'question', text: 'Nội dung bản tin là gì? Viết ở đây, giữa hai đoạn để một dòng trống.' };

/** What a new file is reminded of, below the fields that it has. */
const REMINDER = ` Khi có ảnh đặt cạnh bản tin, bỏ dấu # ở đầu các dòng sau:
 photos:
   - src: ten-anh.jpg
     alt: Mô tả ảnh cho người không nhìn thấy ảnh
     caption: Chú thích ảnh`;

/** A draft as the text of its file, the questions in it marked. `idOf` gives the id of somebody who takes part. */
export function composeBriefing(draft: Draft, known: Pick<KnownArchive, 'topics'>, idOf: (participant: { name: string; id?: string | undefined }) => string): string {
  const hasText = draft.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'markdown');
  return `---\n${frontmatterOf(draft, known, idOf)}---\n\n${bodyOf(hasText ? draft.blocks : [...draft.blocks, NO_TEXT])}`;
}

function frontmatterOf(draft: Draft, known: Pick<KnownArchive, 'topics'>, idOf: (participant: { name: string; id?: string | undefined }) => string): string {
  const { title, date, author, summary, event, participants, topics, places, photos, figures } = draft;
  const fields = {
    title: title?.value ?? '',
    date: date?.value ?? '',
    author: author?.value ?? '',
    summary: summary?.value ?? '',
    ...(event !== undefined && { event }),
    participants: participants.map(({ value }) => participantFields(value, idOf)),
    topics,
    ...(places.length > 0 && { places }),
    ...(figures.length > 0 && { indicators: figures.map(({ indicator, value, total, ...rest }) => ({ indicator, value, ...(total !== undefined && { total }), ...rest })) }),
    ...(photos.length > 0 && { photos: photos.map(photoFields) }),
  };
  const document = new Document(fields, { version: '1.2' });
  const { contents } = document;
  if (!isMap(contents)) throw new Error('Frontmatter is a mapping.');
  ask(contents, 'title', title?.question);
  ask(contents, 'date', date?.question);
  ask(contents, 'author', author ? author.question : 'Tác giả là ai? Ghi tên đúng như trong content/authors.');
  ask(contents, 'summary', summary ? summary.question : 'Tóm tắt bài trong một, hai câu, 40-400 ký tự.');
  ask(contents, 'participants', participants.length > 0 ? undefined : 'Những ai tham gia? Mỗi người ghi person, office, role; mỗi nhóm ghi group, role.');
  ask(contents, 'topics', topics.length > 0 ? undefined : `Bài thuộc chuyên mục nào? Có: ${known.topics.map(({ id, name }) => `${id} (${name})`).join(', ')}.`);
  ask(contents, 'photos', questionOnPhotos(photos));
  const people = contents.get('participants');
  participants.forEach(({ question }, index) => {
    const item = isSeq(people) ? people.items[index] : undefined;
    if (question !== undefined && isNode(item)) item.commentBefore = comment(question);
  });
  for (const name of ['topics', 'places']) {
    const list = contents.get(name);
    if (isSeq(list)) list.flow = true;
  }
  if (photos.length === 0) document.comment = REMINDER;
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false, indentSeq: true });
}

/** What stands for a caption until the question about it is answered. */
const NO_CAPTION = 'Chưa có chú thích';

function photoFields({ src, caption, credit, picture }: DraftPhoto): object {
  const shown = caption === '' ? (picture?.alt ?? NO_CAPTION) : caption;
  return { ...(src !== undefined && { src, alt: picture?.alt ?? shown }), caption: shown, ...(credit !== undefined && { credit }) };
}

/** One question about all photographs that came without words for people who do not see them, or without a caption. */
function questionOnPhotos(photos: readonly DraftPhoto[]): string | undefined {
  const numbers = (lacks: (photo: DraftPhoto) => boolean) => photos.flatMap((photo, index) => (photo.src !== undefined && lacks(photo) ? [index + 1] : [])).join(', ');
  const captionless = numbers(({ caption }) => caption === '');
  const undescribed = numbers(({ picture }) => picture?.alt === undefined);
  const parts = [
    ...(captionless !== '' ? [`Chú thích (caption) của ảnh ${captionless} là gì?`] : []),
    ...(undescribed !== '' ? [`Ảnh ${undescribed} cho thấy gì? Ghi vào alt để người không nhìn thấy ảnh cũng biết; bây giờ ở đó mới là chú thích.`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function participantFields(participant: DraftParticipant, idOf: (participant: { name: string; id?: string | undefined }) => string): object {
  if ('group' in participant) return { group: participant.group, role: participant.role, ...(participant.count !== undefined && { count: participant.count }) };
  return { person: idOf(participant), office: participant.office, role: participant.role };
}

function ask(fields: YAMLMap, name: string, question: string | undefined): void {
  const pair = fields.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
  if (question !== undefined && pair && isScalar(pair.key)) pair.key.commentBefore = comment(question);
}

function comment(question: string): string {
  return ` ${QUESTION} ${question.replace(/\s+/gu, ' ')}`;
}

/** Blocks as MDX: whatever in a text would be markup is escaped, so that readers see the text that it was. */
export function bodyOf(blocks: readonly Block[]): string {
  return writeMarkdown(blocks.map(nodeOf));
}

function nodeOf(block: Block): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
    case 'list':
      return listOf(block.items);
    case 'markdown':
      return block.node;
    case 'photo':
      return { type: 'mdxJsxFlowElement', name: 'Photo', attributes: [{ type: 'mdxJsxAttribute', name: 'number', value: String(block.number) }], children: [] };
    case 'question':
      return { type: 'mdxFlowExpression', value: `/* ${QUESTION} ${block.text.replaceAll('*/', '').replace(/[{}\s]+/gu, ' ')} */` };
  }
}

function listOf(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items.map(listItem) };
}

function listItem(item: ListItem): List['children'][number] {
  const { text, items } = typeof item === 'string' ? { text: item, items: [] } : item;
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }, ...(items.length > 0 ? [listOf(items)] : [])] };
}
