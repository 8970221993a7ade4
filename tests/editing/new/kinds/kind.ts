import {
  docxOf,
  item,
  numbering,
  paragraph,
  tableOf,
  type DocxParts,
} from '../../../support/docx.ts';
import type { Step } from '../../../support/terminal.ts';

/** What a source has in one place; its file is made of it, and nothing of it may get lost. */
export type Part =
  | string
  /** A heading. */
  | { heading: string }
  | { table: readonly (readonly string[])[] }
  | { list: readonly string[]; isNumbered?: boolean }
  /** Another construction: its XML or HTML, and the texts that readers of the source see. */
  | { markup: string; says: readonly string[] };

/** One kind of text that editors receive, and how an editor brings it into the archive. */
export interface Kind {
  name: string;
  /** The name of the source, whose ending says its format. */
  file: string;
  bytes: Uint8Array | string;
  /** What must be on the page: everything but the author's line and the lines above the title. */
  parts: readonly Part[];
  /** Lines that are not part of the news: they are left out, and the terminal lists them. */
  leftOut?: readonly string[];
  /** Options of the command, each of them an answer. */
  options?: readonly string[];
  /** What the editor answers on the terminal besides Enter to the proposed file name and files. */
  answers?: readonly Step[];
  /** What the editor answers in the file: a question or a place, and the text in its stead. */
  edits?: readonly [place: RegExp, answer: string][];
  /** What the frontmatter must say in the end. */
  finds: {
    title: string;
    date: string;
    author: string;
    /** `name, office: role`, or `group (count): role`. */
    participants: readonly string[];
    topics: readonly string[];
    places: readonly string[];
    /** `indicator: value unit, period`. */
    figures?: readonly string[];
    photos?: number;
  };
}

/** Chooses one of the topics, by its position in the list. */
export function chooseTopic(position: number): Step {
  return { sees: '◯ Đất đai', types: `${'\u001b[B'.repeat(position)} \r` };
}

const LIST_STYLES = numbering(1, [['bullet', '-']]) + numbering(2, [['decimal', '%1.']]);

/** A Word document of parts. */
export function wordFile(parts: readonly Part[], more: DocxParts = {}): Uint8Array {
  const xml = parts.map((part) => {
    if (typeof part === 'string') return paragraph(escaped(part));
    if ('heading' in part) return paragraph(escaped(part.heading), '<w:outlineLvl w:val="1"/>');
    if ('table' in part) return tableOf(part.table.map((row) => row.map(escaped)));
    if ('markup' in part) return part.markup;
    return part.list.map((text) => item(escaped(text), part.isNumbered === true ? 2 : 1)).join('');
  });
  return docxOf(xml.join(''), { numbering: LIST_STYLES, ...more });
}

/** A web page of parts. */
export function webPage(title: string, parts: readonly Part[]): string {
  const html = parts.map((part) => {
    if (typeof part === 'string') return `<p>${escaped(part)}</p>`;
    if ('heading' in part) return `<h2>${escaped(part.heading)}</h2>`;
    if ('markup' in part) return part.markup;
    if ('table' in part)
      return `<table>${part.table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    const tag = part.isNumbered === true ? 'ol' : 'ul';
    return `<${tag}>${part.list.map((text) => `<li>${escaped(text)}</li>`).join('')}</${tag}>`;
  });
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${html.join('\n')}\n</body></html>\n`;
}

/** A text file of parts: lists with dashes or numbers, tables with tabs. */
export function textFile(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('heading' in part) return part.heading;
      if ('markup' in part) return part.markup;
      if ('table' in part) return part.table.map((row) => row.join('\t')).join('\n');
      return part.list
        .map((text, index) => `${part.isNumbered === true ? `${index + 1}.` : '-'} ${text}`)
        .join('\n');
    })
    .join('\n\n');
}

/** Breaks the paragraphs of a text into lines of at most 72 characters, as mail programs do. */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.includes('\t') ? line : line.replace(/(?=.{73})(?<line>.{1,72}) /gu, '$<line>\n'),
    )
    .join('\n');
}

/** Every paragraph, heading and list item of the parts. */
export function textsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if ('heading' in part) return [part.heading];
    if ('table' in part) return [];
    return 'list' in part ? part.list : part.says;
  });
}

/** The rows of cells of every table of the parts. */
export function tablesOf(parts: readonly Part[]): (readonly (readonly string[])[])[] {
  return parts.flatMap((part) => (typeof part !== 'string' && 'table' in part ? [part.table] : []));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
