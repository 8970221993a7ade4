import type { Archive } from '../archive/archive.ts';
import { indicatorPath } from '../archive/indicator-path.ts';
import { groupLinks } from '../archive/group-pages.ts';
import { KINDS, KIND_LABELS, kindPath } from '../archive/kinds.ts';
import type { CountedLink, PageLink } from '../archive/page-links.ts';
import { yearLinks } from '../archive/year-and-month-pages.ts';
import { fullAddress } from '../links.ts';
import { isPublished, site } from '../site.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { FEED_FILES } from './feed.ts';

/** The text of `llms.txt`, an overview for language models. Source: https://llmstxt.org */
export function llmsText(archive: Archive): string {
  const countedLine = ({ count, ...link }: CountedLink) =>
    line(link, `${formatNumber(count)} bản tin`);
  return [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    [
      'Kho lưu trữ, không phải cổng thông tin của cơ quan nhà nước và không phải báo.',
      'Chức vụ và địa danh trong mỗi bản tin được ghi như vào ngày của bản tin.',
      ...(site.ending === undefined ? [] : [site.ending]),
      'Khi dẫn lại, xin ghi tác giả, tiêu đề, ngày và địa chỉ của bản tin.',
    ].join(' '),
    ...section('Bản tin theo năm', yearLinks(archive.years).map(countedLine)),
    ...section('Bản tin theo chuyên mục', groupLinks(archive, 'topic').map(countedLine)),
    ...section('Danh mục', [
      line({ label: 'Lưu trữ theo thời gian', path: '/luu-tru/' }),
      ...KINDS.filter((kind) => isPublished(kindPath(kind))).map((kind) =>
        line({ label: KIND_LABELS[kind].indexTitle, path: kindPath(kind) }),
      ),
      ...(isPublished(indicatorPath())
        ? [
            line(
              { label: 'Số liệu', path: indicatorPath() },
              'số liệu kinh tế - xã hội qua các kỳ, có biểu đồ và tệp CSV',
            ),
          ]
        : []),
      line({ label: 'Giới thiệu kho tin', path: '/gioi-thieu/' }),
    ]),
    ...section('Dữ liệu mở', [
      line(
        { label: 'Dữ liệu của kho tin', path: '/du-lieu/' },
        'toàn bộ bản tin, nhân vật, lượt tham gia và số liệu trong các tệp NDJSON (mỗi năm một tệp) và CSV; mỗi bản tin còn có tệp .json cạnh địa chỉ của nó, kèm trích dẫn và văn bản nguồn',
      ),
    ]),
    ...section('Theo dõi', [
      line(
        { label: 'RSS', path: `/${FEED_FILES.rss}` },
        'bản tin mới nhất, toàn văn; có liên kết về nguồn Atom của từng tháng trước đó',
      ),
      line(
        { label: 'Atom', path: `/${FEED_FILES.atom}` },
        'như trên; mỗi chuyên mục, nhân vật và tháng cũng có atom.xml ở dưới địa chỉ của mình',
      ),
      line({ label: 'JSON Feed', path: `/${FEED_FILES.json}` }, 'bản tin mới nhất, toàn văn'),
      line(
        { label: 'Sơ đồ trang', path: '/sitemap.xml' },
        'địa chỉ của mọi trang, với ngày thay đổi',
      ),
    ]),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function line({ label, path }: PageLink, note?: string): string {
  return `- [${label.replaceAll(/[[\]\\]/gu, String.raw`\$&`)}](${fullAddress(path)})${note === undefined ? '' : `: ${note}`}`;
}
