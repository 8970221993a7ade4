import type { Nodes } from 'mdast';
import { diacriticsCost, soundAlikes } from '../../src/vietnamese/confusions.ts';
import { correctTones } from '../../src/search/browser/correct-tones.ts';
import { h } from 'hastscript';
import { splitIntoBreaths, splitSentences, countSyllables } from '../../src/broadcast/breaths.ts';
import { findByline } from '../../src/editing/new/find-byline.ts';
import { classifyParagraph } from '../../src/editing/new/find-captions.ts';
import { findEventDate, namedDays } from '../../src/editing/new/find-dates.ts';
import { findFigures } from '../../src/editing/new/find-figures.ts';
import { findGroups } from '../../src/editing/new/find-groups.ts';
import { findNames } from '../../src/editing/new/find-names.ts';
import { findPeople } from '../../src/editing/new/find-people.ts';
import { findPlaces } from '../../src/editing/new/find-places.ts';
import { findSummary } from '../../src/editing/new/find-summary.ts';
import { findTitle } from '../../src/editing/new/find-title.ts';
import { findTopics } from '../../src/editing/new/find-topics.ts';
import { findMentions, syllableForms } from '../../src/editing/new/mentions.ts';
import { leadingOffice } from '../../src/editing/new/leading-office.ts';
import {
  splitParagraphs,
  splitSentences as splitDraftSentences,
} from '../../src/editing/new/paragraphs.ts';
import { splitPlainText } from '../../src/editing/new/tab-tables.ts';
import { cleanSource } from '../../src/editing/new/clean-source.ts';
import { drawExcerpt, excerptAt, printable } from '../../src/problems/excerpt.ts';
import { unknownAbbreviations } from '../../src/hygiene/abbreviations.ts';
import { findingsIn } from '../../src/hygiene/advice.ts';
import { missingSpaces } from '../../src/hygiene/missing-spaces.ts';
import { misspeltIn } from '../../src/hygiene/spelling/judge.ts';
import { Likelihood } from '../../src/hygiene/spelling/likelihood.ts';
import { respellingsOf } from '../../src/hygiene/spelling/odd-words.ts';
import { readSpelling } from '../../src/hygiene/spelling/read-spelling.ts';
import { suspectIn } from '../../src/hygiene/spelling/suspect-lines.ts';
import { tokensOf } from '../../src/hygiene/spelling/tokens.ts';
import { vietnameseStatistics } from '../../src/hygiene/spelling/word-statistics.ts';
import { capitalLines } from '../../src/hygiene/capital-lines.ts';
import { curlyValues } from '../../src/hygiene/curly-values.ts';
import { mistakenD } from '../../src/hygiene/d-slips.ts';
import { englishNumbers } from '../../src/hygiene/english-numbers.ts';
import { failedLinks } from '../../src/hygiene/failed-links.ts';
import { fingerprintOf, similarity } from '../../src/hygiene/fingerprint.ts';
import { proseOf } from '../../src/hygiene/finding.ts';
import { privateDetails } from '../../src/hygiene/privacy.ts';
import { namedMinors } from '../../src/hygiene/minors.ts';
import { mobileNumbers, numbersBehindWords } from '../../src/hygiene/private-numbers.ts';
import { sentenceAround } from '../../src/hygiene/sentence-around.ts';
import { periodsIn } from '../../src/vietnamese/named-periods.ts';
import { figureSearch, statedFigures } from '../../src/hygiene/stated-figures.ts';
import { proseSpans } from '../../src/hygiene/prose.ts';
import { repeatedWords } from '../../src/hygiene/repeated-words.ts';
import { oddSpaces } from '../../src/hygiene/spaces.ts';
import { bodyLines, frontmatterLines } from '../../src/hygiene/file-lines.ts';
import { brokenParagraphs } from '../../src/hygiene/broken-paragraphs.ts';
import { loneMarks } from '../../src/hygiene/lone-marks.ts';
import { lostLetters } from '../../src/hygiene/lost-letters.ts';
import { markupInFields } from '../../src/hygiene/markup-in-fields.ts';
import { runTogetherLines } from '../../src/hygiene/run-together.ts';
import { mixedToneStyle } from '../../src/hygiene/tone-style.ts';
import { abridge } from '../../src/mdx/abridge.ts';
import { annotateAbbreviations } from '../../src/mdx/abbreviations.ts';
import { blocksOf } from '../../src/mdx/blocks.ts';
import { explainBraces } from '../../src/mdx/explain-braces.ts';
import { splitFrontmatter } from '../../src/mdx/frontmatter.ts';
import { linkAddresses } from '../../src/mdx/links.ts';
import { countMarks, findParseCostProblem } from '../../src/mdx/limits.ts';
import { questionsInYaml } from '../../src/mdx/open-questions.ts';
import {
  hasAllowedScheme,
  isAllowedUrl,
  isSitePath,
  completeUrl,
  mismatchedAddress,
} from '../../src/mdx/urls.ts';
import { sentenceSpans, speakableText } from '../../src/reading/browser/sentences.ts';
import { parseSettings } from '../../src/reading/settings.ts';
import { textFragment } from '../../src/reading/browser/text-fragment.ts';
import { suggestionsFor } from '../../src/search/browser/combobox.ts';
import { decodings, respellings, replacedWordCount } from '../../src/search/browser/respellings.ts';
import { excerptOf } from '../../src/search/browser/excerpt.ts';
import { quotedPhrase } from '../../src/search/browser/find.ts';
import { matchEntities } from '../../src/search/browser/entity-matches.ts';
import { readState, writeState } from '../../src/search/browser/query-state.ts';
import { shorten } from '../../src/search/browser/messages.ts';
import { findDates } from '../../src/search/date-terms.ts';
import { createLexicon, ownName } from '../../src/search/lexicon.ts';
import { findRanges, findFullPhrases, markedParts } from '../../src/search/marking.ts';
import { phrasingsOf } from '../../src/search/phrasings.ts';
import { termsOfLine, termsOfQuery } from '../../src/search/terms.ts';
import { indexLetter } from '../../src/vietnamese/collation.ts';
import { isCivilDate } from '../../src/vietnamese/dates.ts';
import { bytesOf } from '../../src/vietnamese/code-pages.ts';
import { composeD, correctD, replaceDLookAlikes } from '../../src/vietnamese/d-with-stroke.ts';
import {
  findDisguises,
  findWrongLetters,
  withoutStylized,
} from '../../src/vietnamese/disguises.ts';
import {
  doubleEncodedScore,
  fromDoubleEncoded,
  isDoubleEncoded,
} from '../../src/vietnamese/double-encoded.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { fromTcvn3 } from '../../src/vietnamese/legacy-tcvn3.ts';
import { bytewise, fromViscii } from '../../src/vietnamese/legacy-viscii.ts';
import { fromVni } from '../../src/vietnamese/legacy-vni.ts';
import { decodeLegacy, vietnameseRatio } from '../../src/vietnamese/legacy.ts';
import { nameFlaw, nameKey, replaceLookAlikes } from '../../src/vietnamese/look-alikes.ts';
import { misreadParts } from '../../src/vietnamese/misread-parts.ts';
import { decodeWords, isVietnameseWord, wordsOf } from '../../src/vietnamese/misread-words.ts';
import {
  findMisread,
  hasNoMisreadTrace,
  decodeMisread,
  blankMisread,
} from '../../src/vietnamese/misread.ts';
import { numbersIn, parseNumber } from '../../src/vietnamese/numbers.ts';
import { definedAbbreviations } from '../../src/vietnamese/defined-abbreviations.ts';
import { isFamilyName, isMiddleName } from '../../src/vietnamese/family-names.ts';
import { parsePeriod } from '../../src/vietnamese/periods.ts';
import { hasLettersOfSyllable, isSyllable } from '../../src/vietnamese/rimes.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { sayEllipses } from '../../src/vietnamese/spoken/ellipses.ts';
import { spell } from '../../src/vietnamese/spoken/letters.ts';
import { parseRoman, sayDigits, sayNumber } from '../../src/vietnamese/spoken/numbers.ts';
import { saySigns } from '../../src/vietnamese/spoken/signs.ts';
import { singleSpaced } from '../../src/vietnamese/spoken/single-spaced.ts';
import { sayText } from '../../src/vietnamese/spoken/text.ts';
import { sayLabelNumber } from '../../src/vietnamese/spoken/codes.ts';
import { standardizeTyping } from '../../src/vietnamese/spoken/standardize-typing.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import {
  capitalised,
  isInCapitals,
  sentenceCase,
  capitalizeWords,
  lowerCaseInPlace,
  matchCase,
} from '../../src/vietnamese/letter-case.ts';
import {
  cleanText,
  findInvisible,
  isBlank,
  isOrdinary,
  plainSpaces,
  withoutInvisible,
} from '../../src/vietnamese/text.ts';
import { looksVietnamese, placeTone, toneOf, withoutTone } from '../../src/vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../src/vietnamese/typing.ts';
import { fromWindows1258 } from '../../src/vietnamese/windows-1258.ts';
import { parseWrittenDate } from '../../src/vietnamese/written-dates.ts';
import { parseWrittenPeriod } from '../../src/vietnamese/written-periods.ts';
import { bytesBeforeMisreading } from '../../src/vietnamese/wrong-code-page.ts';

const GLOSSARY = [
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['NTM', 'nông thôn mới'],
  ['KT-XH', 'kinh tế - xã hội'],
].map(([abbreviation = '', expansion = '']) => ({ abbreviation, expansion }));
const EXPANSIONS = new Map(
  GLOSSARY.map(({ abbreviation, expansion }) => [abbreviation, expansion]),
);
const INDICATOR = { id: 'a', name: 'ngày ', unit: 'tấn/ha', decimals: 0 };
const LEXICON = createLexicon(GLOSSARY, ['xã Kỳ Xuân', 'xã Kỳ Phong']);
const VOCABULARY =
  'kỳ anh xã hội nông thôn mới huyện đại nghị đảng bộ hoàn bùi quang chống hạn'.split(' ');
const NAMES = {
  topic: [],
  person: [{ id: 'hoan', name: 'Bùi Quang Hoàn', count: 1 }],
  place: [{ id: 'xa-ky-xuan', name: 'xã Kỳ Xuân', count: 1 }],
};
const PLACES = [{ id: 'xa-ky-xuan', name: 'Kỳ Xuân', kind: 'xã' as const, became: [] }];
const LANGUAGE = new Likelihood();
const all = (text: string) => [{ start: 0, end: text.length }];

/**
 * Every function of ours that scans a text of content, an imported source, or an address, by its
 * name.
 */
export const TEXT_FUNCTIONS: Record<string, (text: string) => unknown> = {
  bodyLines,
  frontmatterLines,
  brokenParagraphs,
  bytesBeforeMisreading,
  composeD,
  bytesOf,
  bytewise,
  decodeWords: (text) => decodeWords(text, 'TCVN3'),
  misreadParts: (text) => misreadParts(text, 'TCVN3'),
  doubleEncodedScore,
  findMisread,
  findWrongLetters,
  fromDoubleEncoded,
  fromWindows1258,
  hasLettersOfSyllable,
  isBlank,
  isDoubleEncoded,
  isVietnameseWord,
  hasNoMisreadTrace,
  isSyllable,
  correctD,
  nameFlaw,
  nameKey,
  plainSpaces,
  replaceLookAlikes,
  replaceDLookAlikes,
  decodeMisread: (text) => decodeMisread(text, findMisread(text)),
  blankMisread: (text) => blankMisread(text, findMisread(text)),
  wordsOf: (text) => wordsOf(text, 'TCVN3'),
  abridge,
  blocksOf: (text) => blocksOf([{ kind: 'text', nodes: [h('p', text)] }]),
  splitIntoBreaths,
  capitalised,
  capitalizeWords,
  cleanSource,
  cleanText,
  decodeLegacy,
  decodeTelex,
  decodeVni,
  decodings,
  definedAbbreviations,
  isFamilyName,
  isMiddleName,
  findDates: (text) => findDates(text, splitSyllables(text)),
  drawExcerpt: (text) => drawExcerpt({ line: text, column: 1, length: text.length }, 1),
  englishNumbers,
  fingerprintOf,
  similarity: (text) => similarity(fingerprintOf(text), fingerprintOf(`${text}!`)),
  excerptAt: (text) => excerptAt(text, 1, 1),
  excerptOf: (text) =>
    excerptOf(
      [text],
      [
        ['chong', 'han'],
        ['ky', 'anh'],
      ],
    ),
  annotateAbbreviations: (text) =>
    annotateAbbreviations<Nodes>(
      { type: 'paragraph', children: [{ type: 'text', value: text }] },
      GLOSSARY,
    ),
  explainBraces: (text) => explainBraces(`{${text}`),
  findByline: (text) => findByline([text, 'Kỳ Anh'], []),
  findDisguises,
  findEventDate: (text) => findEventDate(text, text),
  findFigures: (text) => findFigures([text], '2020-07-06', { indicators: [] }),
  findGroups: (text) => findGroups([text], () => false),
  findingsIn: (text) => findingsIn(text, all(text), new Set()),
  misspeltIn: (text) => misspeltIn(readSpelling(text), LANGUAGE),
  missingSpaces,
  readSpelling,
  respellingsOf: (text) => respellingsOf(text, vietnameseStatistics()),
  suspectIn,
  tokensOf,
  findInvisible,
  findPeople: (text) => findPeople([text], { people: [], places: [] }),
  findPlaces: (text) => findPlaces(text, '2020-07-06', { places: PLACES }),
  findRanges: (text) =>
    findRanges(
      [text],
      [
        ['chong', 'han'],
        ['ky', 'anh'],
      ],
    ),
  findSummary,
  findTitle: (text) => findTitle([text, 'Hội nghị']),
  findTopics: (text) =>
    findTopics(text, text, {
      topics: [{ id: 'kinh-te', name: 'Kinh tế - xã hội' }],
      glossary: GLOSSARY,
    }),
  findFullPhrases: (text) => findFullPhrases([text], [['chong', 'han']]),
  fold,
  syllableForms,
  fromTcvn3,
  fromViscii,
  fromVni,
  hasAllowedScheme,
  matchCase: (text) => matchCase(text, text),
  indexLetter,
  isAllowedUrl,
  isCivilDate,
  isOrdinary,
  isSitePath,
  classifyParagraph,
  linkAddresses: (text) => linkAddresses([{ kind: 'text', nodes: [h('a', { href: text })] }]),
  looksVietnamese,
  lowerCaseInPlace,
  markedParts: (text) => markedParts(text, all(text)),
  countMarks,
  findMentions: (text) => findMentions(text, syllableForms('Kỳ Xuân')),
  mistakenD,
  loneMarks,
  lostLetters,
  markupInFields,
  mixedToneStyle,
  matchEntities: (text) => matchEntities(text, { names: NAMES, figures: [] }),
  namedDays,
  findNames: (text) => findNames(text, []),
  completeUrl,
  oddSpaces,
  leadingOffice,
  mismatchedAddress: (text) => mismatchedAddress(text, 'https://baohatinh.vn/'),
  ownName,
  splitParagraphs,
  splitPlainText,
  soundAlikes,
  diacriticsCost: (text) => diacriticsCost(text, text),
  numbersIn,
  isInCapitals,
  sentenceCase: (text) => sentenceCase(text),
  parseNumber,
  parsePeriod,
  parseRoman,
  parseSettings,
  phrasingsOf: (text) => phrasingsOf(termsOfQuery(text, LEXICON), LEXICON),
  placeTone,
  printable,
  proseOf: (text) => proseOf(text, []),
  proseSpans,
  questionsInYaml: (text) => questionsInYaml(text, 1),
  quotedPhrase,
  readState: (text) => writeState(readState(`?q=${encodeURIComponent(text)}`)),
  repeatedWords,
  runTogetherLines,
  capitalLines,
  curlyValues,
  failedLinks,
  periodsIn: (text) => periodsIn(text, '2020-07-06'),
  statedFigures: (text) =>
    statedFigures(
      text,
      [{ start: 0, end: text.length }],
      figureSearch([
        INDICATOR,
        { ...INDICATOR, id: 'b', name: 'năm ' },
        { ...INDICATOR, id: 'c', name: 'tháng ' },
      ]),
      { date: '2020-07-06', figures: [] },
    ),
  privateDetails: (text) => privateDetails(text),
  mobileNumbers,
  numbersBehindWords,
  namedMinors: (text) => namedMinors(text, 2020),
  sentenceAround: (text) => sentenceAround(text, text.length / 2),
  respellings: (text) => respellings(text, VOCABULARY),
  sayDigits,
  sayEllipses,
  saySigns,
  sayNumber,
  sayText: (text) => sayText(text, EXPANSIONS),
  'sayText and breaths': (text) =>
    splitSentences(sayText(text, EXPANSIONS).text).map(splitIntoBreaths),
  splitSentences,
  'splitSentences of a draft': splitDraftSentences,
  sentenceSpans,
  shorten,
  singleSpaced,
  sayLabelNumber,
  standardizeTyping,
  slugOf,
  spell,
  splitFrontmatter,
  splitSyllables,
  speakableText: (text) => speakableText(text, EXPANSIONS),
  suggestionsFor: (text) =>
    suggestionsFor(text, {
      names: NAMES,
      figures: [],
      abbreviations: GLOSSARY,
      phrases: ['chống hạn'],
    }),
  countSyllables,
  termsOfLine: (text) => termsOfLine(text, LEXICON),
  termsOfQuery: (text) => termsOfQuery(text, LEXICON),
  textFragment,
  findParseCostProblem,
  unknownAbbreviations: (text) => unknownAbbreviations(text, new Set()),
  vietnameseRatio,
  withoutInvisible,
  withoutStylized,
  toneOf,
  withoutTone,
  correctTones,
  replacedWordCount: (text) => replacedWordCount(text, text),
  parseWrittenDate,
  parseWrittenPeriod,
};
