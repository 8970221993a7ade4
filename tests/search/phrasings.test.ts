import { expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { phrasings } from '../../src/search/phrasings.ts';
import { termsOfQuery } from '../../src/search/terms.ts';
import { GLOSSARY } from '../support/search.ts';

const lexicon = createLexicon(GLOSSARY);
const ways = (query: string) => phrasings(termsOfQuery(query, lexicon), lexicon).map((words) => words.join(' '));

it.each([
  ['Kỳ Anh', ['ky anh']],
  ['xây dựng NTM', ['xay dung ntm', 'xay dung nong thon moi']],
  ['KT-XH', ['kt xh', 'kinh te xa hoi']],
  ['6/7/2020', ['6 7 2020', '6 thang 7 nam 2020']],
  ['ngày 6 tháng 7', ['6 7', '6 thang 7']],
  ['tháng 7/2020', ['thang 7 2020', 'thang 7 nam 2020', '7 2020']],
  ['', ['']],
])('a text may put %j as %j', (query, texts) => {
  expect(ways(query)).toEqual(texts);
});

it('a query of many abbreviations is looked for in no more than eight ways', () => {
  expect(ways('NTM '.repeat(40))).toHaveLength(8);
});
