import type { Archive } from '../../archive/archive.ts';
import { breakdownPages, indicatorPages } from '../../archive/figure-pages.ts';
import { searchedAbbreviations } from '../abbreviations.ts';
import { sensesOf } from '../lexicon.ts';
import { packFileTable, type FileTable } from '../file-table.ts';
import { INDEX_FILES, type IndexRoot, type LexiconData } from '../data.ts';
import { cardsOf, days, facets } from './cards.ts';
import { contentName } from './content-name.ts';
import type { IndexFile } from './index-file.ts';
import { metadata, toPagefindFile } from './pagefind-format.ts';
import { commonPhrases } from './phrases.ts';
import { monthsOf } from './months.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordFiles } from './word-files.ts';

/** Word files per section of the table: about 1 kB over the network. */
const FILES_PER_SECTION = 100;

/**
 * Part of the names of compressed files: another zlib version may compress the same words
 * differently.
 */
const ZLIB_VERSION = process.versions.zlib;

/**
 * Returns an index's root and all files that it names. `words` are the archive's words (words.ts).
 */
export function indexFiles(
  archive: Archive,
  words: Uint8Array,
  engine: Uint8Array,
): { root: IndexRoot; files: IndexFile[] } {
  const months = monthsOf(archive);
  const files: IndexFile[] = [];
  /** Adds a file with a content-based name. @returns the name. */
  const add = (
    prefix: string,
    extension: string,
    content: Uint8Array | string,
    compress?: () => Promise<Uint8Array>,
  ): string => {
    const name = `${prefix}-${contentName(content)}.${extension}`;
    files.push({ name, content: compress ?? content });
    return name;
  };
  const cards = cardsOf(months);
  files.push(...cards.files);
  const facetsByKind = facets(archive, months);
  const vocabulary = vocabularyOf(words);
  const abbreviations = searchedAbbreviations(archive);
  const senses = sensesOf(abbreviations);
  const lexicon: LexiconData = {
    abbreviations: abbreviations.filter((_abbreviation, number) =>
      vocabulary.senses.has(senses[number] ?? ''),
    ),
    names: {
      topic: facetsByKind.topic.names,
      person: facetsByKind.person.names,
      place: facetsByKind.place.names,
    },
    figures: [...indicatorPages(archive), ...breakdownPages(archive)].map(
      ({ id, name, count }) => ({ id, name, count }),
    ),
    phrases: commonPhrases(archive),
  };
  const addFacet = (kind: keyof typeof facetsByKind) =>
    add(kind, 'json', JSON.stringify(facetsByKind[kind].data));
  const pageList = metadata(months);
  const root: IndexRoot = {
    engine: add('engine', 'pagefind', engine),
    metadata: add('months', 'pf_meta', pageList, () => toPagefindFile(pageList)),
    lexicon: add('lexicon', 'json', JSON.stringify(lexicon)),
    vocabulary: add('vocabulary', 'txt', vocabulary.syllables.join(' ')),
    days: add('days', 'json', JSON.stringify(days(months))),
    facets: { topic: addFacet('topic'), person: addFacet('person'), place: addFacet('place') },
    cards: cards.editions,
    sections: addWordFiles(words, files),
  };
  return { root, files };
}

/** Adds the word files and the sections of their table. @returns the table of sections, packed. */
function addWordFiles(words: Uint8Array, files: IndexFile[]): FileTable {
  const sections = { from: new Array<string>(), names: '' };
  let section = { from: new Array<string>(), names: '' };
  const endSection = () => {
    const [from] = section.from;
    if (from === undefined) return;
    const content = JSON.stringify(packFileTable(section));
    const name = contentName(content);
    files.push({ name: INDEX_FILES.section(name), content });
    sections.from.push(from);
    sections.names += name;
    section = { from: [], names: '' };
  };
  for (const { from, head, words: fileWords } of wordFiles(words)) {
    const name = contentName(ZLIB_VERSION, head, fileWords);
    files.push({ name: INDEX_FILES.words(name), content: () => toPagefindFile(head, fileWords) });
    section.from.push(from);
    section.names += name;
    if (section.from.length === FILES_PER_SECTION) endSection();
  }
  endSection();
  return packFileTable(sections);
}
