import { inBody, inEntry, inFrontmatter, type Refused } from './case.ts';

/** Characters that are invisible, or that look different on each machine. */
const HIDDEN: [what: string, character: string][] = [
  ['a null', '\0'],
  ['a backspace', '\b'],
  ['an escape', '\u001b'],
  ['a delete', '\u007f'],
  ['a next line', '\u0085'],
  ['a vertical tab', '\v'],
  ['a soft hyphen', '\u00ad'],
  ['a combining grapheme joiner', '\u034f'],
  ['an Arabic mark', '\u061c'],
  ['a Hangul filler', '\u3164'],
  ['a half-width filler', '\uffa0'],
  ['a Khmer vowel', '\u17b4'],
  ['a Mongolian separator', '\u180e'],
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left mark', '\u200f'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a right-to-left override', '\u202e'],
  ['a left-to-right embedding', '\u202a'],
  ['a word joiner', '\u2060'],
  ['an invisible plus', '\u2064'],
  ['a right-to-left isolate', '\u2067'],
  ['an inhibited symmetric swapping', '\u206a'],
  ['a blank braille pattern', '\u2800'],
  ['a variation selector after a letter', 'a\ufe0f'],
  ['a byte order mark', '\ufeff'],
  ['an annotation anchor', '\ufff9'],
  ['an object replacement character', '\ufffc'],
  ['a noncharacter', '\uffff'],
  ['private use', '\ue000'],
  ['private use in a higher plane', '\u{f0000}'],
  ['an unassigned character', '\u0378'],
  ['a tag character', '\u{e0041}'],
  ['a variation selector in a higher plane', '\u{e0100}'],
  ['a musical control', '\u{1d173}'],
  ['a musical note that is drawn blank', '\u{1d159}'],
  ['a joiner after an emoji', '👨\u200d'],
];

/** Words that imitate other words: a description, the word, a part of the message. */
const DISGUISED: [what: string, word: string, message: string][] = [
  ['a Cyrillic letter in a Latin word', '\u0422rung', 'trông giống chữ Latinh (U+0422)'],
  ['a Greek letter in a Latin word', 'T\u03bfàn', 'trông giống chữ Latinh (U+03BF)'],
  ['an Armenian letter in a Latin word', 'n\u0578ng', 'trông giống chữ Latinh (U+0578)'],
  ['a Cherokee letter in a Latin word', '\u13a2ỳ', 'trông giống chữ Latinh (U+13A2)'],
  ['a word of only Cyrillic look-alikes', '\u0421\u041e\u0422', 'trông giống chữ Latinh (U+0421)'],
  ['a word of only Greek look-alikes', '\u039a\u03a5', 'trông giống chữ Latinh (U+039A)'],
  ['mathematical letters', '𝐊ỳ', 'Viết “Kỳ”'],
  ['full-width letters', 'Ｋỳ', 'Viết “Kỳ”'],
  ['full-width digits', '２０２０', 'Viết “2020”'],
  ['phonetic letters', 'p\u0251y', 'kiểu chữ đặc biệt (U+0251)'],
  ['the Icelandic eth for Đ', '\u00d0ảng', 'Viết “Đảng”'],
  ['the Icelandic eth in an abbreviation', 'H\u00d0ND', 'Viết “HĐND”'],
  ['the African D for đ', '\u0256ồng', 'Viết “đồng”'],
  ['a ligature', '\ufb01le', 'Viết “file”'],
  ['a stack of marks', `a${'\u0301\u0323\u0309'.repeat(20)}`, 'dấu chồng lên nhau'],
  ['a mark twice on one letter', 'A\u0323\u0323nh', 'dấu chồng lên nhau'],
  ['a mark twice around another', 'a\u0302\u0301\u0302', 'dấu chồng lên nhau'],
  ['a replacement character', 'H\ufffdi', 'đã mất khi đổi bảng mã'],
  ['a stroke over a letter', 'd\u0336ức', 'dấu chồng lên nhau'],
  ['a mark alone', '\u0489', 'dấu chồng lên nhau hoặc đứng một mình'],
];

/**
 * Texts that were typed in a font from before Unicode, or decoded with the wrong encoding: a
 * description, the text, and its meaning.
 */
const MISREAD: [what: string, shown: string, meant: string][] = [
  ['TCVN3', 'C¸c x· chñ ®éng chèng h¹n', 'Các xã chủ động chống hạn'],
  ['TCVN3 with a soft hyphen for ư', 'N\u00adíc vÒ ruéng', 'Nước về ruộng'],
  ['VNI', 'Tröôøng hoïc ñaõ xong', 'Trường học đã xong'],
  ['VISCII', 'Hµi ngh¸ cüa huy®n', 'Hội nghị của huyện'],
  ['VISCII with capitals, which are controls', 'H\u0093I NGH\u0098 HUY\u008eN', 'HỘI NGHỊ HUYỆN'],
  ['windows-1258', 'Hôòi nghiò cuÒa huyêòn', 'Hội nghị của huyện'],
  ['UTF-8 read in windows-1252', 'Huyện chuyá»ƒn Ä‘á»•i số', 'Huyện chuyển đổi số'],
  ['UTF-8 read in latin1', Buffer.from('Đồng chí bí thư').toString('latin1'), 'Đồng chí bí thư'],
];

const escaped = (text: string) =>
  Array.from(
    text,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  ).join('');
const asEntities = (text: string) =>
  Array.from(text, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join('');
/** As entities, these become U+FFFD, which is harmless, or do not follow the letter. */
const NO_ENTITY = new Set(['\0', '\b', '\u001b', '\u007f', '\u0085', '\v', 'a\ufe0f', '\uffff']);

export const LETTER_CASES: Refused[] = [
  ...inBody(
    ...HIDDEN.map(
      ([what, character]) =>
        [`${what} in the text`, `Thu ${character}45 tỷ.`, 'ký tự ẩn (U+'] as const,
    ),
  ),
  ...inFrontmatter(
    ...HIDDEN.map(
      ([what, character]) =>
        [
          `${what}, escaped, in the title`,
          `title: "Huyện họp giao ban ${escaped(character)} tháng 7"`,
          'có ký tự ẩn',
        ] as const,
    ),
  ),
  ...inBody(
    ...HIDDEN.filter(([, character]) => !NO_ENTITY.has(character)).map(
      ([what, character]) =>
        [`${what} as an entity`, `Thu ${asEntities(character)}45 tỷ.`, 'viết bằng mã &…;'] as const,
    ),
  ),
  ...inBody(
    ...DISGUISED.map(
      ([what, word, message]) => [`${what} in the text`, `Ông ${word} nói.`, message] as const,
    ),
  ),
  ...inBody(
    ...DISGUISED.map(
      ([what, word, message]) =>
        [`${what} as entities`, `Ông ${asEntities(word)} nói.`, message] as const,
    ),
  ),
  ...inBody(
    ...DISGUISED.map(
      ([what, word, message]) =>
        [`${what} in a link’s text`, `Xem [${word}](https://a.vn).`, message] as const,
    ),
  ),
  ...inFrontmatter(
    ...DISGUISED.map(
      ([what, word, message]) =>
        [`${what} in the title`, `title: Huyện họp giao ban ${word} tháng 7`, message] as const,
    ),
  ),
  ...inFrontmatter(
    ...DISGUISED.map(
      ([what, word, message]) =>
        [
          `${what}, escaped, in the title`,
          `title: "Huyện họp giao ban ${escaped(word)} tháng 7"`,
          message,
        ] as const,
    ),
  ),
  ...inBody(
    ...MISREAD.map(([what, shown, meant]) => [`${what} in the text`, shown, `“${meant}”`] as const),
  ),
  ...inFrontmatter(
    ...MISREAD.map(
      ([what, shown, meant]) => [`${what} in the title`, `title: ${shown}`, `“${meant}”`] as const,
    ),
  ),
  ...inFrontmatter(
    ...MISREAD.map(
      ([what, shown, meant]) =>
        [
          `${what}, escaped, in a caption`,
          `photos:\n  - caption: "${escaped(shown)}"\n    alt: Hội trường huyện`,
          meant,
        ] as const,
    ).filter(([what]) => !/soft hyphen|controls|latin1/u.test(what)),
  ),
  ...inEntry(
    ['a person’s name in TCVN3', 'people', 'name: Bïi Quang Hoµn', '“Bùi Quang Hoàn”'],
    ['a person’s name in VNI', 'people', 'name: Nguyeãn Vaên An', '“Nguyễn Văn An”'],
    ['an author’s name that was encoded twice', 'authors', 'name: Trá»‹nh Háº£i', '“Trịnh Hải”'],
  ),
  ...inFrontmatter(
    ['a title in reversed order', 'title: "Huyện họp \\u202e7 gnáht nab oaig"', 'có ký tự ẩn'],
    ['a title over two lines', 'title: "Huyện họp giao ban\\ntháng 7"', 'phải nằm trên một dòng'],
    ['a title with a carriage return', 'title: "Huyện họp giao ban\\rtháng 7"', 'có ký tự ẩn'],
    [
      'an alternative text with a tag character',
      'photos:\n  - caption: Một tấm ảnh cũ\n    alt: "Hội trường \\U000e0041 huyện"',
      'có ký tự ẩn',
    ],
    ['half of a surrogate pair', 'title: "Huyện họp giao ban \\ud83d tháng 7"', 'có ký tự ẩn'],
  ),
  ...inEntry(
    [
      'a person’s name with a look-alike letter',
      'people',
      'name: B\u0443i Quang Hoàn',
      'trông giống chữ Latinh (U+0443)',
    ],
    [
      'an author’s name with a hidden character',
      'authors',
      'name: "Trung\\u200bAnh"',
      'có ký tự ẩn',
    ],
    ['a person’s name with a dotless i', 'people', 'name: Bùı Quang Hoàn', 'Viết “Bùi”.'],
    [
      'a place’s name with a Cyrillic letter as a word',
      'places',
      'name: Tổ А\nkind: xã',
      'Viết “A”.',
    ],
    ['an author’s name with two spaces', 'authors', 'name: Trung  An', 'Viết “Trung An”.'],
    ['a topic without a letter', 'topics', 'name: "--"', 'Tên này không có chữ nào.'],
    ['a topic of spaces', 'topics', 'name: "\\u3000\\u3000\\u3000"', 'Quá ngắn'],
    ['a topic with a private use character', 'topics', 'name: "Kinh tế \\ue000"', 'có ký tự ẩn'],
    [
      'a place with a tag character',
      'places',
      'name: "Kỳ Xuân\\U000e0041"\nkind: xã',
      'có ký tự ẩn',
    ],
    [
      'an indicator’s unit with an override',
      'indicators',
      'name: Thu ngân sách\nunit: "tỷ \\u202e"\ndescription: Tổng thu ngân sách.',
      'có ký tự ẩn',
    ],
  ),
];
