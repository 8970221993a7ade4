import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { site } from '../site.ts';

/** What a person finds in a bag who has never seen one. */
export function bagReadme(date: CivilDate): string {
  return `${site.name}, nội dung đến ngày ${shortDate(date)}

Thư mục này là một gói BagIt 1.0 (RFC 8493).

data/content/       bản gốc: mỗi bản tin một tệp văn bản (.mdx), ảnh, bản gốc đã lưu (.goc.*.gz), danh mục
data/site/          trang đã dựng từ các bản gốc đó, mở được bằng máy chủ web bất kỳ
metadata/           mô tả: dublin-core/ mỗi bản tin một bản ghi; phong.csv, ho-so.csv, tai-lieu.csv theo các
                    trường của Thông tư 05/2025/TT-BNV (truong-du-lieu.csv nói từng cột là gì, tên cột lấy từ
                    đâu); premis.xml ghi bản tin đăng, sửa, đính chính, rút, gỡ ngày nào, vì sao, ai quyết định
manifest-sha512.txt     mã kiểm của từng tệp trong data/
tagmanifest-sha512.txt  mã kiểm của các tệp còn lại

Kiểm tra gói còn nguyên: npm run bag -- --verify THƯ-MỤC, bagit.py --validate THƯ-MỤC,
hoặc trong thư mục này: sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt

Bản nháp và bản tin đã gỡ không có trong gói; bản tin đã gỡ chỉ còn lời báo. Gói này là một bản sao:
sau ngày ghi ở trên có bản tin bị gỡ thì xem trang Đính chính của kho tin, và bỏ bản tin đó khỏi bản sao.
`;
}
