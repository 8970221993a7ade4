import { whyMisnamed, type Misnamed } from './file-names.ts';

const BRIEFING_PATH = /^(?<month>(?:19|20)\d{2}\/(?:0[1-9]|1[0-2]))\/(?<slug>[^/]+)\.mdx$/u;

/** What a briefing's path below `briefings` says: the month's folder (`2020/07`) and the slug; its address is both. */
export interface BriefingPath {
  month: string;
  slug: string;
}

/** Reads `2020/07/<slug>.mdx`, or says what is wrong with it and what would be right. */
export function parseBriefingPath(path: string): BriefingPath | Misnamed {
  const { month, slug } = BRIEFING_PATH.exec(path)?.groups ?? {};
  if (month === undefined || slug === undefined) {
    return {
      message: 'Tệp đặt sai chỗ hoặc sai đuôi.',
      expected: 'Bản tin nằm ở briefings/<năm bốn chữ số>/<tháng hai chữ số>/<ten-khong-dau>.mdx, ví dụ briefings/2020/07/giao-ban-thang-7.mdx.',
    };
  }
  return whyMisnamed(`${slug}.mdx`, '.mdx', 'giao-ban-thang-7') ?? { month, slug };
}
