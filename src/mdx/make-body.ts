import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LocatedProblem } from '../problem.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { explainAbbreviations } from './abbreviations.ts';
import type { Body } from './body.ts';
import { guardedTree } from './guarded.ts';
import { readProps } from './props.ts';
import { toSegments } from './segments.ts';

/** What all bodies of an archive depend on besides their texts. */
export interface BodySettings {
  /** The site's base path, put before links to its own pages. */
  base: string;
  /** The abbreviations that are explained where a body first uses them. */
  glossary: GlossaryEntry[];
}

/** What a body depends on besides its text. */
export interface BodyOptions extends BodySettings {
  /** How many photos the frontmatter declares. */
  photoCount: number;
  /** The ids of the indicators that the frontmatter gives figures of; `undefined` while it is not valid. */
  figures?: readonly string[] | undefined;
}

/** A briefing's file (frontmatter included) as a body, or everything in it that is not allowed. */
export function makeBody(
  text: string,
  { base, glossary, photoCount, figures }: BodyOptions,
): { body: Body; problems?: never } | { body?: never; problems: LocatedProblem[] } {
  const { tree, problems } = guardedTree(text, { photoCount, figures });
  if (problems) return { problems };
  return { body: { segments: toSegments(explainAbbreviations(tree, glossary).children, base), text: plainText(tree) } };
}

/** The words of a guarded tree, a line for each paragraph, heading, table cell and component's attributes; figures and photos stand in the frontmatter. */
function plainText(tree: Root): string {
  return linesOf(tree).filter(Boolean).join('\n');
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [toString(node)];
  const within = 'children' in node ? node.children.flatMap(linesOf) : [];
  if (node.type !== 'mdxJsxFlowElement' || node.name === 'Photo') return within;
  const { title, by, office } = readProps(node).props;
  return [[title, by, office].filter(Boolean).join(' '), ...within];
}
