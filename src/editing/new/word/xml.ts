import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * Namespaces of Office Open XML and their prefixes in the standard (ECMA-376), in transitional and
 * strict forms.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
]);

/**
 * Parses an XML part; names get the standard's prefixes, whichever the file uses.
 * @throws VFileMessage on malformed XML, or custom entities.
 */
export function parseXml(bytes: Uint8Array): Root {
  const tree = fromXml(decode(bytes));
  for (const child of tree.children) if (child.type === 'element') rename(child, new Map());
  return tree;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  return new TextDecoder(
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8',
  ).decode(bytes);
}

function rename(node: Element, outer: ReadonlyMap<string, string>): void {
  const declared = Object.entries(node.attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  const scope =
    declared.length === 0
      ? outer
      : new Map([
          ...outer,
          ...declared.map(([name, uri]): [string, string] => [
            name.slice(6),
            PREFIXES.get(uri ?? '') ?? name.slice(6),
          ]),
        ]);
  node.name = renamed(node.name, scope, true);
  node.attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [renamed(name, scope, false), value]),
  );
  for (const child of node.children) if (child.type === 'element') rename(child, scope);
}

function renamed(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
  const [, prefix = '', local = name] = /^(?:([^:]*):)?(.*)$/u.exec(name) ?? [];
  if (prefix === '' && !isElement) return name;
  const standard = scope.get(prefix) ?? prefix;
  return standard === '' ? local : `${standard}:${local}`;
}

/** The child elements of a node. */
export function elementsOf(
  node: { children: readonly (ElementContent | Root['children'][number])[] } | undefined,
): Element[] {
  return (node?.children ?? []).filter((child) => child.type === 'element');
}

/** The child elements of a name. */
export function childrenOf(node: Element | undefined, name: string): Element[] {
  return elementsOf(node).filter((child) => child.name === name);
}

/** The first child element of a name. */
export function childOf(node: Element | undefined, name: string): Element | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

/** A child's `w:val`, the attribute of most properties in Word. */
export function valueOf(node: Element | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'] ?? undefined;
}

/** Whether a toggle property is on; `undefined` if unspecified. */
export function isOn(node: Element | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  return child && !['false', '0', 'off', 'none'].includes(child.attributes['w:val'] ?? 'true');
}

/** Returns all descendants with a name, in order, skipping those inside `except`. */
export function descendants(node: Element | Root, name: string, except?: string): Element[] {
  return elementsOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(child.name === except ? [] : descendants(child, name, except)),
  ]);
}

export function textOf(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' || child.type === 'cdata'
        ? child.value
        : child.type === 'element'
          ? textOf(child)
          : '',
    )
    .join('');
}
