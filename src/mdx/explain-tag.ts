import type { VFileMessage } from 'vfile-message';
import { componentNamed } from '../schemas/components.ts';
import { isHtmlTag, tagAdvice } from './tag-advice.ts';
import type { Explanation } from './explain-braces.ts';

/** Explains a tag that is not closed, or is closed by another. */
export function explainUnclosedTag(tag: string, reason: string): Explanation {
  const closing = /closing tag `(?<closing><\/[^`]+>)`/u.exec(reason)?.groups?.['closing'];
  const component = componentNamed(tag);
  if (!component)
    return { message: `Bản tin không dùng được thẻ <${tag}>.`, expected: tagAdvice(tag) };
  if (closing !== undefined && closing !== `</${tag}>`)
    return {
      message: `Thẻ <${tag}> được mở ra, nhưng đóng lại bằng ${closing}.`,
      expected: `Đổi ${closing} thành </${tag}>.`,
    };
  return {
    message: `Thẻ <${tag}> được mở ra mà không được đóng lại trong cùng đoạn.`,
    expected: `Viết cả thẻ đóng ở cuối: ${component.syntax} với </${tag}>.`,
  };
}

const MISREAD_AS_TAG = 'Dấu < bị hiểu là bắt đầu một thẻ.';

/** Explains a `<` that was read as the start of a tag. `rest` is the text from it on. */
export function explainTag(error: VFileMessage, rest: string): Explanation {
  if (rest.startsWith('<!--') || error.reason.includes('comment')) {
    return {
      message: 'Bản tin không dùng được ghi chú ẩn kiểu <!-- … -->.',
      expected: 'Xóa cả ghi chú, từ <!-- đến -->.',
      length: (/^<!--.*?-->/u.exec(rest) ?? ['<!--'])[0].length,
    };
  }
  const address = /^<(?<address>(?:https?:\/\/|www\.)[^>\s]*|[\w.+-]+@[\w.-]+)>?/iu.exec(rest);
  if (address) return explainAddress(address[0], address.groups?.['address'] ?? '');
  if (error.ruleId === 'unexpected-closing-slash') {
    const tag = /^<\/[^>\s]*>?/u.exec(rest)?.[0] ?? '</';
    return {
      message: `Có thẻ đóng ${tag} mà không có thẻ mở.`,
      expected: `Xóa ${tag}, hoặc thêm thẻ mở trước nó.`,
    };
  }
  const opened = /^<(?<tag>[A-Z]\w*)/u.exec(rest)?.groups?.['tag'] ?? '';
  const component = componentNamed(opened);
  if (component) {
    const value = /^<\w+[^>]*?\s(?<name>\w+)=(?<value>[^"'\s>][^\s>]*)/u.exec(rest)?.groups;
    if (value) {
      const bare = (value['value'] ?? '').replace(/[“”‘’„]/gu, '');
      return {
        message: `Giá trị của thuộc tính ${value['name'] ?? ''} phải đặt trong ngoặc kép thẳng "…".`,
        expected: `Viết ${value['name'] ?? ''}="${bare}".`,
      };
    }
    return {
      message: `Thẻ <${opened}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`,
      expected: `Viết ${component.syntax}.`,
      length: opened.length + 1,
    };
  }
  const tag = /^<(?<tag>[A-Za-z][\w.:-]*)(?=[\s/>]|$)/u.exec(rest)?.groups?.['tag'];
  if (tag !== undefined && (rest.includes('=') || isHtmlTag(tag)))
    return {
      message: `Thẻ <${tag}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`,
      expected: tagAdvice(tag),
      length: tag.length + 1,
    };
  const [compared = '<', sign = '<', value = ''] =
    /^(<[=-]*)(?:[^\S\n]*([^\s<>]+))?/u.exec(rest) ?? [];
  const plain = value.replace(/[.,;:!?)]+$/u, '');
  const escaped = sign.replace('<', '&lt;');
  if (!/^[^.,;:!?]*[\p{L}\p{N}]/u.test(plain) || sign.includes('-'))
    return {
      message: MISREAD_AS_TAG,
      expected: `Xóa dấu ${sign}, viết bằng chữ, hoặc viết ${escaped}.`,
      length: sign.length,
    };
  const words = sign === '<' ? (/^\d/u.test(plain) ? 'dưới' : 'nhỏ hơn') : 'không quá';
  // Without the punctuation behind the value, and with single spaces.
  const comparison = compared
    .slice(0, plain.length - value.length || undefined)
    .replace(/\s+/gu, ' ')
    .replace('<', '&lt;');
  return {
    message: MISREAD_AS_TAG,
    expected: `Viết bằng chữ (${words} ${plain}), hoặc viết ${sign === '<' ? `&lt; ${plain}` : comparison}.`,
    length: compared.length,
  };
}

function explainAddress(written: string, address: string): Explanation {
  const isMail = !/^(?:https?:|www\.)/iu.test(address);
  const url = isMail ? `mailto:${address}` : address.replace(/^www\./iu, 'https://www.');
  const shown = isMail ? address : url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
  return {
    message: `Địa chỉ ${isMail ? 'thư' : 'web'} không viết trong dấu < >.`,
    expected: `Viết [${shown}](${url}).`,
    length: written.length,
  };
}
