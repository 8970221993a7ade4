/** Nearly the largest size of a content file, in characters. */
const FULL = 58_000;
const fill = (piece: string, size = FULL) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_unused, number) => row(number)).join('\n');

const TOO_MANY_SIGNS = 'quá nhiều để đọc được';
const TOO_DEEP = 'lồng vào nhau quá sâu';

/**
 * Texts that would take a parser minutes, or overflow its stack: a description, the text, and the
 * message that refuses it.
 */
export const COSTLY_TEXTS: [what: string, body: string, message: string][] = [
  ['square brackets', fill('['), TOO_MANY_SIGNS],
  ['square brackets, opened and closed', fill('[') + fill(']', 1000), TOO_MANY_SIGNS],
  ['braces', fill('{'), TOO_MANY_SIGNS],
  ['braces, opened and closed', fill('{', FULL / 2) + fill('}', FULL / 2), TOO_MANY_SIGNS],
  ['pairs of braces', fill('{}'), TOO_MANY_SIGNS],
  ['braces in strings', `{${fill('"}"+')}`, TOO_MANY_SIGNS],
  ['nested template strings', `{${fill('`${')}`, TOO_MANY_SIGNS],
  ['tildes', fill('a~b'), TOO_MANY_SIGNS],
  ['stars', fill('*a_'), TOO_MANY_SIGNS],
  ['beginnings of links', fill('[a]('), TOO_MANY_SIGNS],
  ['tags', fill('<Note>'), TOO_MANY_SIGNS],
  ['spreads', `<Note ${fill('{...a} ')}>`, TOO_MANY_SIGNS],
  ['underlined lines', rows(14_000, () => 'a\n='), 'dòng, quá nhiều để đọc được'],
  ['blank lines', fill('\n'), 'dòng, quá nhiều để đọc được'],
  ['rows of a table', `|a|\n|-|\n${fill('|1|\n')}`, 'dòng, quá nhiều để đọc được'],
  ['fences', fill('~~~\na\n', 600) + fill('a\n'), 'dòng, quá nhiều để đọc được'],
  ['columns of a table', `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|`, 'hơn 30 cột'],
  ['nested quotations', fill('> '), TOO_DEEP],
  ['nested quotations without a space', fill('>'), TOO_DEEP],
  [
    'nested quotations that end',
    rows(700, () => `${'> '.repeat(10)}\nb`),
    'hơn 1.500 dấu của danh sách và lời trích',
  ],
  ['nested lists', `${fill('- ')}x`, TOO_DEEP],
  ['nested numbered lists', `${fill('1. ')}x`, TOO_DEEP],
  [
    'lists that are nested deeper on each line',
    rows(150, (depth) => `${'  '.repeat(depth)}- x`),
    TOO_DEEP,
  ],
  ['nested components', `${'<Note>\n\n'.repeat(300)}x${'\n\n</Note>'.repeat(300)}`, TOO_DEEP],
  [
    'an export over many lines',
    `export const a = [\n\n${rows(700, () => `${'1,'.repeat(28)}\n`)}`,
    'bị hiểu là lệnh máy tính',
  ],
  ['parentheses in an expression', `{${fill('(')}`, 'Dấu ngoặc nhọn'],
  ['brackets in an expression', `{${fill('(', 5000)}${fill(')', 5000)}}`, 'Dấu ngoặc nhọn'],
  ['one long attribute', `<Note title="${fill('a')}">x</Note>`, 'Quá dài'],
  ['attributes', `<Note ${'a="b" '.repeat(9000)}>x</Note>`, 'được ghi hai lần'],
  ['hosts', fill('www.'), 'Liên kết tới'],
  ['addresses', fill('http://'), 'Liên kết tới'],
  ['mail addresses', fill('a@a.'), 'Liên kết tới'],
  ['headings of the first level', rows(1400, () => '# a'), 'Đề mục cấp 1'],
  ['hidden characters', fill('\u200b', 19_000), 'ký tự ẩn'],
  ['entities of hidden characters', fill('&#x202e;'), 'ký tự ẩn'],
  ['words with look-alike letters', fill('T\u03bf ', 40_000), 'trông giống chữ Latinh'],
  ['combining marks', `a${fill('\u0301', 28_000)}`, 'dấu chồng lên nhau'],
];

/** Allowed texts that would be costly for a careless parser: a description, the text. */
export const SLOW_TEXTS: [what: string, body: string][] = [
  ['mail addresses in words', rows(1400, () => 'a@a.aa '.repeat(5))],
  ['one word', fill('a')],
  ['closing brackets', fill(']')],
  ['ampersands', fill('&')],
  ['backslashes', fill('\\')],
  ['entities', fill('&#x41;')],
  ['quotations that continue on lines without a sign', rows(700, () => '> >\nb')],
  [
    'a table',
    `${'|a'.repeat(18)}|\n${'|-'.repeat(18)}|\n${rows(1400, () => `${'|a'.repeat(18)}|`)}`,
  ],
  ['a long list', rows(1400, () => '- a b c d e f g')],
  ['hard breaks', rows(1400, () => 'a\\')],
];

/** YAML that would take a parser long, expand without limit, or overflow its stack. */
export const COSTLY_YAML: [what: string, yaml: string, message: string][] = [
  ['nested lists', fill('['), 'Phần khai báo'],
  ['nested lists, opened and closed', fill('[', FULL / 2) + fill(']', FULL / 2), 'Phần khai báo'],
  ['nested objects', fill('{a: '), 'Phần khai báo'],
  ['nested lists with dashes', `${fill('- ')}a`, 'Phần khai báo'],
  ['nested complex keys', fill('? '), 'Phần khai báo'],
  ['closing brackets', fill(']'), 'Phần khai báo'],
  ['one field thousands of times', fill('name: a\n'), 'Mục này được ghi hai lần.'],
  ['thousands of fields', rows(6000, (number) => `k${number}: 1`), 'Không có mục nào tên là'],
  ['anchors', `a: [${fill('&a b,')}]`, 'dấu neo (&)'],
  ['aliases', `a: &a [x]\nb: [${fill('*a ,')}]`, 'dấu neo (&)'],
  ['quotation marks', fill('"'), 'Phần khai báo'],
  ['a name of 50,000 letters', `name: ${fill('a', 50_000)}`, 'Quá dài'],
  ['directives', fill('%YAML 1.2\n'), 'Phần khai báo'],
  ['documents', fill('---\n'), 'Phần khai báo'],
];
