import { readData } from '../loading/read-data.ts';
import { briefingSchema, type BriefingData } from '../schemas/briefing.ts';

/**
 * The frontmatter of the handbook's examples, with every field. It names no real person or place,
 * so that it fits any archive.
 */
export const COMPLETE_FRONTMATTER = `title: Giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020
date: 2020-07-06
author: Mai Lan
summary: >-
  Chiều 6/7/2020, hội nghị giao ban rà soát các báo cáo, đánh giá các chỉ tiêu 6 tháng cuối năm 2020
  và triển khai một số nội dung trọng tâm thời gian tới.
event: Hội nghị giao ban tháng 7/2020
participants:
  - person: nguyen-van-mau
    office: Phó Bí thư, Chủ tịch UBND
    role: chair
  - group: Lãnh đạo 20 xã
    role: attendee
    count: 20
topics: [kinh-te-xa-hoi, nong-thon-moi]
places: [xa-mau]
photos:
  - src: anh-mau.png
    alt: Hình vẽ cánh đồng, dãy núi và mặt trời, có chữ “Ảnh mẫu”
    caption: Ảnh mẫu của trang hướng dẫn, không phải ảnh tin.
    credit: trang hướng dẫn
  - caption: Đồng chí Nguyễn Văn Mẫu, Chủ tịch UBND, phát biểu chỉ đạo tại hội nghị.
indicators:
  - indicator: chi-tieu-hoan-thanh
    value: 12
    total: 17
    unit: chỉ tiêu
    period: 2020-H1
    label: Chỉ tiêu hoàn thành
    note: 5 chỉ tiêu còn lại đánh giá vào cuối năm
  - indicator: tong-gia-tri-san-xuat
    value: "2.919,8"
    unit: tỷ đồng
    period: 2020-H1
    plan_percent: 45
source:
  title: Hội nghị giao ban tháng 7
  author: Mai Lan
  note: Bản gốc là văn bản không kèm tệp ảnh; lỗi gõ trong bản gốc đã được sửa.
origin:
  url: http://trang-cu.example/tin-tuc/giao-ban-thang-7-123.html
  others:
    - url: http://trang-cu.example/Default.aspx?tabid=12&id=123
  captured: 2025-06-30
  digest: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
  tool: npm run rescue
updated: 2020-07-08
formerly: [2020/07/giao-ban-thang-bay]
corrections:
  - date: 2020-07-08
    what: Ví dụ của trang hướng dẫn, không phải đính chính thật
    was: 2.991,8 tỷ đồng
    now: 2.919,8 tỷ đồng
    changes: figure
    indicator: tong-gia-tri-san-xuat
    reason: Ví dụ - khi nhập tin, hai chữ số bị đảo chỗ.
    by: Ban biên tập
withdrawn:
  date: 2020-07-09
  reason: Ví dụ của trang hướng dẫn, bản tin này không bị rút.
  by: Ban biên tập
removed:
  date: 2020-07-10
  reason: Ví dụ của trang hướng dẫn, bản tin này không bị gỡ.
  by: Ban biên tập
  title: Ví dụ của trang hướng dẫn, không phải tiêu đề thật
privacy:
  - text: 0912 345 678
    reason: Số máy trực của cơ quan, được công bố để người dân gọi.
draft: false
sample: false
`;

/**
 * Parses {@link COMPLETE_FRONTMATTER}.
 * @throws Error if it does not match the schema.
 */
export function completeData(): BriefingData {
  const { data, problems } = readData(briefingSchema, COMPLETE_FRONTMATTER);
  if (!data)
    throw new Error(
      problems
        .map(({ line, message }) => `Line ${line} of the handbook's example: ${message}`)
        .join('\n'),
    );
  return data;
}
