import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../../../src/cache/list-files.ts';
import { splitFrontmatter } from '../../../src/mdx/frontmatter.ts';
import { isValidBody } from './any-body.ts';

/** Characters that make a text more than plain words. */
const MARKUP = /[\\*_~|<>{}#&[\]`\n\u00a0]|^\s*(?:[-+]|\d+[.)])\s/u;

/**
 * Every valid briefing text with markup in the tests and in `content/`: whole files, and string
 * literals in code.
 */
export function bodiesOfTests(): string[] {
  const files = ['tests', 'content'].flatMap((folder) =>
    listFiles(folder).map(({ path }) => join(folder, path)),
  );
  const texts = files.flatMap((path) => {
    if (path.endsWith('.mdx')) return [splitFrontmatter(readFileSync(path, 'utf8')).body.trim()];
    return path.endsWith('.ts') ? quotedTexts(readFileSync(path, 'utf8')) : [];
  });
  return Array.from(new Set(texts)).filter(
    (text) => text === text.trim() && MARKUP.test(text) && isValidBody(text),
  );
}

/** The string literals in code. */
function quotedTexts(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest));
  return texts;
}
