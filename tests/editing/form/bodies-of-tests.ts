import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../../../src/list-files.ts';
import { splitFrontmatter } from '../../../src/mdx/frontmatter.ts';
import { isValidBody } from './any-body.ts';

/** Signs that a text may be damaged by: where there is none, it is words alone. */
const MARKUP = /[\\*_~|<>{}#&[\]`\n\u00a0]|^\s*(?:[-+]|\d+[.)])\s/u;

/** Every text in the tests and in `content/` that a briefing could have and that is more than words: of files, and of quoted texts in code. */
export function bodiesOfTests(): string[] {
  const files = ['tests', 'content'].flatMap((folder) => listFiles(folder).map(({ path }) => join(folder, path)));
  const texts = files.flatMap((path) => {
    if (path.endsWith('.mdx')) return [splitFrontmatter(readFileSync(path, 'utf8')).body.trim()];
    return path.endsWith('.ts') ? quotedTexts(readFileSync(path, 'utf8')) : [];
  });
  return Array.from(new Set(texts)).filter((text) => text === text.trim() && MARKUP.test(text) && isValidBody(text));
}

/** The texts that stand between quotation marks in code. */
function quotedTexts(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest));
  return texts;
}
