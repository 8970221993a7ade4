import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { TREE, apply, casesIn, catalogueOf, checkTree, freshTree, printed } from './catalogue.ts';

const FOLDER = 'tests/editing/messages';

/** Files that cannot be written down as text. */
const FILES: Record<string, (path: string) => void> = {
  nothing: () => undefined,
  link: (path) => { symlinkSync('giao-ban.mdx', path); },
  folder: (path) => { mkdirSync(path); },
  'a text in TCVN3': (path) => { writeFileSync(path, Buffer.from('---\ntitle: Hu\xd6n h\xe4p\n---\n', 'latin1')); },
  'a drawing': (path) => { writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>'); },
  'a photograph cut short': (path) => { writeFileSync(path, readFileSync(join(TREE, 'briefings/2020/07/hoi-nghi.jpg')).subarray(0, 100)); },
  'a moving picture': (path) => { writeFileSync(path, Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')); },
  'a photograph': (path) => { writeFileSync(path, readFileSync(join(TREE, 'briefings/2020/07/hoi-nghi.jpg'))); },
  'the same photograph as PNG': (path) => { writeFileSync(path, png); },
  empty: (path) => { writeFileSync(path, ''); },
  'the briefing': (path) => { copyFileSync(join(TREE, 'briefings/2020/07/giao-ban.mdx'), path); },
  'the glossary': (path) => { copyFileSync(join(TREE, 'glossary.yaml'), path); },
  '70 kB of text': (path) => { writeFileSync(path, 'chữ '.repeat(14_000)); },
};
const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'green' } }).png().toBuffer();

const catalogues = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, heading: text.slice(0, text.indexOf('### ')), cases: casesIn(text) };
});

describe('what is printed of every mistake', () => {
  it.each(catalogues)('of $name', async ({ name, heading, cases }) => {
    const now = await Promise.all(cases.map(async (one) => {
      const folder = freshTree();
      apply(folder, one.change, FILES);
      return { ...one, printed: printed(folder, await checkTree(folder)) };
    }));
    await expect(catalogueOf(heading, now)).toMatchFileSnapshot(`messages/${name}`);
  });
});

const cases = catalogues.flatMap((catalogue) => catalogue.cases);

describe('who reads the message alone mends', () => {
  it.each(cases)('$title', async ({ change, mend, own, printed: message }) => {
    const folder = freshTree();
    apply(folder, change, FILES);
    apply(folder, mend, FILES);
    expect((await checkTree(folder)).errors).toEqual([]);
    if (own) return;
    // Every word that is put in is a word of the message, or stood there before.
    const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
    const known = new Set([...words(message), ...words(change.replaceAll(/^-.*$/gmu, ''))]);
    expect(words(mend.replaceAll(/^(?:-.*|@ .* = .*|@ [^=]*(?:=>|$))/gmu, '')).filter((word) => !known.has(word))).toEqual([]);
  });
});
