import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { contentTree, problemsOf } from '../support/content.ts';
import { BODY_LINE, type Refused } from './refused/case.ts';
import { CODE_CASES } from './refused/code.ts';
import { FRONTMATTER_CASES } from './refused/frontmatter.ts';
import { HTML_CASES } from './refused/html.ts';
import { LETTER_CASES } from './refused/letters.ts';
import { LINK_CASES } from './refused/links.ts';

const KINDS: Record<string, { cases: Refused[]; firstLine: number }> = {
  code: { cases: CODE_CASES, firstLine: BODY_LINE },
  HTML: { cases: HTML_CASES, firstLine: BODY_LINE },
  links: { cases: LINK_CASES, firstLine: BODY_LINE },
  letters: { cases: LETTER_CASES, firstLine: 1 },
  frontmatter: { cases: FRONTMATTER_CASES, firstLine: 1 },
};
const FILES = 'tests/hostile/refused/files';

/**
 * What payloads would change if their code ran: globals, the prototype of all objects and the exit
 * code.
 */
const initialState = {
  globals: Object.keys(globalThis).sort(),
  prototype: Reflect.ownKeys(Object.prototype),
  exitCode: process.exitCode,
};
afterAll(() => {
  expect(Object.keys(globalThis).sort()).toEqual(initialState.globals);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(initialState.prototype);
  expect(process.exitCode).toBe(initialState.exitCode);
});

/** A clear problem states its place, what is wrong and what would be right, in Vietnamese. */
function expectClear({ line, column, message, expected = '' }: Problem): void {
  expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  expect(`${message} ${expected}`).toMatch(/[ạảấầẩậẻẽềểệỉịọỏốồổộớờởợụủứừửựỹăđơư]/u);
  expect(expected).not.toBe('');
}

describe.each(Object.entries(KINDS))('hostile %s', (kind, { cases, firstLine }) => {
  const named = cases.map(({ files, ...one }, number) => ({
    ...one,
    files: Object.entries(files).map(([path, content]): [string, string | Uint8Array] => [
      path.replace('NAME', `${kind.toLowerCase()}-${number}`),
      content,
    ]),
  }));
  let problems: Map<string, Problem[]>;
  // All in one tree, as errors in one file must not hide those of another.
  beforeAll(async () => {
    problems = Map.groupBy(
      await problemsOf(contentTree(Object.fromEntries(named.flatMap(({ files }) => files)))),
      ({ file }) => file,
    );
  });

  it.each(named)('is refused: $what', ({ files, message }) => {
    const reported = files.flatMap(([path]) => problems.get(path) ?? []);
    expect(
      reported.map((problem) => `${problem.message} ${problem.expected ?? ''}`).join('\n'),
    ).toContain(message);
    reported.forEach(expectClear);
    for (const { line } of reported) expect(line).toBeGreaterThanOrEqual(firstLine);
  });
});

describe('a file with several attacks', () => {
  it.each(readdirSync(FILES).filter((name) => name.endsWith('.mdx')))(
    'has every wrong line reported: %s',
    async (name) => {
      const text = readFileSync(join(FILES, name), 'utf8');
      const problems = await problemsOf(contentTree({ [`briefings/2020/07/${name}`]: text }));
      problems.forEach(expectClear);
      expect(`${problems.map(({ line, message }) => `${line}: ${message}`).join('\n')}\n`).toBe(
        readFileSync(join(FILES, name.replace('.mdx', '.txt')), 'utf8'),
      );
    },
  );
});
