import type { Finding } from './finding.ts';

/** Words that Vietnamese says twice on purpose: `dần dần`, `ngày ngày`, `năm năm qua`. */
const SAID_TWICE = new Set(
  'ai ào ầm bừng chằm chiều dần đăm đâu đêm đều đời đùng gần gì hàng hay hơi khăng lâu lần lớp luôn mãi muôn năm ngành ngày người nhà nơi oang rầm rất rưng sáng song tầng thường tối trùng từ vừa xa xanh xinh'.split(' '),
);

const REPEATED = /(?<![\p{L}\p{N}])(?<word>\p{L}+)\s+\k<word>(?![\p{L}\p{N}])/giu;

/** Words that stand twice in a row: `theo theo chế độ`. */
export function repeatedWords(prose: string): Finding[] {
  return Array.from(prose.matchAll(REPEATED))
    .filter(({ groups }) => !SAID_TWICE.has((groups?.['word'] ?? '').toLowerCase()))
    .map(({ 0: written, index, groups }) => ({
      offset: index,
      length: written.length,
      message: `Chữ “${groups?.['word'] ?? ''}” viết hai lần liền nhau.`,
      expected: `Có phải chỉ một lần: “${groups?.['word'] ?? ''}”?`,
    }));
}
