import { isDateLine } from './date-lines.ts';
import type { DraftPhoto } from './draft.ts';
import { findNames } from './find-names.ts';
import { splitSentences } from './paragraphs.ts';

/** The kind of a paragraph, judged by its form. */
export type ParagraphKind =
  | { kind: 'text' }
  | { kind: 'caption'; photo: DraftPhoto }
  | { kind: 'credit'; name: string }
  | { kind: 'unclear' };

const LABEL = /^(?:ảnh|chú thích(?: ảnh)?|hình)(?:\s*\d+)?\s*:\s*/iu;
const CREDIT = /(?<![\s(,.–-])[\s(,.–-]*(?:ảnh|nguồn ảnh)\s*:\s*(?<name>[^().:]{2,60})\)?\.?$/iu;
/** Where a text was taken from. */
const SOURCE = /^\(?(?:(?:lược |tổng hợp )?theo|nguồn)(?!\p{L})/iu;
const SENTENCE_END = /[.!?;:…]["”)]*$/u;
const MIN_CAPTION_LENGTH = 5;
const MAX_CAPTION_LENGTH = 300;
const MAX_LINE_LENGTH = 120;
/** Captions start with who or what is shown … */
const SUBJECT_START =
  /^(?:đồng chí|các đồng chí|ông|bà|lãnh đạo|đại diện|đại biểu|các đại biểu|đoàn|quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc|cán bộ|bà con|nhân dân|người dân|nông dân|học sinh|ban tổ chức|(?:phó )?chủ tịch|(?:phó )?bí thư)(?!\p{L})/iu;
/** … and say what happens. */
const ACTION =
  /(?:^|\s)(?:phát biểu|tặng|trao|chụp ảnh|kiểm tra|thăm|chủ trì|tham dự|dự|thảo luận|tham luận|trình bày|báo cáo|ký|bắt tay|chúc mừng|trồng|thu hoạch|gặt|ra quân|tham gia|làm việc|biểu quyết|bỏ phiếu|tại|hội nghị|đại hội|buổi)(?!\p{L})/iu;

/**
 * Classifies a paragraph: a photograph's caption (labelled, or without full stop and saying who
 * does what), a photographer's credit, text, or unclear (a caption or a heading).
 */
export function classifyParagraph(paragraph: string): ParagraphKind {
  const label = LABEL.exec(paragraph)?.[0];
  if (label !== undefined) {
    const rest = paragraph.slice(label.length);
    if (isName(rest)) return { kind: 'credit', name: rest.replace(/\.$/u, '') };
  }
  const photo = splitCredit(paragraph.slice(label?.length ?? 0));
  const isCaption = label !== undefined || photo.credit !== undefined;
  if (
    isCaption &&
    photo.caption.length >= MIN_CAPTION_LENGTH &&
    photo.caption.length <= MAX_CAPTION_LENGTH
  )
    return { kind: 'caption', photo };
  if (SENTENCE_END.test(paragraph) || paragraph.length > MAX_CAPTION_LENGTH)
    return { kind: 'text' };
  if (
    paragraph.length >= MIN_CAPTION_LENGTH &&
    SUBJECT_START.test(paragraph) &&
    ACTION.test(paragraph)
  )
    return { kind: 'caption', photo: { caption: paragraph } };
  return paragraph.length <= MAX_LINE_LENGTH && !SOURCE.test(paragraph) && !isDateLine(paragraph)
    ? { kind: 'unclear' }
    : { kind: 'text' };
}

/** The name of a picture's file on a line of its own: `[Ảnh 1: IMG_2034.jpg]`. */
const PICTURE_NAME =
  /^[[(<]?\s*(?:(?:chèn )?(?:ảnh|hình)(?:\s*\d+)?\s*:?\s*)?(?<name>[\p{L}\p{N}_-][\p{L}\p{N}_(). -]{0,80}\.(?:jpe?g|png|webp|avif|heic|gif|bmp|tiff?))\s*[\])>]?$/iu;

/** Returns the name of a picture's file if a paragraph is nothing else. */
export function pictureName(paragraph: string): string | undefined {
  return PICTURE_NAME.exec(paragraph)?.groups?.['name'];
}

/** How a news item begins, unlike a caption. */
const LEAD_START =
  /^(?:\([\p{L} -]+\)\s*[-–:]?\s*)?(?:sáng|trưa|chiều|tối|đêm|ngày|hôm (?:nay|qua)|vừa qua|trong (?:ngày|các ngày|hai ngày))(?!\p{L})/iu;
const MAX_SENTENCE_LENGTH = 200;

/**
 * Returns a paragraph right below a picture if it may be its caption although it ends in a full
 * stop: one short sentence that does not begin as a news item does.
 */
export function captionSentence(paragraph: string): string | undefined {
  return paragraph.length >= MIN_CAPTION_LENGTH &&
    paragraph.length <= MAX_SENTENCE_LENGTH &&
    /\.["”)]*$/u.test(paragraph) &&
    !LEAD_START.test(paragraph) &&
    splitSentences(paragraph).length === 1
    ? paragraph.replace(/\.$/u, '')
    : undefined;
}

function splitCredit(caption: string): DraftPhoto {
  const credit = CREDIT.exec(caption);
  if (!credit) return { caption };
  return {
    caption: caption.slice(0, credit.index).trim(),
    credit: credit.groups?.['name']?.trim(),
  };
}

/** Two to four capitalized words, as in photographers' credits. */
function isName(words: string): boolean {
  return (
    findNames(words, []).some(({ name }) => name === words) ||
    /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}\.?$/u.test(words)
  );
}
