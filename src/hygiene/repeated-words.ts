import { lowerCaseInPlace } from '../vietnamese/letter-case.ts';
import type { Finding } from './finding.ts';

/** Words that Vietnamese repeats on purpose: `dần dần`, `ngày ngày`, `năm năm qua`. */
const REDUPLICATED = new Set(
  'ai ào ầm bừng chằm chiều dần đăm đâu đêm đều đời đùng gần gì hàng hay hơi khăng lâu lần lớp luôn mãi muôn năm ngành ngày người nhà nơi oang rầm rất rưng sáng song tầng thường tối trùng từ vừa xa xanh xinh'.split(
    ' ',
  ),
);

/**
 * The gap between two equal words and the second word, in lower-case text. It only tests \p{L}
 * where two words end alike; testing at every word takes four times as long. It matches a gap only
 * from its start and without backtracking, as 60 kB of spaces would otherwise take hours.
 */
const GAP_AND_REPETITION =
  /(?<=[a-zß-öø-ỹ])\s+(?!\s)(?<=(?<word>[a-zß-öø-ỹ]+)\s+)\k<word>(?![\p{L}\p{N}])(?<=(?<![\p{L}\p{N}])\k<word>\s+\k<word>)/gu;

/** Finds words that are written twice in a row: `theo theo chế độ`. */
export function repeatedWords(prose: string, lower = lowerCaseInPlace(prose)): Finding[] {
  return Array.from(
    lower.matchAll(GAP_AND_REPETITION),
    ({ 0: match, index, groups: { word: { length } = '' } = {} }) => {
      const offset = index - length;
      return { offset, length: length + match.length, word: prose.slice(offset, index) };
    },
  )
    .filter(({ word }) => !REDUPLICATED.has(word.toLowerCase()))
    .map(({ offset, length, word }) => ({
      offset,
      length,
      message: `Chữ “${word}” viết hai lần liền nhau.`,
      expected: `Có phải chỉ một lần: “${word}”?`,
    }));
}
