import { fullAddress } from '../links.ts';
import type { Column } from '../csv.ts';
import { periodCode } from '../vietnamese/periods.ts';
import type { Statement } from './figures.ts';

/** The columns of figures as open data, a row for each figure that a briefing states. */
export const FIGURE_COLUMNS: Column<Statement>[] = [
  { name: 'indicator', description: 'Mã của số liệu.', value: ({ indicator }) => indicator },
  { name: 'name', description: 'Tên số liệu như bản tin ghi.', value: ({ name }) => name },
  { name: 'period', description: 'Kỳ: 2020 là cả năm, 2020-H1 là 6 tháng đầu năm, 2020-Q3 là quý III, 2020-07 là tháng 7, hai ngày cách nhau bằng / là từ ngày đến ngày.', value: ({ period }) => periodCode(period) },
  { name: 'period_first', description: 'Ngày đầu của kỳ, năm-tháng-ngày.', value: ({ period }) => period.first },
  { name: 'period_last', description: 'Ngày cuối của kỳ, năm-tháng-ngày.', value: ({ period }) => period.last },
  { name: 'value', description: 'Giá trị, dấu chấm trước phần thập phân.', value: ({ value }) => value },
  { name: 'total', description: 'Tổng số mà giá trị là một phần; trống khi không có.', value: ({ total }) => total },
  { name: 'unit', description: 'Đơn vị của giá trị.', value: ({ unit }) => unit },
  { name: 'plan_percent', description: 'Phần trăm kế hoạch đã đạt; trống khi bản tin không nêu.', value: ({ planPercent }) => planPercent },
  { name: 'note', description: 'Ghi chú của bản tin.', value: ({ note }) => note },
  { name: 'briefing_date', description: 'Ngày của bản tin nêu số liệu, năm-tháng-ngày.', value: ({ briefing }) => briefing.date },
  { name: 'briefing', description: 'Địa chỉ của bản tin nêu số liệu.', value: ({ briefing }) => fullAddress(briefing.path) },
];
