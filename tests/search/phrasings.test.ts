import { expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { phrasingsOf } from '../../src/search/phrasings.ts';
import { termsOfQuery } from '../../src/search/terms.ts';
import { GLOSSARY } from '../support/search.ts';

const lexicon = createLexicon(GLOSSARY);
const phrasings = (query: string) =>
  phrasingsOf(termsOfQuery(query, lexicon), lexicon).map((words) => words.join(' '));

it.each([
  ['Kỳ Anh', ['ky anh']],
  ['xây dựng NTM', ['xay dung ntm', 'xay dung nong thon moi']],
  ['KT-XH', ['kt xh', 'kinh te xa hoi']],
  ['6/7/2020', ['6 7 2020', '6 thang 7 nam 2020']],
  ['ngày 6 tháng 7', ['6 7', '6 thang 7']],
  ['tháng 7/2020', ['thang 7 2020', 'thang 7 nam 2020', '7 2020']],
  ['', ['']],
])('%j has the phrasings %j', (query, texts) => {
  expect(phrasings(query)).toEqual(texts);
});

it('a query with many abbreviations has at most eight phrasings', () => {
  expect(phrasings('NTM '.repeat(40))).toHaveLength(8);
});
