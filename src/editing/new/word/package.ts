import { unzipSync } from 'fflate';
import type { Element } from 'xast';
import { descendants, elementsOf, parseXml } from './xml.ts';

/** An XML part of a Word document with what it refers to. */
export interface Part {
  root: Element;
  /** Where relationships lead, by their ids; `isExternal`: out of the file. */
  targets: ReadonlyMap<string, { target: string; isExternal: boolean }>;
}

/** The parts of a Word document that hold text, or say how it is shown. */
export interface WordPackage {
  document: Part;
  part: (kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments') => Part | undefined;
  /** All headers and footers. */
  margins: Part[];
  /** The paths of all pictures in the file. */
  pictures: string[];
  /** The bytes of a file that a relationship of the document leads to. */
  file: (path: string) => Uint8Array | undefined;
}

/** XML of a text of 60 kB takes 2 MB at most; this much needs a second. */
const MAX_XML = 20_000_000;
const MAIN = 'word/document.xml';

/** How many bytes a zip file unfolds to, by its own account. Nothing is unfolded for it. */
export function unfoldedSize(zip: Uint8Array): number {
  let size = 0;
  unzipSync(zip, { filter: ({ originalSize }) => { size += originalSize; return false; } });
  return size;
}

/**
 * Opens a Word document (ECMA-376, part 2: a zip file of parts that name one another). Only what is asked for is unfolded;
 * macros and other programs in it are never looked at.
 * @throws Error when it is not such a file, or damaged.
 */
export function openPackage(zip: Uint8Array): WordPackage {
  const main = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? MAIN;
  const related = relationshipsOf(zip, main);
  const read = (path: string) => partOf(zip, path);
  const document = read(main);
  if (document === undefined) throw new Error('There is no document in the package.');
  const pathOf = (kind: string) => related.find(({ type, isExternal }) => type === kind && !isExternal)?.target ?? `word/${kind}.xml`;
  return {
    document,
    part: (kind) => read(pathOf(kind)),
    margins: related.filter(({ type, isExternal }) => (type === 'header' || type === 'footer') && !isExternal).flatMap(({ target }) => read(target) ?? []),
    pictures: picturesIn(zip),
    file: (path) => bytesOf(zip, path),
  };
}

function picturesIn(zip: Uint8Array): string[] {
  const paths: string[] = [];
  unzipSync(zip, { filter: ({ name }) => { if (/^word\/media\/./u.test(name)) paths.push(name.toLowerCase()); return false; } });
  return paths;
}

function partOf(zip: Uint8Array, path: string): Part | undefined {
  const bytes = bytesOf(zip, path);
  if (bytes === undefined) return undefined;
  if (bytes.length > MAX_XML) throw new RangeError('A part is too large to be read.');
  const [root] = elementsOf(parseXml(bytes));
  if (root === undefined) throw new Error('A part holds no element.');
  return { root, targets: new Map(relationshipsOf(zip, path).map(({ id, target, isExternal }) => [id, { target, isExternal }])) };
}

/** A file of the zip by its path, capitals not counting, as Word takes it. */
function bytesOf(zip: Uint8Array, path: string): Uint8Array | undefined {
  const [bytes] = Object.values(unzipSync(zip, { filter: ({ name }) => name.toLowerCase() === path.toLowerCase() }));
  return bytes;
}

/** What a part (`''`: the package) refers to; paths within the zip are whole. */
function relationshipsOf(zip: Uint8Array, path: string): { id: string; type: string; target: string; isExternal: boolean }[] {
  const folder = path.replace(/[^/]*$/u, '');
  const bytes = bytesOf(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  if (bytes === undefined) return [];
  return descendants(parseXml(bytes), 'Relationship').map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return { id: attributes['Id'] ?? '', type: /[^/]*$/u.exec(attributes['Type'] ?? '')?.[0] ?? '', target: isExternal ? target : within(folder, target), isExternal };
  });
}

/** `../media/a.png` in `word/` is `media/a.png`: a name in the zip, never a path on the disk. */
function within(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
