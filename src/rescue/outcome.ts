import type { CivilDate } from '../vietnamese/dates.ts';
import type { Doubt } from './extract/article.ts';

/** What became of an item, with its Vietnamese name. */
export const STATUSES = {
  taken: 'Đã lấy',
  doubtful: 'Lấy, cần người xem',
  waiting: 'Chờ người điền ngày, tiêu đề',
  duplicate: 'Trùng bài đã lấy',
  present: 'Có sẵn từ lần trước',
  refused: 'Không lấy',
} as const;
export type Status = keyof typeof STATUSES;

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
  /** Why it was refused. */
  reason?: string | undefined;
  /** The text as written, for the report. */
  result?: string | undefined;
  /** The page as it was saved, for the report. */
  original?: string | undefined;
}
