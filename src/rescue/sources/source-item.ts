import type { PictureLookup } from '../../editing/new/documents/html-pictures.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';

/** What a source states about an item outside of its text. */
export interface StatedFields {
  title?: string | undefined;
  /** The day as written, in any of the usual forms. */
  day?: string | undefined;
  author?: string | undefined;
  lead?: string | undefined;
  /** The names of the sections or tags that it stood in. */
  sections?: readonly string[] | undefined;
}

/** Returns a picture by the address in a text, like {@link PictureLookup}; may have to wait. */
export type FindPicture = (
  src: string,
) => ReturnType<PictureLookup> | Promise<ReturnType<PictureLookup>>;

/**
 * The text of an item: a whole page, a part of one with its fields, or a document. Pictures that a
 * text holds itself (`data:`) are not looked up, and nothing is ever fetched.
 */
export type ItemContent =
  | { kind: 'page'; bytes: Uint8Array; pictureOf: FindPicture }
  | { kind: 'entry'; bytes: Uint8Array; html: string; fields: StatedFields }
  /** Documents may be pages by their contents, whose pictures are beside them. */
  | { kind: 'document'; bytes: Uint8Array; name: string; pictureOf: PictureLookup };

/** One item as a source holds it, not yet judged. */
export interface SourceItem {
  /** Where it was found, for the report: `trang/tin-1.html`, `cong.warc.gz, byte 1024`. */
  place: string;
  /** Its address on the former site, if the source knows it. */
  url?: string | undefined;
  /** The day on which it was saved, if the source knows it. */
  captured?: CivilDate | undefined;
  content: ItemContent;
}

/** Something in a source that cannot be taken, with the reason in Vietnamese. */
export interface Refusal {
  place: string;
  url?: string | undefined;
  refused: string;
}

/** What reading a source yields, in the order of the source. */
export type SourceItems = AsyncGenerator<SourceItem | Refusal>;

/** Larger pages hold no news: they are exports, dumps or traps. */
export const MAX_PAGE_BYTES = 10_000_000;
/** The maximum size of a photograph (src/loading/photos.ts). */
export const MAX_PICTURE_BYTES = 40_000_000;

/** The reason for refusing a page larger than {@link MAX_PAGE_BYTES}. */
export const TOO_LARGE = `Trang lớn hơn ${MAX_PAGE_BYTES / 1_000_000} MB: không phải một bản tin. Xin lưu riêng phần bài.`;
/** The reason for refusing a page in an unknown encoding. */
export const UNKNOWN_ENCODING = 'Không nhận ra bảng mã chữ của trang này.';
