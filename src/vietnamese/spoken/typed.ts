/** `25. 000 hộ`: nothing but thousands begins so. */
const SPLIT_THOUSANDS = /(?<=\d) ?\. (?=000(?!\d))/g;
/** `12 500 000 đồng`, `15 000đ`: spaces between thousands, of money or a round number. */
const SPACED_THOUSANDS =
  /(?<![\d.,+()-] ?)[1-9]\d{0,2}(?: \d{3})*(?: 000| \d{3}(?= ?(?:đồng|đ|VNĐ|VND)(?![\p{L}])))(?![\d\p{L}.,]*\d)/gu;
/** `31 người/km²[2]`: the number of a note is for readers. */
const NOTE = /\[\d{1,3}\]/g;
/** `5÷7 ngày`: a sign of engineers for a range. */
const DIVIDED = /(?<=[\d%\p{L}] ?)÷(?= ?\d)/gu;

/** One way to type what is typed in several: thousands, ranges; without the numbers of notes. */
export function typedAlike(text: string): string {
  const plain = text.includes('[') ? text.replace(NOTE, '') : text;
  const ranged = plain.includes('÷') ? plain.replace(DIVIDED, '-') : plain;
  const joined = ranged.includes('. 000') ? ranged.replace(SPLIT_THOUSANDS, '.') : ranged;
  return SPACED.test(joined)
    ? joined.replace(SPACED_THOUSANDS, (numeral) => numeral.replaceAll(' ', '.'))
    : joined;
}

const SPACED = /\d \d{3}/;
