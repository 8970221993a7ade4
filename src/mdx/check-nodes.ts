import type { Link, Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { quoted } from '../problems/nearest.ts';
import { findWrongLetters } from '../vietnamese/disguises.ts';
import { findInvisible, isBlank } from '../vietnamese/text.ts';
import { completeUrl, hasAllowedScheme, isAllowedUrl, mismatchedAddress } from './urls.ts';

/** Reports a problem at a node, with what would be right. */
export type Report = (node: Nodes, message: string, expected?: string) => void;

const ADDRESS_ADVICE =
  'Sau https:// là tên miền đủ, không dấu, không kèm tên người dùng, ví dụ https://nhandan.vn; sau mailto: là một địa chỉ thư; sau tel: là một số điện thoại.';

/** A letter, number or symbol: enough of a link to see and to tap, unlike a dot. */
const VISIBLE = /[\p{L}\p{N}\p{S}]/u;

/** Entities (`&#x202E;`) can smuggle in characters that a file itself may not contain. */
export function checkText(node: Nodes, text: string, report: Report): void {
  for (const { code } of findInvisible(text))
    report(node, `Ở đây có một ký tự ẩn (${code}), viết bằng mã &…;.`, 'Xóa mã này đi.');
  for (const { message, expected } of findWrongLetters(text)) report(node, message, expected);
  if (text !== text.normalize('NFC'))
    report(node, 'Ở đây dấu được viết rời bằng mã &…;.', 'Gõ thẳng chữ có dấu.');
}

/** Reports a link that is empty, leads where it must not, or elsewhere than its text says. */
export function checkLink(node: Link, report: Report): void {
  if (!isAllowedUrl(node.url)) {
    const completed = completeUrl(node.url);
    report(
      node,
      `Liên kết tới ${quoted([node.url])} không được phép.`,
      hasAllowedScheme(node.url)
        ? ADDRESS_ADVICE
        : `${completed === undefined ? '' : `Có phải ${completed}? `}Liên kết bắt đầu bằng https://, http://, mailto:, tel:, hoặc bằng / khi trỏ tới một trang của kho tin.`,
    );
    return;
  }
  const text = toString(node);
  if (isBlank(text) || !VISIBLE.test(text))
    report(
      node,
      'Liên kết này không có chữ nào hiện ra.',
      `Viết chữ để người đọc bấm vào: [chữ hiện ra](${node.url}), hoặc xóa liên kết.`,
    );
  const shown = mismatchedAddress(node.title ? `${text} | ${node.title}` : text, node.url);
  if (shown !== undefined)
    report(
      node,
      `Chữ hiện ra là ${quoted([shown])}, nhưng liên kết dẫn tới ${quoted([node.url])}.`,
      /^tel:/iu.test(node.url)
        ? 'Ghi đúng số mà liên kết gọi tới, hoặc sửa số trong liên kết.'
        : 'Ghi đúng địa chỉ mà liên kết dẫn tới, hoặc thay bằng tên của trang.',
    );
}

/** Reports rows that are too long: rendering drops cells beyond the header's column count. */
export function checkTable(table: Table, report: Report): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    if (row.children.length > columns)
      report(
        row,
        `Hàng này có ${row.children.length} ô, nhưng dòng đầu bảng chỉ có ${columns}.`,
        'Thêm ô vào dòng đầu và dòng kẻ của bảng, hoặc bớt ô ở hàng này.',
      );
  }
}
