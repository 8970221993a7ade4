import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Links to footnotes as Word, LibreOffice and wikis write them. */
const NOTE_LINK =
  /^#(?<kind>_ftn|_edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+?)(?:sym)?$/u;
const NOTE_ID = /^(?<kind>_?ftn|_?edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+)$/u;

/** Numbers a page's footnotes from 1, by id: those that have both a reference and a text. */
export function numberNotes(tree: Root): Map<string, number> {
  const texts = new Set<string>();
  const numbers = new Map<string, number>();
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? undefined : noteId(node.properties['id'], NOTE_ID);
    if (id !== undefined) texts.add(id);
  });
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? noteId(node.properties['href'], NOTE_LINK) : undefined;
    if (id !== undefined && texts.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  return numbers;
}

/** The number of the note that a link refers to. */
export function referencedNote(
  { tagName, properties }: Element,
  numbers: ReadonlyMap<string, number>,
): number | undefined {
  return tagName === 'a' ? numbers.get(noteId(properties['href'], NOTE_LINK) ?? '') : undefined;
}

/** The number of the note whose text an element is. */
export function numberOfNote(
  { tagName, properties }: Element,
  numbers: ReadonlyMap<string, number>,
): number | undefined {
  return tagName === 'a' ? undefined : numbers.get(noteId(properties['id'], NOTE_ID) ?? '');
}

function noteId(value: unknown, pattern: RegExp): string | undefined {
  const { kind, id } = pattern.exec(typeof value === 'string' ? value : '')?.groups ?? {};
  return kind === undefined || id === undefined || id.startsWith('ref')
    ? undefined
    : `${kind.replace(/^_/u, '')}${id}`;
}

/** Removes the link back to the reference that a note starts with. */
export function withoutBackLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { href } = child.properties;
    if (child.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) return [];
    return [{ ...child, children: withoutBackLinks(child.children) }];
  });
}

function isSection({ tagName, properties }: Element): boolean {
  return tagName === 'section' && properties['dataNote'] !== undefined;
}

/** Moves the sections of the notes, which may stand anywhere, to the end. */
export function notesLast(children: readonly ElementContent[]): ElementContent[] {
  return [...children.flatMap(withoutSections), ...children.flatMap(sectionsIn)];
}

function sectionsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return isSection(node) ? [node] : node.children.flatMap(sectionsIn);
}

function withoutSections(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  return isSection(node) ? [] : [{ ...node, children: node.children.flatMap(withoutSections) }];
}
