/** Words around figures, as alternatives of regular expressions that ignore case. */

/** A number as Vietnamese texts write it: `2.919,8`. */
export const NUMERAL = /\d+(?:\.\d{3})*(?:,\d+)?/u.source;
/** Before a number that is rounded, or the end of a range. */
export const ROUNDED = 'trên|hơn|gần|khoảng|dưới|xấp xỉ|từ';
/** An exact number: neither `hơn 54` nor an end of `130 - 140`. */
export const EXACT_NUMERAL = `(?<![\\d.,/])(?<!(?:${ROUNDED}|tới|đến|\\d\\s?[-–])\\s?)${NUMERAL}`;
/** A figure beside one of these is a plan. */
export const PLANNED = 'phấn đấu|dự kiến|(?:đặt|đề) ra|mục tiêu|dự báo|yêu cầu';
/** A figure behind one of these is still to be reached. */
export const DUE = 'cần|phải|sẽ|thiếu|giao';
/** A figure behind one of these is how much another one changed. */
export const CHANGED = 'tăng|giảm';
