import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { escapePattern } from '../../src/escape-pattern.ts';

/** A sentence that code says to editors, or a piece of one. */
export interface Sentence {
  /** The file that says it, and on which line. */
  file: string;
  line: number;
  /** As it is written in the code. */
  written: string;
  /** What it looks like once its gaps are filled. */
  pattern: RegExp;
}

/** Letters that only a language other than English has. */
const VIETNAMESE = /[À-ɏḀ-ỹ]/u;
/** Methods of schemas that say what a field is for, not what is wrong with it. */
const DESCRIBING = new Set(['describe', 'meta']);

/** All Vietnamese texts in the code of a file and of whatever of the project it imports. */
export function sentencesOf(entry: string): Sentence[] {
  return filesOf(entry).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const sentences: Sentence[] = [];
    const visit = (node: ts.Node): void => {
      const pieces = piecesOf(node);
      if (pieces.some((piece) => VIETNAMESE.test(piece))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        sentences.push({ file, line: line + 1, written: node.getText(), pattern: new RegExp(pieces.map(escapePattern).join('.*'), 'u') });
      }
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && DESCRIBING.has(node.expression.name.text)) visit(node.expression);
      else ts.forEachChild(node, visit);
    };
    visit(source);
    return sentences;
  });
}

/** What a text in code consists of between its gaps; nothing for what is no text. */
function piecesOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)] : [];
}

function filesOf(entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (fileName.startsWith('.')) files.add(join(dirname(file), fileName));
    }
  }
  return [...files];
}
