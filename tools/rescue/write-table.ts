import { readFileSync, writeFileSync } from 'node:fs';
import { measureLibraries } from './library-results.ts';
import { measurePages, PAGES, type PageResult } from './page-results.ts';

/** The document with the table, and the lines between which it stands. */
const DOCUMENT = 'docs/rescue.md';
const [START, END] = ['<!-- table -->', '<!-- end of table -->'];

const results = await measurePages();
const { readability, defuddle } = await measureLibraries(results);
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const line = (name: string, of: readonly PageResult[], libraries: readonly number[]) => {
  const count = (isRight: (result: PageResult) => boolean) => of.filter(isRight).length;
  const photos = of.reduce((sum, result) => sum + result.allPhotos, 0);
  const signed = of.filter(({ author }) => author !== undefined);
  return row([
    name,
    of.length,
    count(({ title }) => title),
    count(({ day }) => day),
    count(({ body }) => body),
    photos === 0 ? '–' : `${of.reduce((sum, result) => sum + result.photos, 0)}/${photos}`,
    signed.length === 0 ? '–' : `${signed.filter(({ author }) => author).length}/${signed.length}`,
    ...libraries,
  ]);
};
const sum = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((total, count) => total + count, 0);
const table = [
  row([
    'Folder',
    'Pages',
    'Title',
    'Day',
    'Body',
    'Photographs with caption',
    'Author',
    'Body by Readability alone',
    'Body by defuddle alone',
  ]),
  row(Array.from({ length: 9 }, (_unused, index) => (index === 0 ? '---' : '--:'))),
  ...Array.from(
    Map.groupBy(results, ({ system }) => system),
    ([system, of]) => line(system, of, [readability.get(system) ?? 0, defuddle.get(system) ?? 0]),
  ),
  line('**All**', results, [sum(readability), sum(defuddle)]),
].join('\n');
const document = readFileSync(DOCUMENT, 'utf8');
const [before = '', after = ''] = [document.split(START)[0], document.split(END)[1]];
writeFileSync(DOCUMENT, `${before}${START}\n\n${table}\n\n${END}${after}`);
process.stdout.write(`${table}\n${PAGES} → ${DOCUMENT}\n`);
