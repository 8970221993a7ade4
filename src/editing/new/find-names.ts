import { capitalizeWords } from '../../vietnamese/letter-case.ts';
import { looksVietnamese } from '../../vietnamese/tones.ts';
import { isFamilyName, isMiddleName } from '../../vietnamese/family-names.ts';
import { CALLED_BUILDINGS } from './called-after.ts';
import { startsWithOffice } from './offices.ts';
import { PROVINCES } from './provinces.ts';
import { textBefore } from '../../vietnamese/text-before.ts';
import { RANK } from './ranks.ts';

/** A person's name in a text, with its position. */
export interface WrittenName {
  name: string;
  start: number;
  end: number;
}

/** Other names that start like a person's, or follow `Đồng chí` like one. */
const NOT_A_PERSON =
  /^(?:Đoàn (?:Thanh|Đại|Kinh|Chủ|Kiểm|Giám|Công|Khối|Luật|Liên|Hội|Công|Cán|Giáo|Thể)|Văn (?:Phòng|Hóa|Hoá)|Kim Liên|Hội|Ban|Phòng|Trường|Công An|Ủy Ban|Uỷ Ban|Y Tế|Việt Nam|Trung (?:Ương|Quốc)|Hồng Lam|Hoa Kỳ|Lam Hồng)(?!\p{L})/u;

/** What is called after a person: `Trường THPT Nguyễn Huệ`, `đường Lê Duẩn`. */
const CALLED_AFTER = new RegExp(
  `(?<!\\p{L})(?:(?:trường )?(?:THPT|THCS|tiểu học|mầm non|TH|TH&THCS|PTCS)|đường|phố|ngõ|quỹ|giải|cúp|cầu|hồ|đập|sông|suối|núi|đèo|chợ|cảng|${CALLED_BUILDINGS}|khu (?:phố|di tích|lưu niệm)|công viên|giải thưởng|học bổng|mang tên|danh nhân)\\s+$`,
  'iu',
);

/** Family names that before a place's name are nouns: `Đường Phú Tây`. */
const IS_ALSO_A_NOUN = new Set(['Cao', 'Đoàn', 'Đường', 'Hồ', 'Hội', 'Văn']);

/** The unit that a place's name follows, or the places before it in a list (`các xã Phú Bắc, `). */
const PLACE_KIND_BEFORE =
  /(?:^|\s)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|[Tt]hôn|[Xx]óm|[Ll]àng|[Bb]ản|tổ dân phố|TDP|TP|TX|TT)\.?:?\s+(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:,\s+|\s+và\s+))*$/u;

/** Words after which any capitalized words are a person's name, whatever they start with. */
const HONORIFIC =
  /(?:[Cc]ác )?(?:[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]\/c|ông|bà|anh|chị|cụ|thầy|cô|thầy giáo|cô giáo|nghệ nhân|nghệ s[ĩỹ]|nhạc s[ĩỹ]|họa s[ĩỹ]|ca s[ĩỹ]|nhà (?:báo|thơ|văn|giáo)|[Ll]inh mục|[Tt]hượng tọa|[Hh]òa thượng|[Ss]ư (?:thầy|cô)|[Nn]i sư|lương y)/u
    .source;
const DEGREE =
  /(?:[Tt]iến|[Tt]hạc|[Bb]ác|[Yy]) s[ĩỹ]|[Kk]ỹ sư|[Ll]uật sư|[Gg]iáo sư|(?:PGS|GS|TSKH|TS|ThS|BS|KS|CKI{1,2})\.?/u
    .source;
const BEFORE_A_PERSON = new RegExp(
  `(?:^|[\\s,;:(.])(?:${HONORIFIC}|${RANK}|[Đđ]ại đức|${DEGREE})\\s*:?\\s*$`,
  'u',
);
/** The same at the start of a sentence, where it is the first of the capitalized words. */
const CAPITAL_HONORIFIC = new Set(['Ông', 'Bà', 'Anh', 'Chị', 'Cụ', 'Thầy', 'Cô']);
const SENTENCE_START = /(?:^|[.!?:;“"\n(–-])\s*$/u;

const CAPITALIZED = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,7}(?!\p{L})/gu;
const IN_CAPITALS = /(?<!\p{L})\p{Lu}{1,9}(?: \p{Lu}{1,9}){1,4}(?!\p{L}| \p{Lu})/gu;
/** Ethnic minorities have the longest names, of five or six syllables. */
const MAX_WORDS = 6;
/** How far back the words before a name matter. */
const CONTEXT_LENGTH = 80;

/**
 * Finds all names of people in a text by family name and capitals, or by the word before them
 * (`ông`, `đồng chí`, a rank); `places` are place names, which may precede one.
 */
export function findNames(text: string, places: readonly string[]): WrittenName[] {
  const known = knownNames(places);
  return [
    ...Array.from(text.matchAll(CAPITALIZED), ({ 0: run, index }) =>
      nameInRun(text, run, index, known),
    ),
    ...Array.from(text.matchAll(IN_CAPITALS), ({ 0: run, index }) =>
      nameInCapitals(run, index, known),
    ),
  ]
    .filter((name) => name !== undefined)
    .sort((a, b) => a.start - b.start);
}

const setsOfNames = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Places and provinces as one set, made once for all sentences of a text. */
function knownNames(places: readonly string[]): ReadonlySet<string> {
  const known = setsOfNames.get(places) ?? new Set([...places, ...PROVINCES]);
  setsOfNames.set(places, known);
  return known;
}

/** The name in a run of capitalized words. */
function nameInRun(
  text: string,
  run: string,
  index: number,
  known: ReadonlySet<string>,
): WrittenName | undefined {
  const words = untilOffice(text, index, run.split(' '));
  const before = textBefore(text, index, CONTEXT_LENGTH);
  const isAfterKind = PLACE_KIND_BEFORE.test(before);
  const first = firstOfName(words, before, known, isAfterKind);
  if (first === undefined) return undefined;
  const start = index + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  const named = words.slice(first, first + MAX_WORDS);
  const name = named.join(' ');
  if (
    named.length < 2 ||
    known.has(name) ||
    NOT_A_PERSON.test(name) ||
    startsWithOffice(text.slice(start, start + CONTEXT_LENGTH)) ||
    (first === 0 && (CALLED_AFTER.test(before) || (isAfterKind && named.length < 3)))
  )
    return undefined;
  return { name, start, end: start + name.length };
}

/** Drops the words from an office on: `Nguyễn Mẫu Phó Chủ tịch` is a name and an office. */
function untilOffice(text: string, index: number, words: readonly string[]): readonly string[] {
  let start = index;
  const office = words.findIndex((word, position) => {
    const isOffice = position > 1 && startsWithOffice(text.slice(start, start + CONTEXT_LENGTH));
    start += word.length + 1;
    return isOffice;
  });
  return office === -1 ? words : words.slice(0, office);
}

/** The index of the word of a run that a person's name starts with. */
function firstOfName(
  words: readonly string[],
  before: string,
  known: ReadonlySet<string>,
  isAfterKind: boolean,
): number | undefined {
  if (BEFORE_A_PERSON.test(before)) return 0;
  if (words.length > 2 && CAPITAL_HONORIFIC.has(words[0] ?? '') && SENTENCE_START.test(before))
    return 1;
  const skipped = placeLength(words, known, isAfterKind);
  const family = words.slice(skipped).findIndex(isFamilyName);
  if (family === -1) return undefined;
  const [first = '', ...rest] = words.slice(skipped + family);
  return IS_ALSO_A_NOUN.has(first) && known.has(rest.join(' ')) ? undefined : skipped + family;
}

/**
 * How many words at the start of a run name a place: a known one, or after its kind (`xã`) the two
 * before a family name, if they cannot be a person's.
 */
function placeLength(
  words: readonly string[],
  known: ReadonlySet<string>,
  isAfterKind: boolean,
): number {
  const length = [3, 2].find((count) => known.has(words.slice(0, count).join(' ')));
  const [first = '', second = '', third = ''] = words;
  // `Hà Nam Mẫu` is a person, unless the kind of the place is named.
  if (length !== undefined && (isAfterKind || isFamilyName(words[length] ?? ''))) return length;
  const isPlace =
    isAfterKind &&
    isFamilyName(third) &&
    !isMiddleName(second) &&
    (words.length >= 5 || (words.length === 4 && !isFamilyName(first)));
  return isPlace ? 2 : 0;
}

/** `NGUYỄN VĂN MẪU` among other words, as `Nguyễn Văn Mẫu`. */
function nameInCapitals(
  run: string,
  index: number,
  known: ReadonlySet<string>,
): WrittenName | undefined {
  const name = capitalizeWords(run);
  const words = name.split(' ');
  const isName =
    isFamilyName(words[0] ?? '') &&
    !known.has(name) &&
    !NOT_A_PERSON.test(name) &&
    words.every((word) => looksVietnamese(word.toLowerCase()));
  return isName ? { name, start: index, end: index + run.length } : undefined;
}
