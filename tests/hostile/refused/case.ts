import { briefingText } from '../../support/content.ts';

/** A hostile input: files of a content tree, of which one must be refused. */
export interface Refused {
  /** What is tried, in a few words. */
  what: string;
  /** Contents by path in the content tree. `NAME` in a path stands for a unique name. */
  files: Record<string, string | Uint8Array>;
  /** A part of the message that refuses it. */
  message: string;
  /** The line that the message refers to, by default the first line of the attack. */
  line?: number;
}

/** The line of a test briefing on which its text begins. */
export const BODY_LINE = 13;

/** Attacks in the text of a briefing: what is tried, the text, a part of the message. */
export function inBody(
  ...cases: (readonly [what: string, body: string, message: string])[]
): Refused[] {
  return cases.map(([what, body, message]) => ({
    what,
    files: { 'briefings/2020/07/NAME.mdx': briefingText({}, body) },
    message,
  }));
}

/** Attacks in a briefing's frontmatter: what is tried, a field's YAML, a part of the message. */
export function inFrontmatter(
  ...cases: (readonly [what: string, yaml: string, message: string])[]
): Refused[] {
  return cases.map(([what, yaml, message]) => ({
    what,
    files: {
      'briefings/2020/07/NAME.mdx': briefingText({ [/^\w+/u.exec(yaml)?.[0] ?? 'more']: yaml }),
    },
    message,
  }));
}

/** Attacks in other content files: what is tried, the folder, the YAML, a part of the message. */
export function inEntry(
  ...cases: (readonly [what: string, folder: string, yaml: string, message: string])[]
): Refused[] {
  return cases.map(([what, folder, yaml, message]) => ({
    what,
    files: { [`${folder}/NAME.yaml`]: yaml },
    message,
  }));
}
