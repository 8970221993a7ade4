import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { abridge } from '../../src/mdx/abridge.ts';
import { parseMdx } from '../../src/mdx/parse.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Parses the full text; returns `undefined` on a syntax error. */
function parseFull(text: string): Root | undefined {
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

/** Typical lines of briefings, and lines that affect their neighbours. */
const LINES = [
  '',
  '',
  '',
  '',
  ' ',
  'Huyện họp giao ban.',
  'Chiều 6/7, “khai mạc”: 45%!',
  '“Trích lời”',
  '(Ảnh)',
  '2020 là năm',
  'x',
  'import a',
  'export const a = 1',
  'important',
  '1. Một',
  '1) Một',
  '- Một',
  '* Một',
  '  thụt vào',
  '    thụt sâu',
  '\tthụt',
  '# Một',
  '## Hai',
  '===',
  '---',
  '***',
  '> Trích',
  '```',
  '~~~',
  '<Note title="a">',
  '</Note>',
  '<Quote by="A">lời</Quote>',
  '<Photo number="1" />',
  '<Note',
  'title="',
  '>',
  '{',
  '}',
  '{/* ghi chú',
  '*/}',
  '{1}',
  '**đậm**',
  '_nghiêng',
  'nghiêng_',
  '[liên kết](https://a.vn)',
  '[a]: https://a.vn',
  '[^1]: chú',
  'xem [a] và [^1]',
  'https://a.vn',
  'www.a.vn',
  'a@b.vn',
  '| a | b |',
  '| - | - |',
  'a | b',
  '-|-',
  'hai dấu cách  ',
  'gạch\\',
  '&amp;',
  'a &lt; b',
  '~~bỏ~~',
  '`mã`',
  'a\u00a0b ',
  '\u00a0',
  '- [x] xong',
  '![ảnh](a.jpg)',
];

describe('an abridged text', () => {
  it('restores exactly the tree of the full text, including columns and offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const full = parseFull(text);
        const { text: short, restore } = abridge(text);
        const tree = parseFull(short);
        // Falling back to the full text is always allowed; restoring a different tree never is.
        if (tree && restore(tree)) expect(tree).toEqual(full);
      }),
      { numRuns: 3000 },
    );
  });

  it('is used for every briefing of the archive and is less than half as long', () => {
    const files = readdirSync('content/briefings', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.mdx'),
    );
    for (const file of files) {
      const text = readFileSync(join('content/briefings', file), 'utf8');
      const body = text.replace(/^---\n[\s\S]*?\n---\n/u, (frontmatter) =>
        frontmatter.replace(/[^\n]+/gu, ''),
      );
      expect(parseMdx(text)).toEqual({ tree: parseFull(body), problems: [] });
      expect(abridge(body).text.length).toBeLessThan(body.trim().length / 2);
    }
  });
});
