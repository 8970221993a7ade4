/** Signs of units, and how they are read after a number. */
const UNITS: Record<string, string> = {
  'km²': 'ki-lô-mét vuông', km2: 'ki-lô-mét vuông', 'm²': 'mét vuông', m2: 'mét vuông', 'm³': 'mét khối', m3: 'mét khối',
  km: 'ki-lô-mét', m: 'mét', cm: 'xăng-ti-mét', mm: 'mi-li-mét', ha: 'héc-ta', kg: 'ki-lô-gam', g: 'gam', l: 'lít', ml: 'mi-li-lít', h: 'giờ', s: 'giây',
  kWh: 'ki-lô-oát giờ', kW: 'ki-lô-oát', MW: 'mê-ga-oát', kV: 'ki-lô-vôn', '°C': 'độ C', 'oC': 'độ C', 'ºC': 'độ C',
  'tr.đ': 'triệu đồng', trđ: 'triệu đồng', đ: 'đồng', VNĐ: 'đồng', VND: 'đồng', USD: 'đô la Mỹ', '%': 'phần trăm', '‰': 'phần nghìn',
};
/** Units that are words: read as they stand, and what stands behind their slash is read as a unit as well. */
const WORDS = ['tấn', 'tạ', 'yến', 'đồng', 'người', 'hộ', 'lít', 'sào', 'mẫu', 'con', 'ngày', 'đêm', 'giờ', 'phút', 'giây', 'tháng', 'năm', 'vụ', 'lứa', 'suất', 'triệu', 'tỷ'];

const escaped = (text: string) => text.replace(/[.]/gu, '\\.');
const longestFirst = (texts: readonly string[]) => texts.toSorted((a, b) => b.length - a.length);
const SIGN = longestFirst(Object.keys(UNITS)).map(escaped).join('|');
const ANY = longestFirst([...Object.keys(UNITS), ...WORDS]).map(escaped).join('|');

/** A number's unit where it is a sign. */
const AFTER_NUMBER = new RegExp(`(?<=\\d) ?(?:${SIGN})(?![\\p{L}\\p{M}\\d²³])`, 'gu');
/** A unit for each of another: `tạ/ha`, `đồng/người/năm`. */
const RATE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${ANY})(?:/(?:${ANY})(?![\\p{L}\\p{M}\\d²³]))+`, 'gu');

/** Units in words: `50 tạ/ha` is `50 tạ trên héc-ta`. Numbers stay as they are. */
export function sayUnits(text: string): string {
  const inWords = (unit: string) => UNITS[unit] ?? unit;
  return text
    .replace(RATE, (rate) => rate.split('/').map(inWords).join(' trên '))
    // A sign before a rate has just been read.
    .replace(AFTER_NUMBER, (sign) => ` ${inWords(sign.trim())}`)
    .replace(/(?<=\d)(?=ki-lô|mét|héc-ta|đồng|tạ|tấn)/gu, ' ');
}
