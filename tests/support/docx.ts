import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The parts of a Word document besides its body: the XML inside the root element of each part, and
 * files by their paths below `word/`.
 */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  headers?: string[];
  /** Relationships of the document: id, type, target, and whether the target is external. */
  targets?: [id: string, type: 'image' | 'hyperlink', target: string, isExternal?: boolean][];
  files?: Record<string, Uint8Array>;
}

/** Creates a Word document (ECMA-376, parts 1 and 2) with the given XML in its body. */
export function docxOf(
  body: string,
  { headers = [], targets = [], files = {}, ...parts }: DocxParts = {},
): Uint8Array {
  const named = [
    ...Object.entries(parts),
    ...headers.map((xml, index): [string, string] => [`header${index + 1}`, xml]),
  ];
  const relationships = [
    ...named.map(
      ([name]) =>
        `<Relationship Id="part-${name}" Type="${TYPE}/${name.replace(/\d+$/u, '')}" Target="${name}.xml"/>`,
    ),
    ...targets.map(
      ([id, type, target, isExternal]) =>
        `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"${isExternal === true ? ' TargetMode="External"' : ''}/>`,
    ),
  ].join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      named.map(([name, xml]) => [
        `word/${name}.xml`,
        strToU8(
          `<w:${name.replace(/\d+$/u, '')} ${NAMESPACES}>${xml}</w:${name.replace(/\d+$/u, '')}>`,
        ),
      ]),
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`word/${path}`, bytes])),
  });
}

/** A run of text; `properties` are XML. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of other inline XML; `properties` are XML. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A paragraph of a list. */
export function item(content: string, numbering: number, level = 0): string {
  return paragraph(
    content,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`,
  );
}

/** A numbering with the given levels: format, text, and optional further XML. */
export function numbering(
  id: number,
  levels: readonly [format: string, text: string, more?: string][],
): string {
  const levelsXml = levels
    .map(
      ([format, text, more = ''], index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
  return `<w:abstractNum w:abstractNumId="${id}">${levelsXml}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

/** A table; a cell is text or the XML of blocks, optionally with properties. */
export function tableOf(
  rows: readonly (readonly (string | { xml?: string; properties: string })[])[],
  properties = '',
): string {
  const cellXml = (cell: string | { xml?: string; properties: string }) =>
    typeof cell === 'string'
      ? `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`
      : `<w:tc><w:tcPr>${cell.properties}</w:tcPr>${cell.xml ?? paragraph('')}</w:tc>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** An inline picture that refers to a relationship. */
export function pictureOf(id: string, { description = '', crop = '' } = {}): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${crop}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
