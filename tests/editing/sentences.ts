import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A message in code, or a piece of one. */
export interface Sentence {
  /** The file and line of the message. */
  file: string;
  line: number;
  /** The text as written in the code. */
  written: string;
  /** Matches the message with its placeholders filled. */
  pattern: RegExp;
}

/** Letters that do not occur in English. */
const VIETNAMESE = /[À-ɏḀ-ỹ]/u;
/** Schema methods for metadata; their texts are not error messages. */
const METADATA_METHODS = new Set(['describe', 'meta']);

/** All Vietnamese texts in a file and in the project files that it imports. */
export function sentencesOf(entry: string): Sentence[] {
  return filesOf(entry).flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const sentences: Sentence[] = [];
    const visit = (node: ts.Node): void => {
      const pieces = piecesOf(node);
      if (pieces.some((piece) => VIETNAMESE.test(piece))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        sentences.push({
          file,
          line: line + 1,
          written: node.getText(),
          pattern: new RegExp(pieces.map((piece) => RegExp.escape(piece)).join('.*'), 'u'),
        });
      }
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        METADATA_METHODS.has(node.expression.name.text)
      )
        visit(node.expression);
      else if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'component'
      )
        // Only its attributes have messages; the rest is for the form and the handbook.
        node.arguments.slice(0, 1).forEach(visit);
      else ts.forEachChild(node, visit);
    };
    visit(source);
    return sentences;
  });
}

/** The parts of a string literal or template between placeholders; none for other nodes. */
function piecesOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [];
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
