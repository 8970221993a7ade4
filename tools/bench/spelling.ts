import { readFileSync } from 'node:fs';
import { findingsIn } from '../../src/hygiene/advice.ts';
import { misspeltIn } from '../../src/hygiene/spelling/judge.ts';
import { Likelihood } from '../../src/hygiene/spelling/likelihood.ts';
import { readSpelling } from '../../src/hygiene/spelling/read-spelling.ts';
import { seededRandom } from '../sample/random.ts';
import { MISTAKES, type Misspelt } from './spelling-mistakes.ts';

/** Mistakes drawn of each kind. */
const DRAWN = 200;

/**
 * Returns a table of how many mistakes of each kind advice finds in sentences, and what it finds in
 * the sentences as they are. Only the language counts, as in an archive with few texts.
 * @param file with one sentence a line.
 */
export function spellingTable(file: string, showsMistakes = false, drawn = DRAWN): string {
  const sentences = readFileSync(file, 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.includes(' ') && !line.startsWith('#'));
  const likelihood = new Likelihood();
  const rows = [
    '| mistake in a text | cases | found | rightly mended | of 100 (goal: 80) |',
    '| --- | --- | --- | --- | --- |',
  ];
  const missed: string[] = [];
  for (const [kind, misspell] of Object.entries(MISTAKES)) {
    const random = seededRandom(17);
    const cases: Misspelt[] = [];
    for (let tries = 0; cases.length < drawn && tries < drawn * 20; tries += 1) {
      const misspelt = misspell(random.pick(sentences), random);
      if (misspelt) cases.push(misspelt);
    }
    let [found, mended] = [0, 0];
    for (const misspelt of cases) {
      const advice = adviceAt(misspelt, likelihood);
      if (advice !== undefined) found += 1;
      if (advice?.toLowerCase().includes(misspelt.right)) mended += 1;
      else missed.push(`${kind}: ${around(misspelt)}: ${advice ?? 'nothing'}`);
    }
    rows.push(
      `| ${kind} | ${cases.length} | ${found} | ${mended} | ${((found * 100) / cases.length).toFixed(0)} |`,
    );
  }
  const alarms = sentences.flatMap((text) =>
    findings(text, likelihood).map(
      ({ offset, length, message, expected }) =>
        `${text.slice(Math.max(0, offset - 20), offset)}[${text.slice(offset, offset + length)}]${text.slice(offset + length, offset + length + 20)}: ${message} ${expected}`,
    ),
  );
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  return [
    ...rows,
    '',
    `${alarms.length} findings in ${words} words as they are.`,
    ...(showsMistakes ? [...alarms, '', ...missed] : []),
  ].join('\n');
}

function findings(text: string, likelihood: Likelihood) {
  return [
    ...misspeltIn(readSpelling(text), likelihood),
    ...findingsIn(text, [{ start: 0, end: text.length }], undefined),
  ];
}

function adviceAt(misspelt: Misspelt, likelihood: Likelihood): string | undefined {
  return findings(misspelt.text, likelihood).find(
    ({ offset, length }) =>
      offset <= misspelt.offset + misspelt.wrong.length && misspelt.offset <= offset + length,
  )?.expected;
}

function around({ text, offset, wrong, right }: Misspelt): string {
  return `${text.slice(Math.max(0, offset - 15), offset)}[${wrong}, ${right}]${text.slice(offset + wrong.length, offset + wrong.length + 15)}`;
}
