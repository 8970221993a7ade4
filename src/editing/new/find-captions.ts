import type { DraftPhoto } from './draft.ts';
import { namesIn } from './find-names.ts';

/** What a paragraph says of itself by its form. */
export type Kind = { kind: 'text' } | { kind: 'caption'; photo: DraftPhoto } | { kind: 'credit'; name: string } | { kind: 'unclear' };

const LABEL = /^(?:ảnh|chú thích(?: ảnh)?|hình)(?:\s*\d+)?\s*:\s*/iu;
const CREDIT = /(?<![\s(,.–-])[\s(,.–-]*(?:ảnh|nguồn ảnh)\s*:\s*(?<name>[^().:]{2,60})\)?\.?$/iu;
const ENDED = /[.!?;:…]["”)]*$/u;
const SHORTEST = 5;
const LONGEST = 300;
const LONGEST_LINE = 120;
/** Captions begin with who or what is seen … */
const SEEN = /^(?:đồng chí|các đồng chí|ông|bà|lãnh đạo|đại diện|đại biểu|các đại biểu|đoàn|quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc|cán bộ|bà con|nhân dân|người dân|nông dân|học sinh|ban tổ chức|(?:phó )?chủ tịch|(?:phó )?bí thư)(?!\p{L})/iu;
/** … and say what is being done there. */
const DOING = /(?:^|\s)(?:phát biểu|tặng|trao|chụp ảnh|kiểm tra|thăm|chủ trì|tham dự|dự|thảo luận|tham luận|trình bày|báo cáo|ký|bắt tay|chúc mừng|trồng|thu hoạch|gặt|ra quân|tham gia|làm việc|biểu quyết|bỏ phiếu|tại|hội nghị|đại hội|buổi)(?!\p{L})/iu;

/**
 * Whether a paragraph is a photograph's caption (it says so, or has no full stop and tells who does what), names the
 * photographer, is a line of which this cannot be told (a caption or a heading), or text.
 */
export function kindOf(paragraph: string): Kind {
  const label = LABEL.exec(paragraph)?.[0];
  if (label !== undefined) {
    const rest = paragraph.slice(label.length);
    if (isName(rest)) return { kind: 'credit', name: rest.replace(/\.$/u, '') };
  }
  const photo = withCredit(paragraph.slice(label?.length ?? 0));
  const isCaption = label !== undefined || photo.credit !== undefined;
  if (isCaption && photo.caption.length >= SHORTEST && photo.caption.length <= LONGEST) return { kind: 'caption', photo };
  if (ENDED.test(paragraph) || paragraph.length > LONGEST) return { kind: 'text' };
  if (paragraph.length >= SHORTEST && SEEN.test(paragraph) && DOING.test(paragraph)) return { kind: 'caption', photo: { caption: paragraph } };
  return paragraph.length <= LONGEST_LINE ? { kind: 'unclear' } : { kind: 'text' };
}

function withCredit(caption: string): DraftPhoto {
  const credit = CREDIT.exec(caption);
  if (!credit) return { caption };
  return { caption: caption.slice(0, credit.index).trim(), credit: credit.groups?.['name']?.trim() };
}

/** Two to four words in capitals, as photographers sign. */
function isName(words: string): boolean {
  return namesIn(words, []).some(({ name }) => name === words) || /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}\.?$/u.test(words);
}
