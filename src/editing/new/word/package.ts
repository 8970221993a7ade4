import { unzipSync } from 'fflate';
import type { Element } from 'xast';
import { descendants, elementsOf, parseXml } from './xml.ts';

/** An XML part of a Word document with its relationships. */
export interface Part {
  root: Element;
  /** Targets of relationships by id; `isExternal`: outside the file. */
  targets: ReadonlyMap<string, { target: string; isExternal: boolean }>;
}

/** The parts of a Word document that contain text or define how it is shown. */
export interface WordPackage {
  document: Part;
  part: (kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments') => Part | undefined;
  /** All headers and footers. */
  margins: Part[];
  /** The paths of all pictures in the file. */
  pictures: string[];
  /** The bytes of a related file. */
  file: (path: string) => Uint8Array | undefined;
}

/** The XML of a 60 kB text is at most 2 MB; this much takes a second to parse. */
const MAX_XML_BYTES = 20_000_000;
const DEFAULT_DOCUMENT = 'word/document.xml';

/** Returns the unpacked size that a zip file declares, without unpacking it. */
export function unpackedSize(zip: Uint8Array): number {
  let size = 0;
  unzipSync(zip, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/**
 * Opens a Word document (ECMA-376, part 2: a zip file of related parts). Unpacks parts on demand
 * and never reads macros or other programs.
 * @throws Error when it is no such file, or damaged.
 */
export function openPackage(zip: Uint8Array): WordPackage {
  const main =
    readRelationships(zip, '').find(({ type }) => type === 'officeDocument')?.target ??
    DEFAULT_DOCUMENT;
  const related = readRelationships(zip, main);
  const read = (path: string) => readPart(zip, path);
  const document = read(main);
  if (document === undefined) throw new Error('There is no document in the package.');
  const pathOf = (kind: string) =>
    related.find(({ type, isExternal }) => type === kind && !isExternal)?.target ??
    `word/${kind}.xml`;
  return {
    document,
    part: (kind) => read(pathOf(kind)),
    margins: related
      .filter(({ type, isExternal }) => (type === 'header' || type === 'footer') && !isExternal)
      .flatMap(({ target }) => read(target) ?? []),
    pictures: listPictures(zip),
    file: (path) => unzipFile(zip, path),
  };
}

function listPictures(zip: Uint8Array): string[] {
  const paths: string[] = [];
  unzipSync(zip, {
    filter: ({ name }) => {
      if (/^word\/media\/./u.test(name)) paths.push(name.toLowerCase());
      return false;
    },
  });
  return paths;
}

function readPart(zip: Uint8Array, path: string): Part | undefined {
  const bytes = unzipFile(zip, path);
  if (bytes === undefined) return undefined;
  if (bytes.length > MAX_XML_BYTES) throw new RangeError('A part is too large to be read.');
  const [root] = elementsOf(parseXml(bytes));
  if (root === undefined) throw new Error('A part holds no element.');
  return {
    root,
    targets: new Map(
      readRelationships(zip, path).map(({ id, target, isExternal }) => [
        id,
        { target, isExternal },
      ]),
    ),
  };
}

/** Unpacks a file of the zip; paths are case-insensitive, as in Word. */
function unzipFile(zip: Uint8Array, path: string): Uint8Array | undefined {
  const [bytes] = Object.values(
    unzipSync(zip, { filter: ({ name }) => name.toLowerCase() === path.toLowerCase() }),
  );
  return bytes;
}

/** Reads the relationships of a part (`''`: the package); paths within the zip are absolute. */
function readRelationships(
  zip: Uint8Array,
  path: string,
): { id: string; type: string; target: string; isExternal: boolean }[] {
  const folder = path.replace(/[^/]*$/u, '');
  const bytes = unzipFile(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  if (bytes === undefined) return [];
  return descendants(parseXml(bytes), 'Relationship').map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: /[^/]*$/u.exec(attributes['Type'] ?? '')?.[0] ?? '',
      target: isExternal ? target : resolvePath(folder, target),
      isExternal,
    };
  });
}

/**
 * Resolves `../media/a.png` in `word/` to `media/a.png`: a name in the zip, never a path on disk.
 */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
