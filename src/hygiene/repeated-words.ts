import { lowerCaseInPlace } from '../vietnamese/letter-case.ts';
import { placeTone } from '../vietnamese/tones.ts';
import type { Finding } from './finding.ts';
import { vietnameseStatistics } from './spelling/word-statistics.ts';
import { textBefore } from '../vietnamese/text-before.ts';

/** Words that Vietnamese repeats on purpose: `dần dần`, `ngày ngày`, `năm năm qua`. */
const REDUPLICATED = new Set(
  'ai ào ầm bừng chằm chiều dần đăm đâu đêm đều đời đùng gần gì hàng hay hơi khăng lâu lần lớp luôn mãi muôn năm ngành ngày người nhà nơi oang rầm rất rưng sáng song tầng thường tối trùng từ vừa xa xanh xinh'.split(
    ' ',
  ),
);

/** Words of grammar, which stand beside all others: twice in a row, they are a slip. */
const OF_GRAMMAR = new Set(
  'của và các những trong theo với cho là có được đã đang sẽ tại từ đến về trên dưới này đó khi nếu thì mà do bởi ở ra vào lên một'.split(
    ' ',
  ),
);
/** How much oftener than by chance the syllables of a compound stand together, in bits. */
const COMPOUND = 3.5;

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
    .filter(
      ({ word, offset, length }) =>
        !REDUPLICATED.has(word.toLowerCase()) && !joinsCompounds(lower, word, offset, length),
    )
    .map(({ offset, length, word }) => ({
      offset,
      length,
      message: `Chữ “${word}” viết hai lần liền nhau.`,
      expected: `Có phải chỉ một lần: “${word}”?`,
    }));
}

/**
 * Whether the first word ends one compound and the second begins another (`hành vi vi phạm`), or
 * both have capitals and the second begins one (`Phòng Phòng chống`), or they are a name.
 */
function joinsCompounds(lower: string, written: string, offset: number, length: number): boolean {
  const word = placeTone(written.toLowerCase());
  if (OF_GRAMMAR.has(word)) return false;
  const before = /[a-zß-ỹ]+(?=\s+$)/u.exec(textBefore(lower, offset, 12))?.[0] ?? '';
  const after =
    /^\s+([a-zß-ỹ]+)/u.exec(lower.slice(offset + length, offset + length + 12))?.[1] ?? '';
  const language = vietnameseStatistics();
  const begins = language.bond(word, placeTone(after)) >= COMPOUND;
  const isCapitalised = written.charAt(0) !== written.charAt(0).toLowerCase();
  return begins && (isCapitalised || language.bond(placeTone(before), word) >= COMPOUND);
}
