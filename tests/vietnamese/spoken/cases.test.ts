import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayText } from '../../../src/vietnamese/spoken/text.ts';
import { readSpokenCases } from '../../../tools/bench/spoken-cases.ts';

const cases = readSpokenCases(join(import.meta.dirname, 'cases.txt'));
const kinds = Map.groupBy(cases, ({ kind }) => kind);
const NO_GLOSSARY = new Map<string, string>();

describe('phrases in the manner of the news are read as an announcer reads them', () => {
  it('in at least 600 cases of a dozen kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(kinds.size).toBeGreaterThanOrEqual(12);
  });

  it.each([...kinds])('%s', (_kind, ofKind) => {
    expect(ofKind.map(({ written }) => [written, sayText(written, NO_GLOSSARY).text])).toEqual(
      ofKind.map(({ written, spoken }) => [written, spoken]),
    );
  });

  it('and no digit, sign or bracket is left to be read', () => {
    for (const { written } of cases)
      expect(sayText(written, NO_GLOSSARY).text).toMatch(/^[\p{L}\s,.:;!?-]+$/u);
  });

  it('and what has been read stays as it is', () => {
    for (const { spoken } of cases) expect(sayText(spoken, NO_GLOSSARY).text).toBe(spoken);
  });
});
