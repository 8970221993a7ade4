import type { Nodes } from 'mdast';
import { breaths, sentences, syllables } from '../../src/broadcast/breaths.ts';
import { findByline } from '../../src/editing/new/find-byline.ts';
import { kindOf } from '../../src/editing/new/find-captions.ts';
import { findEventDate, namedDays } from '../../src/editing/new/find-dates.ts';
import { findFigures } from '../../src/editing/new/find-figures.ts';
import { findGroups } from '../../src/editing/new/find-groups.ts';
import { namesIn } from '../../src/editing/new/find-names.ts';
import { findPeople } from '../../src/editing/new/find-people.ts';
import { findPlaces } from '../../src/editing/new/find-places.ts';
import { findSummary } from '../../src/editing/new/find-summary.ts';
import { findTitle } from '../../src/editing/new/find-title.ts';
import { findTopics } from '../../src/editing/new/find-topics.ts';
import { formsOf, mentionsOf } from '../../src/editing/new/mentions.ts';
import { officeAt } from '../../src/editing/new/offices.ts';
import { paragraphsOf, sentencesOf } from '../../src/editing/new/paragraphs.ts';
import { cleanSource } from '../../src/editing/new/decode-bytes.ts';
import { drawExcerpt, excerptAt, printable } from '../../src/excerpt.ts';
import { unknownAbbreviations } from '../../src/hygiene/abbreviations.ts';
import { findingsIn } from '../../src/hygiene/advice.ts';
import { mistakenD } from '../../src/hygiene/d-slips.ts';
import { englishNumbers } from '../../src/hygiene/english-numbers.ts';
import { proseOf } from '../../src/hygiene/finding.ts';
import { proseSpans } from '../../src/hygiene/prose.ts';
import { repeatedWords } from '../../src/hygiene/repeated-words.ts';
import { oddSpaces } from '../../src/hygiene/spaces.ts';
import { brokenParagraphs } from '../../src/hygiene/broken-paragraphs.ts';
import { mixedToneStyle } from '../../src/hygiene/tone-style.ts';
import { abridge } from '../../src/mdx/abridge.ts';
import { explainAbbreviations } from '../../src/mdx/abbreviations.ts';
import { blocksOf } from '../../src/mdx/blocks.ts';
import { decodeEntities } from '../../src/mdx/entities.ts';
import { explainBraces } from '../../src/mdx/explain-syntax.ts';
import { splitFrontmatter } from '../../src/mdx/frontmatter.ts';
import { linkAddresses } from '../../src/mdx/link-addresses.ts';
import { marksIn, tooMuchToParse } from '../../src/mdx/limits.ts';
import { questionsInYaml } from '../../src/mdx/open-questions.ts';
import { hasAllowedScheme, isAllowedUrl, isSitePath, nearestUrl, otherHostIn } from '../../src/mdx/urls.ts';
import { sentenceSpans, spoken } from '../../src/reading/sentences.ts';
import { parseSettings } from '../../src/reading/settings.ts';
import { textFragment } from '../../src/reading/text-fragment.ts';
import { suggestionsFor } from '../../src/search/browser/combobox.ts';
import { decodings, respellings, withTonesPlaced, wordsReplaced } from '../../src/search/browser/corrections.ts';
import { excerptOf } from '../../src/search/browser/excerpt.ts';
import { quotedPhrase } from '../../src/search/browser/find.ts';
import { namedAnswers } from '../../src/search/browser/named-answers.ts';
import { readState, writeState } from '../../src/search/browser/query-state.ts';
import { shortened } from '../../src/search/browser/words.ts';
import { datesIn } from '../../src/search/date-terms.ts';
import { createLexicon, ownName } from '../../src/search/lexicon.ts';
import { findRanges, findWhole, markedParts } from '../../src/search/marking.ts';
import { phrasings } from '../../src/search/phrasings.ts';
import { termsOfLine, termsOfQuery } from '../../src/search/terms.ts';
import { indexLetter } from '../../src/vietnamese/collation.ts';
import { isCivilDate } from '../../src/vietnamese/dates.ts';
import { bytesOf } from '../../src/vietnamese/code-pages.ts';
import { mendD, withD } from '../../src/vietnamese/d-with-stroke.ts';
import { findDisguises, findWrongLetters } from '../../src/vietnamese/disguises.ts';
import { doubleEncodedScore, fromDoubleEncoded, isDoubleEncoded } from '../../src/vietnamese/double-encoded.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { fromTcvn3 } from '../../src/vietnamese/legacy-tcvn3.ts';
import { bytewise, fromViscii } from '../../src/vietnamese/legacy-viscii.ts';
import { fromVni } from '../../src/vietnamese/legacy-vni.ts';
import { decodeLegacy, vietnamesePart } from '../../src/vietnamese/legacy.ts';
import { nameFlaw, nameKey, unmasked } from '../../src/vietnamese/look-alikes.ts';
import { decodeWords, isMeant, wordsOf } from '../../src/vietnamese/misread-words.ts';
import { findMisread, isReadRight, withMeant, withoutParts } from '../../src/vietnamese/misread.ts';
import { parseNumber } from '../../src/vietnamese/numbers.ts';
import { parsePeriod } from '../../src/vietnamese/periods.ts';
import { hasLettersOfSyllable, isSyllable } from '../../src/vietnamese/rimes.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { sayAbbreviations } from '../../src/vietnamese/spoken/abbreviations.ts';
import { sayDates } from '../../src/vietnamese/spoken/dates.ts';
import { sayDocumentNumbers } from '../../src/vietnamese/spoken/documents.ts';
import { spell } from '../../src/vietnamese/spoken/letters.ts';
import { parseRoman, sayDigits, sayNumber } from '../../src/vietnamese/spoken/numbers.ts';
import { sayText } from '../../src/vietnamese/spoken/text.ts';
import { sayUnits } from '../../src/vietnamese/spoken/units.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { capitalised, inCaseOf, lowered } from '../../src/vietnamese/letter-case.ts';
import { cleanText, findInvisible, isBlank, isOrdinary, plainSpaces, withoutInvisible } from '../../src/vietnamese/text.ts';
import { looksVietnamese, placeTone, withoutTone } from '../../src/vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../src/vietnamese/typing.ts';
import { fromWindows1258 } from '../../src/vietnamese/windows-1258.ts';
import { writtenDate } from '../../src/vietnamese/written-dates.ts';
import { writtenPeriod } from '../../src/vietnamese/written-periods.ts';

const GLOSSARY = [['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['NTM', 'nông thôn mới'], ['KT-XH', 'kinh tế - xã hội']].map(([abbreviation = '', expansion = '']) => ({ abbreviation, expansion }));
const EXPANSIONS = new Map(GLOSSARY.map(({ abbreviation, expansion }) => [abbreviation, expansion]));
const LEXICON = createLexicon(GLOSSARY, ['xã Kỳ Xuân', 'xã Kỳ Phong']);
const VOCABULARY = 'kỳ anh xã hội nông thôn mới huyện đại nghị đảng bộ hoàn bùi quang chống hạn'.split(' ');
const NAMES = { topic: [], person: [{ id: 'hoan', name: 'Bùi Quang Hoàn', count: 1 }], place: [{ id: 'xa-ky-xuan', name: 'xã Kỳ Xuân', count: 1 }] };
const PLACES = [{ id: 'xa-ky-xuan', name: 'Kỳ Xuân', kind: 'xã' as const, became: [] }];
const all = (text: string) => [{ start: 0, end: text.length }];

/** Every function of ours that looks through a text of content, of a source that an editor imports, or of an address. */
export const TEXT_FUNCTIONS: Record<string, (text: string) => unknown> = {
  brokenParagraphs, bytesOf, bytewise, decodeWords: (text) => decodeWords(text, 'TCVN3'), doubleEncodedScore, findMisread, findWrongLetters, fromDoubleEncoded, fromWindows1258, hasLettersOfSyllable, isBlank, isDoubleEncoded,
  isMeant, isReadRight, isSyllable, mendD, nameFlaw, nameKey, plainSpaces, unmasked, withD,
  withMeant: (text) => withMeant(text, findMisread(text)), withoutParts: (text) => withoutParts(text, findMisread(text)), wordsOf: (text) => wordsOf(text, 'TCVN3'),
  abridge, blocksOf: (text) => blocksOf([{ kind: 'html', html: `<p>${text}</p>` }]), breaths, capitalised, cleanSource, cleanText, decodeEntities, decodeLegacy, decodeTelex, decodeVni, decodings,
  datesIn: (text) => datesIn(text, splitSyllables(text)),
  drawExcerpt: (text) => drawExcerpt({ line: text, column: 1, length: text.length }, 1),
  englishNumbers,
  excerptAt: (text) => excerptAt(text, 1, 1),
  excerptOf: (text) => excerptOf([text], [['chong', 'han'], ['ky', 'anh']]),
  explainAbbreviations: (text) => explainAbbreviations<Nodes>({ type: 'paragraph', children: [{ type: 'text', value: text }] }, GLOSSARY),
  explainBraces: (text) => explainBraces(`{${text}`),
  findByline: (text) => findByline([text, 'Kỳ Anh'], []),
  findDisguises, findEventDate: (text) => findEventDate(text, text),
  findFigures: (text) => findFigures([text], '2020-07-06', { indicators: [] }),
  findGroups: (text) => findGroups([text], () => false),
  findingsIn: (text) => findingsIn(text, all(text), new Set()),
  findInvisible,
  findPeople: (text) => findPeople([text], { people: [], places: [] }),
  findPlaces: (text) => findPlaces(text, '2020-07-06', { places: PLACES }),
  findRanges: (text) => findRanges([text], [['chong', 'han'], ['ky', 'anh']]),
  findSummary, findTitle: (text) => findTitle([text, 'Hội nghị']),
  findTopics: (text) => findTopics(text, text, { topics: [{ id: 'kinh-te', name: 'Kinh tế - xã hội' }], glossary: GLOSSARY }),
  findWhole: (text) => findWhole([text], [['chong', 'han']]),
  fold, formsOf, fromTcvn3, fromViscii, fromVni, hasAllowedScheme,
  inCaseOf: (text) => inCaseOf(text, text),
  indexLetter, isAllowedUrl, isCivilDate, isOrdinary, isSitePath, kindOf,
  linkAddresses: (text) => linkAddresses([{ kind: 'html', html: `<p>${text}</p>` }]),
  looksVietnamese, lowered, markedParts: (text) => markedParts(text, all(text)), marksIn,
  mentionsOf: (text) => mentionsOf(text, formsOf('Kỳ Xuân')),
  mistakenD, mixedToneStyle,
  namedAnswers: (text) => namedAnswers(text, NAMES),
  namedDays, namesIn: (text) => namesIn(text, []), nearestUrl, oddSpaces, officeAt,
  otherHostIn: (text) => otherHostIn(text, 'https://baohatinh.vn/'),
  ownName, paragraphsOf, parseNumber, parsePeriod, parseRoman, parseSettings,
  phrasings: (text) => phrasings(termsOfQuery(text, LEXICON), LEXICON),
  placeTone, printable, proseOf: (text) => proseOf(text, []), proseSpans,
  questionsInYaml: (text) => questionsInYaml(text, 1),
  quotedPhrase,
  readState: (text) => writeState(readState(`?q=${encodeURIComponent(text)}`)),
  repeatedWords,
  respellings: (text) => respellings(text, VOCABULARY),
  sayAbbreviations: (text) => sayAbbreviations(text, EXPANSIONS, () => undefined),
  sayDates, sayDigits, sayDocumentNumbers, sayNumber,
  sayText: (text) => sayText(text, EXPANSIONS),
  sayUnits,
  'sayText and breaths': (text) => sentences(sayText(text, EXPANSIONS).text).map(breaths),
  sentences, sentencesOf, sentenceSpans, shortened, slugOf, spell, splitFrontmatter, splitSyllables,
  spoken: (text) => spoken(text, EXPANSIONS),
  suggestionsFor: (text) => suggestionsFor(text, { names: NAMES, glossary: GLOSSARY, phrases: ['chống hạn'] }),
  syllables,
  termsOfLine: (text) => termsOfLine(text, LEXICON), termsOfQuery: (text) => termsOfQuery(text, LEXICON),
  textFragment, tooMuchToParse,
  unknownAbbreviations: (text) => unknownAbbreviations(text, new Set()),
  vietnamesePart, withoutInvisible, withoutTone, withTonesPlaced,
  wordsReplaced: (text) => wordsReplaced(text, text),
  writtenDate, writtenPeriod,
};
