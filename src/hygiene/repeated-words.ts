import { lowered } from '../vietnamese/letter-case.ts';
import type { Finding } from './finding.ts';

/** Words that Vietnamese says twice on purpose: `dần dần`, `ngày ngày`, `năm năm qua`. */
const SAID_TWICE = new Set(
  'ai ào ầm bừng chằm chiều dần đăm đâu đêm đều đời đùng gần gì hàng hay hơi khăng lâu lần lớp luôn mãi muôn năm ngành ngày người nhà nơi oang rầm rất rưng sáng song tầng thường tối trùng từ vừa xa xanh xinh'.split(' '),
);

/**
 * What stands between two like words and the second of them. For lower-case text, and begun at the gap rather than at the
 * first word. What \p{L} means is asked only where two words end alike: asking at every word takes four times as long. A gap is
 * taken whole, from its beginning: begun within it, or given back bit by bit, 60 kB of spaces would take hours.
 */
const SECOND = /(?<=[a-zß-öø-ỹ])\s+(?!\s)(?<=(?<word>[a-zß-öø-ỹ]+)\s+)\k<word>(?![\p{L}\p{N}])(?<=(?<![\p{L}\p{N}])\k<word>\s+\k<word>)/gu;

/** Words that stand twice in a row: `theo theo chế độ`. */
export function repeatedWords(prose: string, lower = lowered(prose)): Finding[] {
  return Array.from(lower.matchAll(SECOND), ({ 0: second, index, groups: { word: { length } = '' } = {} }) => {
    const offset = index - length;
    return { offset, length: length + second.length, word: prose.slice(offset, index) };
  })
    .filter(({ word }) => !SAID_TWICE.has(word.toLowerCase()))
    .map(({ offset, length, word }) => ({ offset, length, message: `Chữ “${word}” viết hai lần liền nhau.`, expected: `Có phải chỉ một lần: “${word}”?` }));
}
