import { briefingText } from '../../support/content.ts';

/** A hostile input: files of a content tree, of which one must be refused. */
export interface Refused {
  /** What is tried, in a few words. */
  what: string;
  /** Paths below the content tree, with what they hold. `NAME` in a path is a name of the case's own. */
  files: Record<string, string | Uint8Array>;
  /** A piece of the message that refuses it. */
  message: string;
  /** The line of its file that the message points at; without it, a body's or the frontmatter's first line of the attack. */
  line?: number;
}

/** Line of a briefing (as tests write them) on which its text begins. */
export const BODY_LINE = 13;

/** Attacks in a briefing's text: what is tried, the text, a piece of the message. */
export function inBody(...cases: (readonly [what: string, body: string, message: string])[]): Refused[] {
  return cases.map(([what, body, message]) => ({ what, files: { 'briefings/2020/07/NAME.mdx': briefingText({}, body) }, message }));
}

/** Attacks in a briefing's frontmatter: what is tried, the field's YAML, a piece of the message. */
export function inFrontmatter(...cases: (readonly [what: string, yaml: string, message: string])[]): Refused[] {
  return cases.map(([what, yaml, message]) => ({ what, files: { 'briefings/2020/07/NAME.mdx': briefingText({ [/^\w+/u.exec(yaml)?.[0] ?? 'more']: yaml }) }, message }));
}

/** Attacks in another content file: what is tried, its folder, its YAML, a piece of the message. */
export function inEntry(...cases: (readonly [what: string, folder: string, yaml: string, message: string])[]): Refused[] {
  return cases.map(([what, folder, yaml, message]) => ({ what, files: { [`${folder}/NAME.yaml`]: yaml }, message }));
}
