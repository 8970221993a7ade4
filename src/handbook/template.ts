/**
 * The frame of a new briefing, for editors to paste. What stands between « and » is to be replaced; the check refuses
 * a frame in which it was forgotten.
 */
export const TEMPLATE = `---
title: «Tiêu đề, 10-200 ký tự»
date: «năm-tháng-ngày»
author: «Tên tác giả»
summary: «Đoạn mở đầu nói ai, việc gì, ở đâu, 40-400 ký tự»
participants:
  - person: «mã của người»
    office: «Chức vụ vào ngày đó»
    role: chair
  - group: «Tên gọi của nhóm»
    role: attendee
topics: [«mã chuyên mục»]
---

«Bài viết: để một dòng trống giữa hai đoạn.»

## «Tiểu mục»

«Đoạn tiếp theo.»
`;

/**
 * Where GitHub's page for a new file opens with the frame in it, or `undefined` when the repository is not known or lies
 * elsewhere. Source: GitHub Docs, “Creating new files”; the query parameters `filename` and `value` fill the page in.
 */
export function newFileAddress(repository: string | undefined): string | undefined {
  if (!repository?.startsWith('https://github.com/')) return undefined;
  const query = new URLSearchParams({ filename: 'content/briefings/2020/07/ten-ban-tin.mdx', value: TEMPLATE });
  return `${repository.replace(/\/$/u, '')}/new/main?${query.toString()}`;
}
