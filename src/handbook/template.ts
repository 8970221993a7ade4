/**
 * The template of a new briefing. Editors replace the placeholders between « and »; validation
 * rejects remaining ones.
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

«Nội dung: để một dòng trống giữa hai đoạn.»

## «Đề mục»

«Đoạn tiếp theo.»
`;

/**
 * The address of GitHub's page for a new file, prefilled with the template by the query parameters
 * `filename` and `value`; `undefined` if the repository is unknown or not on GitHub. Source: GitHub
 * Docs, “Creating new files”.
 */
export function newFileAddress(repository: string | undefined): string | undefined {
  if (!repository?.startsWith('https://github.com/')) return undefined;
  const query = new URLSearchParams({
    filename: 'content/briefings/2020/07/ten-ban-tin.mdx',
    value: TEMPLATE,
  });
  return `${repository.replace(/\/$/u, '')}/new/main?${query.toString()}`;
}
