import type { CivilDate } from '../vietnamese/dates.ts';
import type { Doubt } from './extract/article.ts';

/** What became of an item, with its Vietnamese name. */
export const STATUSES = {
  taken: 'Đã lấy',
  doubtful: 'Lấy, cần người xem',
  waiting: 'Chờ người điền ngày, tiêu đề, tác giả',
  duplicate: 'Trùng bài đã lấy',
  present: 'Đã có trong kho, giữ nguyên',
  refused: 'Không lấy',
} as const;
export type Status = keyof typeof STATUSES;

/** What an item was, to be looked at beside what was made of it. */
export interface Original {
  kind: 'html' | 'text';
  text: string;
}

/** What became of an item. */
export interface Outcome {
  place: string;
  url?: string | undefined;
  status: Status;
  /** The briefing's file below the content folder. */
  path?: string | undefined;
  title?: string | undefined;
  date?: CivilDate | undefined;
  author?: string | undefined;
  /** The name of the portal's system. */
  system?: string | undefined;
  doubts: readonly Doubt[];
  /** What was left out, in Vietnamese. */
  notes: readonly string[];
  /** Why nothing was written of it, or not all. */
  reason?: string | undefined;
  /** The text as written, for the report. */
  result?: string | undefined;
  /** The item as it was saved, for the report. */
  original?: Original | undefined;
}
