import type { RootContent } from 'mdast';
import type { BriefingData, FigureData } from '../../schemas/briefing.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { Photograph } from './documents/photographs.ts';

/** A value that was found or given, why it is that (a Vietnamese phrase), and what an editor must still decide about it. */
export interface Found<Value> {
  value: Value;
  because?: string | undefined;
  /** A Vietnamese sentence; stands in the file as a mark that keeps the briefing from being published. */
  question?: string | undefined;
}

export type Role = BriefingData['participants'][number]['role'];

/** What stands for an office until the question about it is answered. */
export const UNKNOWN_OFFICE = 'Chưa rõ chức vụ';

/** Somebody, or a group, at the event. A person without an id is new to the archive; `namesakes` are the ids of all who bear the name, where it is not one. */
export type DraftParticipant =
  | { name: string; id?: string | undefined; namesakes?: string[] | undefined; office: string; role: Role }
  | { group: string; role: Role; count?: number | undefined };

/** An item of a list: its text, or its text with a list below it. */
export type ListItem = string | { text: string; items: ListItem[] };

/** A piece of a briefing's text as it was written. Only in a block of Markdown is anything markup. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: ListItem[] }
  /** What has form: a table, a list of levels, a paragraph with links. `text`: its words; `isProse`: they are sentences. */
  | { kind: 'markdown'; node: RootContent; text: string; isProse: boolean }
  /** The place of the photograph of this number, from 1. */
  | { kind: 'photo'; number: number }
  /** Something to decide at this place. */
  | { kind: 'question'; text: string };

export interface DraftPhoto {
  /** Empty where none was found beside the picture. */
  caption: string;
  credit?: string | undefined;
  /** The picture itself, where the text brought it. */
  picture?: Photograph | undefined;
  /** The name of its file beside the briefing, once it has one. */
  src?: string | undefined;
}

/** A briefing in the making: what is known of it so far. */
export interface Draft {
  title?: Found<string> | undefined;
  date?: Found<CivilDate> | undefined;
  author?: Found<string> | undefined;
  summary?: Found<string> | undefined;
  event?: string | undefined;
  /** Chosen by the editor; the title's otherwise. */
  slug?: string | undefined;
  participants: Found<DraftParticipant>[];
  topics: string[];
  places: string[];
  photos: DraftPhoto[];
  figures: FigureData[];
  blocks: Block[];
  /** What else an editor should know; Vietnamese sentences, printed but not written into the file. */
  notes: string[];
}

/** A briefing of which nothing is known. */
export const EMPTY_DRAFT: Draft = { participants: [], topics: [], places: [], photos: [], figures: [], blocks: [], notes: [] };
