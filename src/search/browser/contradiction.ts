import { shortDate } from '../../vietnamese/dates.ts';
import type { QueryState } from './query-state.ts';

/** Says why no briefing can match the filters of time together; `undefined` if some can. */
export function contradiction({ year, month, from, to }: QueryState): string | undefined {
  if (from !== '' && to !== '' && from > to)
    return `Từ ngày ${shortDate(from)} lại sau đến ngày ${shortDate(to)}. Xin sửa một trong hai ngày.`;
  if (year === '') return undefined;
  const [first, last] = month === '' ? ['01', '12'] : [month, month];
  const isOutside =
    (from !== '' && from > `${year}-${last}-31`) || (to !== '' && to < `${year}-${first}-01`);
  const period = month === '' ? `Năm ${year}` : `Tháng ${Number(month)}/${year}`;
  return isOutside
    ? `${period} nằm ngoài những ngày đã chọn. Xin sửa ngày, hoặc chọn năm, tháng khác.`
    : undefined;
}
