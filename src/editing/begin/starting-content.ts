import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { SITE_FILE } from '../../loading/read-site.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { PlannedFile } from '../new/plan-files.ts';

/** The glossary that comes with the software: abbreviations that every office uses. */
const GLOSSARY = 'content/glossary.yaml';

/**
 * The files of a new archive: its settings, the common abbreviations, and one briefing marked as a
 * sample, which shows what a page looks like until there is a first one.
 * @param settings what the site's file says, as read from the command line.
 * @param today the day of the sample.
 */
export function startingContent(
  settings: Record<string, unknown>,
  today: CivilDate,
): PlannedFile[] {
  const [year = '', month = ''] = today.split('-');
  return [
    {
      path: SITE_FILE,
      text: `# Kho tin này của ai, ghi lại tin của đơn vị nào. Các mục khác: publisher, responsible, contact,\n# description, opening, greeting, hub, gazetteer, sections. Chưa có thông tin thì đừng ghi: chân trang sẽ ghi là chưa có thông tin.\n${stringify(settings)}`,
    },
    { path: 'glossary.yaml', text: readFileSync(GLOSSARY, 'utf8') },
    { path: 'authors/ban-bien-tap.yaml', text: stringify({ name: 'Ban Biên tập' }) },
    { path: 'topics/tin-tuc.yaml', text: stringify({ name: 'Tin tức' }) },
    { path: `briefings/${year}/${month}/ban-tin-mau.mdx`, text: sampleBriefing(today) },
  ];
}

function sampleBriefing(today: CivilDate): string {
  return `---
title: Bản tin mẫu, xin xóa khi đã có bản tin đầu tiên
date: ${today}
author: Ban Biên tập
summary: Đây là bản tin mẫu để xem một trang trông như thế nào; trong kho chưa có tin thật nào.
participants:
  - group: Những người làm kho tin
    role: attendee
topics: [tin-tuc]
sample: true
---

Mở tệp này để xem một bản tin được viết thế nào: các mục ở đầu tệp, rồi đến bài.

## Thêm bản tin đầu tiên

Chạy lệnh “npm run new”, hoặc dùng trang biên tập. Sau đó xóa tệp này.
`;
}
