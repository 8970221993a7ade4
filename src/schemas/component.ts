import type { ElementContent } from 'hast';
import type * as z from 'astro/zod';

/** What of the frontmatter a component shows at its place in the text. */
export interface Shown {
  /** Positions in `photos`, from 1. */
  photos?: readonly number[];
  /** Ids of indicators with figures in `indicators`, in order, or all of them. */
  figures?: readonly string[] | 'all';
  /** What the loudspeaker calls these figures. */
  title?: string | undefined;
}

/** A heading or a sentence that the loudspeaker reads. */
export interface SpokenLine {
  kind: 'heading' | 'text';
  text: string;
}

/**
 * All that is known of a component, apart from how its page looks (`src/components/in-text/`): the
 * check, the form, the handbook, search, feeds and the loudspeaker derive from it.
 */
export interface ComponentDescription<Attributes> {
  /** Its name in the form and in the handbook. */
  label: string;
  /** A Material Symbols icon, for the form. */
  icon: string;
  /** The label of the text between its tags, in the form; a component without it takes no text. */
  text?: string;
  /** Other names that editors write, as slugs. */
  aliases: readonly string[];
  /** How it is written, for messages. */
  syntax: string;
  /** What it is for, and examples; for the handbook. */
  purpose: string;
  examples: readonly string[];
  shows?: (attributes: Attributes) => Shown;
  /** The words of its attributes that can be searched for. */
  words?: (attributes: Attributes) => string;
  /** What the loudspeaker says before what it contains. */
  spoken?: (attributes: Attributes) => SpokenLine[];
  /**
   * Wraps what it contains (figures, photographs, text) for feed readers, in HTML without classes.
   */
  inFeed?: (attributes: Attributes, content: ElementContent[]) => ElementContent[];
}

/** A {@link ComponentDescription} whose functions take attributes as they are written. */
export interface Component<Schema extends z.ZodObject = z.ZodObject> extends Required<
  Omit<ComponentDescription<Record<string, string>>, 'text'>
> {
  attributes: Schema;
  text: string | undefined;
}

/**
 * Describes a component.
 * @param attributes the schema of its attributes; all are texts.
 * @returns the component; its functions throw a ZodError on invalid attributes.
 */
export function component<Schema extends z.ZodObject>(
  attributes: Schema,
  { shows, words, spoken, inFeed, text, ...description }: ComponentDescription<z.infer<Schema>>,
): Component<Schema> {
  return {
    ...description,
    attributes,
    text,
    shows: (written) => shows?.(attributes.parse(written)) ?? {},
    words: (written) => words?.(attributes.parse(written)) ?? '',
    spoken: (written) => spoken?.(attributes.parse(written)) ?? [],
    inFeed: (written, content) => inFeed?.(attributes.parse(written), content) ?? content,
  };
}
