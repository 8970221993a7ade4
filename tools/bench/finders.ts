import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { parse } from 'yaml';
import { findEventDate } from '../../src/editing/new/find-dates.ts';
import { findFigures } from '../../src/editing/new/find-figures.ts';
import { findGroups } from '../../src/editing/new/find-groups.ts';
import { findNames } from '../../src/editing/new/find-names.ts';
import { findPeople } from '../../src/editing/new/find-people.ts';
import { findPlaces } from '../../src/editing/new/find-places.ts';
import type { KnownArchive } from '../../src/editing/new/known-archive.ts';
import { syllableForms } from '../../src/editing/new/mentions.ts';
import { placeSchema } from '../../src/schemas/entries.ts';
import { indicatorSchema } from '../../src/schemas/indicator.ts';
import { cleanText } from '../../src/vietnamese/text.ts';

/** What the importer must find in a text, each with its goals in percent. */
export const KINDS = ['names', 'offices', 'groups', 'dates', 'places', 'figures'] as const;
export const PRECISION_GOAL = 97;
export const RECALL_GOAL = 90;

type Kind = (typeof KINDS)[number];
/** What a text holds, by kind, in a form that can be compared. */
type Answers = Record<Kind, string[]>;

/** A text in the manner of real news with the right answers. */
interface Passage {
  text: string;
  answers: Answers;
}

/** How many answers of a kind are right, and which are not. */
export interface KindScore {
  kind: Kind;
  /** How many there are in the passages. */
  wanted: number;
  found: number;
  right: number;
  /** Answers that are found and not there, and answers that are missed, each with its passage. */
  mistakes: { text: string; extra: string[]; missed: string[] }[];
}

const entry = { id: z.string() };
const description = 'Chỉ dùng để đo các bộ tìm.';
const archiveSchema = z.object({
  places: z.array(placeSchema.safeExtend(entry)),
  indicators: z.array(
    z
      .looseObject(entry)
      .transform(({ id, ...rest }) => ({ id, ...indicatorSchema.parse({ ...rest, description }) })),
  ),
});
const SIGNS: Record<string, Kind> = {
  '!': 'dates',
  '#': 'groups',
  '>': 'places',
  '%': 'figures',
};

/** Reads the archive that passages are read for, from the `archive.yaml` of their folder. */
function readArchive(folder: string): KnownArchive {
  const { places, indicators } = archiveSchema.parse(
    parse(readFileSync(join(folder, 'archive.yaml'), 'utf8')),
  );
  return {
    people: [],
    authors: [],
    topics: [],
    places,
    indicators,
    glossary: [],
    slugs: new Map(),
  };
}

/**
 * Measures the finders of `npm run new` and `npm run rescue` on a file of passages (its head says
 * how they are written), beside which stands their `archive.yaml`.
 */
export function measureFinders(file: string): KindScore[] {
  const known = readArchive(join(file, '..'));
  const scores = KINDS.map((kind): KindScore => ({
    kind,
    wanted: 0,
    found: 0,
    right: 0,
    mistakes: [],
  }));
  for (const { passage, day } of readPassages(file)) {
    const found = answersOf(passage.text, day, known);
    for (const score of scores) {
      const [is, wanted] = [new Set(found[score.kind]), new Set(passage.answers[score.kind])];
      score.wanted += wanted.size;
      score.found += is.size;
      const extra = [...is].filter((answer) => !wanted.has(answer));
      const missed = [...wanted].filter((answer) => !is.has(answer));
      score.right += is.size - extra.length;
      if (extra.length + missed.length > 0)
        score.mistakes.push({ text: passage.text, extra, missed });
    }
  }
  return scores;
}

/** The share of what is found that is right, in percent; 100 if nothing is found. */
export function precisionOf({ right, found }: KindScore): number {
  return found === 0 ? 100 : (right * 100) / found;
}

/** The share of what there is that is found, in percent; 100 if there is nothing. */
export function recallOf({ right, wanted }: KindScore): number {
  return wanted === 0 ? 100 : (right * 100) / wanted;
}

/** Renders scores as a Markdown table, with the mistakes below it if `isVerbose`. */
export function findersTable(scores: readonly KindScore[], isVerbose: boolean): string {
  const rows = scores.map(
    (score) =>
      `| ${score.kind} | ${score.wanted} | ${score.found} | ${precisionOf(score).toFixed(1)} | ${recallOf(score).toFixed(1)} |`,
  );
  const mistakes = scores.flatMap(({ kind, mistakes: wrong }) =>
    wrong.map(({ text, extra, missed }) =>
      [
        '',
        `${kind}: ${text}`,
        ...extra.map((answer) => `  not  ${answer}`),
        ...missed.map((answer) => `  but  ${answer}`),
      ].join('\n'),
    ),
  );
  return [
    `| found by the importer | there are | found | precision (goal: ${PRECISION_GOAL}) | recall (goal: ${RECALL_GOAL}) |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(isVerbose ? mistakes : []),
  ].join('\n');
}

/** Reads the passages of a file, each with the day that its frontmatter has. */
function readPassages(file: string): { passage: Passage; day: string }[] {
  return readFileSync(file, 'utf8')
    .split(/^= /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      const [day = '', form] = head.split('; ');
      const text: string[] = [];
      const answers = noAnswers();
      for (const line of lines) {
        const [sign, rest] = [line.slice(0, 1), line.slice(2)];
        const kind = SIGNS[sign];
        if (sign === '@') {
          const [name = '', office = ''] = rest.split(' | ');
          addPerson(answers, name, office);
        } else if (kind === 'groups') answers.groups.push(comparable(rest));
        else if (kind !== undefined) answers[kind].push(rest);
        else text.push(line);
      }
      const written = text.join('\n').trim();
      return {
        passage: { text: form === 'NFD' ? written.normalize('NFD') : written, answers },
        day,
      };
    });
}

/** What the finders find in a text, after the cleaning that the commands do. */
function answersOf(raw: string, day: string, known: KnownArchive): Answers {
  const { text } = cleanText(raw);
  const paragraphs = text.split('\n');
  const answers = noAnswers();
  for (const { name, office } of findPeople(paragraphs, known))
    addPerson(answers, name, office ?? '');
  const places = known.places.map(({ name }) => name);
  for (const { group, count } of findGroups(
    paragraphs,
    (words) => findNames(words, places).length > 0,
  ))
    answers.groups.push(comparable(group + (count === undefined ? '' : ` | ${count}`)));
  const date = findEventDate(text, text)?.value;
  if (date !== undefined) answers.dates.push(date);
  answers.places.push(...findPlaces(text, day, known));
  for (const figure of findFigures(paragraphs, day, known).figures)
    answers.figures.push(
      `${figure.indicator} ${figure.value} ${figure.period}` +
        (figure.plan_percent === undefined ? '' : `; plan ${figure.plan_percent}`) +
        (figure.total === undefined ? '' : `; total ${figure.total}`),
    );
  return answers;
}

function noAnswers(): Answers {
  return { names: [], offices: [], groups: [], dates: [], places: [], figures: [] };
}

/** An office counts as found where its holder is. */
function addPerson(answers: Answers, name: string, office: string): void {
  answers.names.push(name);
  answers.offices.push(comparable(`${name} | ${office}`));
}

/** Words without capitals, and with one spelling of tones. */
function comparable(words: string): string {
  const [first = '', second] = words.split(' | ');
  return [first, ...(second === undefined ? [] : [second])]
    .map((part) => syllableForms(part).join(' '))
    .join(' | ');
}
