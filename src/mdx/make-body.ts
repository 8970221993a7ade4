import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LocatedProblem } from '../problems/problem.ts';
import { knownComponent } from '../schemas/components.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { annotateAbbreviations } from './abbreviations.ts';
import type { Body } from './body.ts';
import { parseGuarded } from './guarded-tree.ts';
import { readProps } from './props.ts';
import { toSegments } from './to-segments.ts';

/** Settings shared by all bodies of an archive. */
export interface BodySettings {
  /** Abbreviations to explain where a body first uses them. */
  glossary: GlossaryEntry[];
}

/** Settings of one body. */
export interface BodyOptions extends BodySettings {
  /** The number of photos in the frontmatter. */
  photoCount: number;
  /** The ids of the frontmatter's indicators; `undefined` while the frontmatter is invalid. */
  figures?: readonly string[] | undefined;
}

/**
 * Converts a briefing (frontmatter included) to a body.
 * @returns the body, or every problem that keeps the text from being published.
 */
export function makeBody(
  text: string,
  { glossary, photoCount, figures }: BodyOptions,
): { body: Body; problems?: never } | { body?: never; problems: LocatedProblem[] } {
  const { tree, problems } = parseGuarded(text, { photoCount, figures });
  if (problems) return { problems };
  return {
    body: {
      segments: toSegments(annotateAbbreviations(tree, glossary).children),
      text: plainText(tree),
    },
  };
}

/**
 * Returns the text of a guarded tree, one line per paragraph, heading, table cell and component's
 * attributes. Figures and photos are left out: they come from the frontmatter.
 */
function plainText(tree: Root): string {
  return linesOf(tree).filter(Boolean).join('\n');
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [toString(node)];
  const nested = 'children' in node ? node.children.flatMap(linesOf) : [];
  if (node.type !== 'mdxJsxFlowElement') return nested;
  return [knownComponent(node.name ?? '').words(readProps(node).props), ...nested];
}
