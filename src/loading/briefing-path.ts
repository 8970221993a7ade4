import { slugOf } from '../vietnamese/slug.ts';
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
  if (month === undefined || slug === undefined) return misplaced(path);
  return whyMisnamed(`${slug}.mdx`, '.mdx', 'giao-ban-thang-7') ?? { month, slug };
}

/** Endings of texts and pictures that editors have on their desks. */
const DOCUMENT = /\.(?:docx?|odt|rtf|txt|pdf)$/iu;
const PICTURE = /\.(?:gif|svg|heic|heif|tiff?|bmp|mp4|mov)$/iu;

const MISPLACED = 'Tệp đặt sai chỗ hoặc sai đuôi.';

/** Why a file may not lie where it does, and where it would belong. */
function misplaced(path: string): Misnamed {
  const name = path.split('/').at(-1) ?? '';
  const slug = slugOf(name.replace(/\.[^.]*$/u, '')) || 'giao-ban-thang-7';
  if (DOCUMENT.test(name)) return { message: MISPLACED, expected: `Trong thư mục bản tin chỉ có bản tin (.mdx) và ảnh. Chuyển tệp này đi chỗ khác, rồi làm bản tin từ nó: npm run new -- --from ${name}` };
  if (PICTURE.test(name)) return { message: MISPLACED, expected: `Ảnh có dạng JPEG, PNG, WebP hoặc AVIF. Xuất lại ảnh dưới dạng JPEG: ${slug}.jpg.` };
  const { year, month } = /(?:^|\/)(?<year>(?:19|20)\d{2})\/(?:thang-?)?(?<month>\d{1,2})(?:\/|$)/u.exec(path)?.groups ?? {};
  const folder = year === undefined || month === undefined ? '<năm>/<tháng hai chữ số>' : `${year}/${month.padStart(2, '0')}`;
  const isElsewhere = path !== `${folder}/${name}`;
  return {
    message: MISPLACED,
    expected: `${isElsewhere ? 'Bản tin nằm trong thư mục của năm và tháng. Chuyển tệp tới' : 'Bản tin có đuôi .mdx. Đổi tên thành'} content/briefings/${folder}/${slug}.mdx${folder.startsWith('<') ? ', ví dụ content/briefings/2020/07/giao-ban-thang-7.mdx' : ''}.`,
  };
}
