import type { Element } from 'hast';
import { leaveOut, type LeftOutCounts } from '../documents/left-out.ts';
import { element, type SourceDocument } from '../documents/source-document.ts';
import { resolveAlternates } from './alternates.ts';
import { numberLists } from './numbering.ts';
import { openPackage, type Part, type WordPackage } from './package.ts';
import { readBlocks } from './read-body.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';
import { childOf, descendants, elementsOf, textOf } from './xml.ts';

/**
 * Converts a Word document (.docx, ECMA-376) to HTML.
 * @throws Error when it is not a Word document, or is damaged.
 */
export function readDocx(zip: Uint8Array): SourceDocument {
  const source = openPackage(zip);
  const styles = readStyles(source.part('styles')?.root);
  const leftOut: LeftOutCounts = new Map();
  const usedFiles = new Set<string>();
  const reading: Reading = {
    part: source.document,
    styles,
    numberer: numberLists(source.part('numbering')?.root, styles),
    file: (path) => {
      usedFiles.add(path.toLowerCase());
      return source.file(path);
    },
    pictures: [],
    leftOut,
    changes: { inserted: 0, deleted: 0 },
    notes: [],
    formulas: 0,
  };
  const body = childOf(source.document.root, 'w:body');
  if (body === undefined) throw new Error('There is no body in the document.');
  resolveAlternates(body);
  const blocks = readBlocks(body.children, reading, { tableStyle: undefined });
  const notes = readNotes(source, reading);
  leaveOut(leftOut, 'comments', elementsOf(source.part('comments')?.root).length);
  leaveOut(
    leftOut,
    'headers',
    source.margins.filter(({ root }) =>
      descendants(root, 'w:t').some((text) => /\p{L}/u.test(textOf(text))),
    ).length,
  );
  leaveOut(leftOut, 'unplaced', source.pictures.filter((path) => !usedFiles.has(path)).length);
  leaveOut(leftOut, 'embedded', descendants(body, 'o:OLEObject').length);
  const { pictures, changes, formulas } = reading;
  return {
    tree: { type: 'root', children: [...blocks, ...notes] },
    pictures,
    leftOut,
    changes,
    notes:
      formulas > 0 ? [`${formulas} công thức toán được ghi thành chữ viết liền. Xin đọc lại.`] : [],
  };
}

/** Returns the texts of footnotes and endnotes, in the order of their references. */
function readNotes(source: WordPackage, reading: Reading): Element[] {
  const parts = { footnote: source.part('footnotes'), endnote: source.part('endnotes') };
  // A note may reference another, which then comes last.
  const sections: Element[] = [];
  for (let number = 1; number <= reading.notes.length; number += 1) {
    const [kind, id] = (reading.notes[number - 1] ?? '').split(' ');
    const part: Part | undefined = kind === 'footnote' ? parts.footnote : parts.endnote;
    const note = elementsOf(part?.root).find(({ attributes }) => attributes['w:id'] === id);
    if (part && note) {
      resolveAlternates(note);
      sections.push(
        element(
          'section',
          readBlocks(note.children, { ...reading, part }, { tableStyle: undefined }),
          { dataNote: number },
        ),
      );
    }
  }
  return sections;
}
