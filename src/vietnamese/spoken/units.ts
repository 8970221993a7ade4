/** Unit symbols, and how they are read after a number. */
const UNITS: Record<string, string> = {
  'km²': 'ki-lô-mét vuông',
  km2: 'ki-lô-mét vuông',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  km: 'ki-lô-mét',
  m: 'mét',
  cm: 'xăng-ti-mét',
  mm: 'mi-li-mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  g: 'gam',
  l: 'lít',
  ml: 'mi-li-lít',
  h: 'giờ',
  s: 'giây',
  kWh: 'ki-lô-oát giờ',
  kW: 'ki-lô-oát',
  MW: 'mê-ga-oát',
  kV: 'ki-lô-vôn',
  '°C': 'độ C',
  oC: 'độ C',
  ºC: 'độ C',
  'tr.đ': 'triệu đồng',
  trđ: 'triệu đồng',
  đ: 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  USD: 'đô la Mỹ',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
};
/** Units that are words. They are read as written, but may be part of a rate (`tạ/ha`). */
const WORDS = [
  'tấn',
  'tạ',
  'yến',
  'đồng',
  'người',
  'hộ',
  'lít',
  'sào',
  'mẫu',
  'con',
  'ngày',
  'đêm',
  'giờ',
  'phút',
  'giây',
  'tháng',
  'năm',
  'vụ',
  'lứa',
  'suất',
  'triệu',
  'tỷ',
];

const escaped = (text: string) => text.replace(/[.]/gu, '\\.');
const longestFirst = (texts: readonly string[]) => texts.toSorted((a, b) => b.length - a.length);
const SIGN = longestFirst(Object.keys(UNITS)).map(escaped).join('|');
const ANY = longestFirst([...Object.keys(UNITS), ...WORDS])
  .map(escaped)
  .join('|');

/** A unit symbol after a number. */
const AFTER_NUMBER = new RegExp(`(?<=\\d) ?(?:${SIGN})(?![\\p{L}\\p{M}\\d²³])`, 'gu');
/** A unit per another: `tạ/ha`, `đồng/người/năm`. */
const RATE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${ANY})(?:/(?:${ANY})(?![\\p{L}\\p{M}\\d²³]))+`,
  'gu',
);

/** Spells out units: `50 tạ/ha` becomes `50 tạ trên héc-ta`. Numbers are kept. */
export function sayUnits(text: string): string {
  const inWords = (unit: string) => UNITS[unit] ?? unit;
  const rates = text.includes('/')
    ? text.replace(RATE, (rate) => rate.split('/').map(inWords).join(' trên '))
    : text;
  return (
    rates
      // Symbols in rates have already been replaced.
      .replace(AFTER_NUMBER, (sign) => ` ${inWords(sign.trim())}`)
      .replace(/(?<=\d)(?=ki-lô|mét|héc-ta|đồng|tạ|tấn)/gu, ' ')
  );
}
