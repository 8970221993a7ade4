import { slugOf } from '../vietnamese/slug.ts';
import { checkFileName, type Misnamed } from './file-names.ts';

const BRIEFING_PATH = /^(?<month>(?:19|20)\d{2}\/(?:0[1-9]|1[0-2]))\/(?<slug>[^/]+)\.mdx$/u;

/**
 * The parts of a briefing's path below `briefings`: the folder of its month (`2020/07`) and its
 * slug.
 */
export interface BriefingPath {
  month: string;
  slug: string;
}

/** Parses `2020/07/<slug>.mdx`; returns a message when the path is invalid. */
export function parseBriefingPath(path: string): BriefingPath | Misnamed {
  const { month, slug } = BRIEFING_PATH.exec(path)?.groups ?? {};
  if (month === undefined || slug === undefined) return explainInvalidPath(path);
  return checkFileName(`${slug}.mdx`, '.mdx', 'giao-ban-thang-7') ?? { month, slug };
}

/** Extensions of documents and pictures that editors commonly use. */
const DOCUMENT = /\.(?:docx?|odt|rtf|txt|pdf)$/iu;
const PICTURE = /\.(?:gif|svg|heic|heif|tiff?|bmp|mp4|mov)$/iu;
/** Extensions of files that cannot become a briefing or photograph by another name. */
const OTHER =
  /\.(?:7z|bak|bat|cmd|css|csv|db|exe|html?|ini|js|json|lnk|log|mp3|pptx?|rar|tmp|url|wav|xlsx?|xml|zip)$/iu;

const MISPLACED = 'Tệp đặt sai chỗ hoặc sai đuôi.';

/** The message for an invalid path, with a valid one. */
function explainInvalidPath(path: string): Misnamed {
  const name = path.split('/').at(-1) ?? '';
  const slug = slugOf(name.replace(/\.[^.]*$/u, '')) || 'giao-ban-thang-7';
  if (DOCUMENT.test(name))
    return {
      message: MISPLACED,
      expected: `Trong thư mục bản tin chỉ có bản tin (.mdx) và ảnh. Chuyển tệp này đi chỗ khác, rồi làm bản tin từ nó: npm run new -- --from ${name}`,
    };
  if (PICTURE.test(name))
    return {
      message: MISPLACED,
      expected: `Ảnh có dạng JPEG, PNG, WebP hoặc AVIF. Xuất lại ảnh dưới dạng JPEG: ${slug}.jpg.`,
    };
  if (OTHER.test(name))
    return {
      message: MISPLACED,
      expected:
        'Trong thư mục bản tin chỉ có bản tin (.mdx) và ảnh. Chuyển tệp này đi chỗ khác, hoặc xóa đi.',
    };
  const { year, month } =
    /(?:^|\/)(?<year>(?:19|20)\d{2})\/(?:thang-?)?(?<month>0?[1-9]|1[0-2])(?:\/|$)/u.exec(path)
      ?.groups ?? {};
  const folder =
    year === undefined || month === undefined
      ? '<năm>/<tháng hai chữ số>'
      : `${year}/${month.padStart(2, '0')}`;
  const isInOtherFolder = path !== `${folder}/${name}`;
  return {
    message: MISPLACED,
    expected: `${isInOtherFolder ? 'Bản tin nằm trong thư mục của năm và tháng. Chuyển tệp tới' : 'Bản tin có đuôi .mdx. Đổi tên thành'} content/briefings/${folder}/${slug}.mdx${folder.startsWith('<') ? ', ví dụ content/briefings/2020/07/giao-ban-thang-7.mdx' : ''}.`,
  };
}
