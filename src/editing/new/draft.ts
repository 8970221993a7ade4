import type { RootContent } from 'mdast';
import type { BriefingData } from '../../schemas/briefing.ts';
import type { OriginData } from '../../schemas/origin.ts';
import type { FigureData } from '../../schemas/stated-figure.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { Photograph } from './documents/photographs.ts';
import type { Named } from './known-archive.ts';

/**
 * A value that was found or given, the reason for it (a Vietnamese phrase), and what an editor must
 * still decide.
 */
export interface Found<Value> {
  value: Value;
  because?: string | undefined;
  /** A Vietnamese sentence; its mark in the file keeps the briefing from being published. */
  question?: string | undefined;
  /** Other values that it may have. */
  choices?: readonly Value[] | undefined;
}

export type Role = BriefingData['participants'][number]['role'];

/**
 * A person or group at the event. A person without an id is new to the archive; `candidates` are
 * the known people that it may be: all of the name if there are several, or those of a near name.
 * What is undefined, an editor must still say.
 */
export type DraftParticipant =
  | {
      name: string;
      id?: string | undefined;
      candidates?: readonly Named[] | undefined;
      office: string | undefined;
      role: Role | undefined;
    }
  | { group: string; role: Role; count?: number | undefined };

/** A list item: its text, possibly with a nested list. */
export type ListItem = string | { text: string; items: ListItem[] };

/** A block of a briefing's text. Only `markdown` blocks contain markup. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: ListItem[] }
  /**
   * Formatted content: a table, a nested list, a paragraph with links. `text` is its plain text;
   * `isProse` means that it consists of sentences.
   */
  | { kind: 'markdown'; node: RootContent; text: string; isProse: boolean }
  /** The position of the photograph with this number, from 1. */
  | { kind: 'photo'; number: number }
  /** A question about this position in the text. */
  | { kind: 'question'; text: string };

export interface DraftPhoto {
  /** Empty if none was found next to the picture. */
  caption: string;
  credit?: string | undefined;
  /** Whether the caption is a sentence below the picture, which may be part of the text. */
  isCaptionGuessed?: boolean | undefined;
  /** The picture, if the document contains it. */
  picture?: Photograph | undefined;
  /** The name of its file, if the text has only that. */
  namedFile?: string | undefined;
  /** Its file name, once assigned. */
  src?: string | undefined;
}

/** A briefing being created: what is known of it so far. */
export interface Draft {
  title?: Found<string> | undefined;
  date?: Found<CivilDate> | undefined;
  author?: Found<string> | undefined;
  summary?: Found<string> | undefined;
  event?: string | undefined;
  /** Chosen by the editor; derived from the title otherwise. */
  slug?: string | undefined;
  participants: Found<DraftParticipant>[];
  topics: string[];
  places: string[];
  photos: DraftPhoto[];
  figures: FigureData[];
  blocks: Block[];
  /** Whether the file is marked as a draft, which is not published. */
  isDraft?: boolean | undefined;
  /** Where the text was saved from. */
  origin?: OriginData | undefined;
  /** Further notes to the editor in Vietnamese, printed but not written to the file. */
  notes: string[];
}

/** A draft without any values. */
export const EMPTY_DRAFT: Draft = {
  participants: [],
  topics: [],
  places: [],
  photos: [],
  figures: [],
  blocks: [],
  notes: [],
};
