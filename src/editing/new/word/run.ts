import { hex } from 'dingbat-to-unicode';
import type { ElementContent } from 'hast';
import type { Element, ElementContent as XmlContent } from 'xast';
import { leaveOut } from '../documents/left-out.ts';
import { element } from '../documents/source-document.ts';
import type { Fields } from './fields.ts';
import type { Reading, StyleContext } from './reading.ts';
import { childOf, elementsOf, textOf } from './xml.ts';

/** The state while reading a paragraph's content; its text boxes follow it. */
export interface Inline {
  fields: Fields;
  styleContext: StyleContext;
  after: ElementContent[];
  /** Reads a drawing, whose text boxes contain blocks. */
  readDrawing: (node: Element, reading: Reading, inline: Inline) => ElementContent[];
}

/** Properties, and elements without text. */
export const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:delText',
  'w:delInstrText',
  'w:commentReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
  'w:softHyphen',
  'w:rt',
]);

/** Wraps content in a link, if it has an address. */
export function withLink(
  children: ElementContent[],
  address: string | undefined,
): ElementContent[] {
  return address === undefined || children.length === 0
    ? children
    : [element('a', children, { href: address })];
}

/** Tags of formats, innermost first. */
const FORMAT_TAGS: readonly [tag: string, properties: readonly string[]][] = [
  ['em', ['w:i']],
  ['strong', ['w:b']],
  ['del', ['w:strike', 'w:dstrike']],
];

/** Letters of at most one point are too small to be seen; in half-points. */
const MAX_INVISIBLE_SIZE = 2;

/** Converts a run, text of one format, to HTML; leaves out and counts hidden text. */
export function readRun(node: Element, reading: Reading, inline: Inline): ElementContent[] {
  const { styles } = reading;
  const { fields, styleContext, after } = inline;
  const properties = childOf(node, 'w:rPr');
  const isStyled = (property: string) =>
    styles.isOn(property, properties, styleContext.paragraphStyle, styleContext.tableStyle);
  // Bold and italics in a paragraph or table style are decoration.
  const isEmphasised = (property: string) =>
    styles.isOn(property, properties, undefined, undefined);
  const isHidden =
    isStyled('w:vanish') ||
    isStyled('w:specVanish') ||
    isStyled('w:webHidden') ||
    Number(styles.runValue('w:sz', properties) ?? Infinity) <= MAX_INVISIBLE_SIZE;
  const ownAfter: ElementContent[] = [];
  const content = runContent(node.children, reading, { ...inline, after: ownAfter });
  if (isHidden) {
    if (content.length > 0 || ownAfter.length > 0) leaveOut(reading.leftOut, 'hidden');
    return [];
  }
  after.push(...ownAfter);
  if (fields.isHidden() || content.length === 0) return [];
  const position =
    styles.runValue('w:vertAlign', properties) ??
    scriptFromPosition(styles.runValue('w:position', properties), content);
  const placed =
    position === 'superscript'
      ? [element('sup', content)]
      : position === 'subscript'
        ? [element('sub', content)]
        : content;
  const formatted = FORMAT_TAGS.reduce<ElementContent[]>(
    (inner, [tag, names]) =>
      names.some((name) => (tag === 'del' ? isStyled(name) : isEmphasised(name)))
        ? [element(tag, inner)]
        : inner,
    placed,
  );
  return withLink(formatted, fields.address());
}

/**
 * The maximum length of text that counts as a superscript or subscript when merely raised or
 * lowered, as LibreOffice writes them.
 */
const MAX_RAISED_LENGTH = 6;

function scriptFromPosition(
  position: string | undefined,
  content: readonly ElementContent[],
): string | undefined {
  const length = content.reduce(
    (sum, child) => sum + (child.type === 'text' ? child.value.length : Infinity),
    0,
  );
  const height = Number(position ?? 0);
  return height === 0 || Number.isNaN(height) || length > MAX_RAISED_LENGTH
    ? undefined
    : height > 0
      ? 'superscript'
      : 'subscript';
}

function runContent(
  children: readonly XmlContent[],
  reading: Reading,
  inline: Inline,
): ElementContent[] {
  const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return elementsOf({ children: [...children] }).flatMap((node): ElementContent[] => {
    const { name, attributes } = node;
    if (SKIPPED.has(name)) return [];
    switch (name) {
      case 'w:t':
        return text(textOf(node));
      // A page or column break is no line break.
      case 'w:br':
        return attributes['w:type'] == null || attributes['w:type'] === 'textWrapping'
          ? [element('br', [])]
          : text(' ');
      case 'w:cr':
        return [element('br', [])];
      case 'w:tab':
      case 'w:ptab':
        return text('\t');
      case 'w:noBreakHyphen':
        return text('-');
      case 'w:sym':
        return symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '', reading);
      case 'w:fldChar':
        inline.fields.sign(attributes['w:fldCharType'] ?? '');
        return [];
      case 'w:instrText':
        inline.fields.code(textOf(node));
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return noteReference(`${name.slice(2, -9)} ${attributes['w:id'] ?? ''}`, reading);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return inline.readDrawing(node, reading, inline);
      default:
        return runContent(node.children, reading, inline);
    }
  });
}

function symbol(font: string, code: string, reading: Reading): ElementContent[] {
  const sign = hex(font, code) ?? hex(font, code.replace(/^F0/iu, ''));
  const value = sign?.string ?? plainCharacter(code);
  if (value === undefined) leaveOut(reading.leftOut, 'symbols');
  return value === undefined ? [] : [{ type: 'text', value }];
}

/** Returns a character outside the private use area of symbol fonts. */
function plainCharacter(code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && (point < 0xd800 || (point > 0xf8ff && point <= 0xffff))
    ? String.fromCodePoint(point)
    : undefined;
}

function noteReference(id: string, reading: Reading): ElementContent[] {
  if (!reading.notes.includes(id)) reading.notes.push(id);
  return [element('span', [], { dataNote: reading.notes.indexOf(id) + 1 })];
}
