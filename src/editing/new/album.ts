import type { Piece } from './documents/piece.ts';
import type { Photograph } from './documents/photographs.ts';
import type { DraftPhoto } from './draft.ts';
import { captionSentence, classifyParagraph } from './find-captions.ts';

const MIN_CAPTION_LENGTH = 5;
const MAX_CAPTION_LENGTH = 300;

/**
 * Returns the caption in a paragraph directly below a picture, if it can be one: it is labelled,
 * has no full stop, or is in italics.
 */
export function captionIn(piece: Piece | undefined): DraftPhoto | undefined {
  if (piece?.kind !== 'paragraph' || piece.node?.type === 'heading') return undefined;
  const classified = classifyParagraph(piece.text);
  if (classified.kind === 'caption') return classified.photo;
  const { length } = piece.text;
  return length >= MIN_CAPTION_LENGTH &&
    length <= MAX_CAPTION_LENGTH &&
    (classified.kind === 'unclear' || piece.isItalic === true)
    ? { caption: piece.text }
    : undefined;
}

/** Returns a paragraph right below a picture as its caption if it looks like one: a guess. */
export function possibleCaption(piece: Piece | undefined): DraftPhoto | undefined {
  if (piece?.kind !== 'paragraph' || piece.node?.type === 'heading' || piece.isFormal === true)
    return undefined;
  const caption = captionSentence(piece.text);
  return caption === undefined ? undefined : { caption, isCaptionGuessed: true };
}

/**
 * Collects the photographs of a text in reading order: pictures, and the captions below or above
 * them.
 */
export class Album {
  readonly photos: DraftPhoto[] = [];
  readonly #photographer: string | undefined;
  /** Pictures of the current row that have no caption yet. */
  #uncaptioned: DraftPhoto[] = [];
  #lastCaptioned: DraftPhoto | undefined;
  /** The photograph of the caption in the preceding paragraph, which has no picture yet. */
  #captionAbove: DraftPhoto | undefined;

  constructor(photographer: string | undefined) {
    this.#photographer = photographer;
  }

  /** Adds a caption without a picture; returns its photograph's number, from 1. */
  addCaption(photo: DraftPhoto): number {
    this.endRow();
    this.#captionAbove = this.#append(photo);
    return this.photos.length;
  }

  /**
   * Adds a picture; returns its photograph's number, or `undefined` if it belongs to the caption
   * directly above. `isBare`: no caption follows.
   */
  addPicture(picture: Photograph, isBare: boolean): number | undefined {
    if (this.#captionAbove && isBare) {
      this.#captionAbove.picture = picture;
      this.#captionAbove = undefined;
      return undefined;
    }
    this.#captionAbove = undefined;
    // A caption between two pictures ends the first picture's row.
    if (this.#lastCaptioned) this.endRow();
    this.#uncaptioned.push(this.#append({ caption: '', picture }));
    return this.photos.length;
  }

  /** Adds a picture of which the text has only the file's name; returns its number, from 1. */
  addNamedPicture(namedFile: string): number {
    this.endRow();
    this.#uncaptioned.push(this.#append({ caption: '', namedFile }));
    return this.photos.length;
  }

  /** Whether the next paragraph may be a picture's caption. */
  expectsCaption(): boolean {
    return this.#uncaptioned.length > 0;
  }

  /** Sets the caption of the next picture without one. */
  captionNext({ caption, credit, isCaptionGuessed }: DraftPhoto): void {
    const photo = this.#uncaptioned.shift();
    if (!photo) return;
    photo.caption = caption;
    if (isCaptionGuessed === true) photo.isCaptionGuessed = true;
    if (credit !== undefined) photo.credit = credit;
    this.#lastCaptioned = photo;
    if (this.#uncaptioned.length === 0) this.#lastCaptioned = undefined;
  }

  /** Credits the last photograph; returns whether there is one without a credit of its own. */
  creditLast(name: string): boolean {
    const photo = this.photos.at(-1);
    if (photo === undefined || (photo.credit !== undefined && photo.credit !== this.#photographer))
      return false;
    photo.credit = name;
    return true;
  }

  /**
   * Ends a row of pictures, because other text follows; pictures beyond the captions share the last
   * one.
   */
  endRow(): void {
    if (this.#lastCaptioned)
      for (const photo of this.#uncaptioned)
        Object.assign(photo, {
          caption: this.#lastCaptioned.caption,
          credit: this.#lastCaptioned.credit,
        });
    this.#uncaptioned = [];
    this.#lastCaptioned = undefined;
    this.#captionAbove = undefined;
  }

  #append(photo: DraftPhoto): DraftPhoto {
    const added = { ...photo, credit: photo.credit ?? this.#photographer };
    this.photos.push(added);
    return added;
  }
}
