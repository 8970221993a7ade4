import type { Scalar } from 'yaml';
import type { Explanation } from '../problems/problem.ts';
import { AMBIGUOUS_NUMBER } from '../vietnamese/numbers.ts';

/** What a value may mean besides what YAML reads; `undefined` if it is clear. */
export function doubtOn(scalar: Scalar): Explanation | undefined {
  const { value, source = '' } = scalar;
  if (typeof value === 'number' && AMBIGUOUS_NUMBER.test(source)) return ambiguousNumber(source);
  return hidesText(scalar) ? hiddenText(scalar) : undefined;
}

/** Whether a comment follows a text of several words, so that the `#` may belong to it. */
function hidesText({ type, source = '', comment }: Scalar): boolean {
  return (
    type === 'PLAIN' &&
    source.includes(' ') &&
    typeof comment === 'string' &&
    !comment.startsWith('\n')
  );
}

function hiddenText({ source = '', comment }: Scalar): Explanation {
  return {
    message: 'Từ dấu # trở đi bị coi là ghi chú riêng, nên không hiện ra.',
    expected: `Đặt cả phần chữ trong ngoặc kép: "${source} #${comment ?? ''}"; nếu đúng là ghi chú thì chuyển xuống một dòng riêng.`,
  };
}

function ambiguousNumber(number: string): Explanation {
  const [whole = '', thousandths = ''] = number.split('.');
  return {
    message: `“${number}” có thể hiểu là ${whole}${thousandths} hoặc ${whole},${thousandths}.`,
    expected: `Viết ${whole}${thousandths}, hoặc đặt trong ngoặc kép theo lối Việt Nam: "${number}" là ${whole}${thousandths}, "${whole},${thousandths}" là số lẻ.`,
  };
}
