import type { CivilDate } from '../../vietnamese/dates.ts';

/** Kinds of doubts, with their Vietnamese names; reports sort by what needs a person. */
export const DOUBTS = {
  day: 'Ngày chưa chắc',
  title: 'Tiêu đề chưa chắc',
  letters: 'Chữ bị mất hoặc sai bảng mã',
  repeat: 'Có thể trùng',
  pictures: 'Thiếu ảnh',
  people: 'Người chưa rõ',
  topic: 'Chưa rõ chuyên mục',
  text: 'Nội dung cần xem lại',
  lines: 'Dòng chưa rõ là gì',
} as const;
export type DoubtKind = keyof typeof DOUBTS;

/** Something that a person must look at. */
export interface Doubt {
  kind: DoubtKind;
  /** A Vietnamese sentence. */
  text: string;
}

/** An article as its page shows it. */
export interface Article {
  /** The name of the portal's system. */
  system: string;
  title: string | undefined;
  /** The day of publication that the page states. */
  day: CivilDate | undefined;
  author: string | undefined;
  /** The paragraph between title and text. */
  lead: string | undefined;
  /** The HTML of the text. */
  html: string;
  /** The name of the site. */
  siteName: string | undefined;
  sections: readonly string[];
  doubts: Doubt[];
}
