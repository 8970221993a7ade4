import { parseArgs } from 'node:util';
import { sayText } from '../../src/vietnamese/spoken/text.ts';
import { correctionsTable } from './corrections.ts';
import { findersTable, measureFinders } from './finders.ts';
import { spellingTable } from './spelling.ts';
import { readSpokenCases } from './spoken-cases.ts';

/**
 * Prints how many phrases of each kind the loudspeaker script and “Nghe bài” read rightly: the
 * cases of this repository, or those of another file of the same form; then how many misspelt
 * queries search mends; then what the importer finds in passages; then how many mistakes put into
 * sentences the advice finds. With `--mistakes` also what is wrong.
 * `npm run bench:vietnamese [-- FILE] [--passages=FILE] [--sentences=FILE] [--mistakes]`.
 */
const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: 'tests/editing/new/finders/passages.txt' },
    sentences: { type: 'string', default: 'tests/hygiene/spelling/sentences.txt' },
    mistakes: { type: 'boolean', default: false },
  },
});
const file = positionals[0] ?? 'tests/vietnamese/spoken/cases.txt';
const NO_GLOSSARY = new Map<string, string>();
const cases = readSpokenCases(file).map((spokenCase) => ({
  ...spokenCase,
  said: sayText(spokenCase.written, NO_GLOSSARY).text,
}));

const row = (label: string, read: typeof cases) => {
  const right = read.filter(({ said, spoken }) => said === spoken).length;
  const wrong = ((read.length - right) * 1000) / read.length;
  return `| ${label} | ${read.length} | ${right} | ${wrong.toFixed(1)} |`;
};

console.log('| read aloud | cases | right | wrong of 1,000 (goal: 3) |\n| --- | --- | --- | --- |');
for (const [kind, read = []] of Map.groupBy(cases, ({ kind }) => kind))
  console.log(row(kind, read));
console.log(row('all', cases));

for (const { written, spoken, said } of cases.filter((read) => read.said !== read.spoken))
  console.log(`\n${written}\n  is read  ${said}\n  not      ${spoken}`);

console.log(`\n${await correctionsTable()}`);

console.log(`\n${findersTable(measureFinders(options.passages), options.mistakes)}`);

console.log(`\n${spellingTable(options.sentences, options.mistakes)}`);
