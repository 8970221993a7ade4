import type { Piece } from './documents/piece.ts';
import type { Photograph } from './documents/photographs.ts';
import type { DraftPhoto } from './draft.ts';
import { kindOf } from './find-captions.ts';

const SHORTEST = 5;
const LONGEST = 300;

/** What a paragraph says of the picture right above it, if it can be its caption: it says so, has no full stop, or slants as captions do. */
export function captionOf(piece: Piece | undefined): DraftPhoto | undefined {
  if (piece?.kind !== 'paragraph' || piece.node?.type === 'heading') return undefined;
  const of = kindOf(piece.text);
  if (of.kind === 'caption') return of.photo;
  const { length } = piece.text;
  return length >= SHORTEST && length <= LONGEST && (of.kind === 'unclear' || piece.isItalic === true) ? { caption: piece.text } : undefined;
}

/** The photographs of a text in its order, while it is read: pictures, and the captions that stand below them, or above. */
export class Album {
  readonly photos: DraftPhoto[] = [];
  readonly #photographer: string | undefined;
  /** The pictures that the next captions belong to. */
  #waiting: DraftPhoto[] = [];
  #last: DraftPhoto | undefined;
  /** The photograph that the line before spoke of, where there was no picture yet. */
  #above: DraftPhoto | undefined;

  constructor(photographer: string | undefined) {
    this.#photographer = photographer;
  }

  /** Adds a caption without a picture. Gives its photograph's number, from 1. */
  add(photo: DraftPhoto): number {
    this.close();
    this.#above = this.#append(photo);
    return this.photos.length;
  }

  /**
   * Adds a picture; gives its photograph's number, or `undefined` where it belongs to the caption right above it. `isBare`: no caption
   * stands below it.
   */
  place(picture: Photograph, isBare: boolean): number | undefined {
    if (this.#above && isBare) {
      this.#above.picture = picture;
      this.#above = undefined;
      return undefined;
    }
    this.#above = undefined;
    // A caption between two pictures ends the first's row.
    if (this.#last) this.close();
    this.#waiting.push(this.#append({ caption: '', picture }));
    return this.photos.length;
  }

  /** Whether the line that comes now may be a picture's caption. */
  isOpen(): boolean {
    return this.#waiting.length > 0;
  }

  /** Gives the next of the waiting pictures its caption. */
  caption({ caption, credit }: DraftPhoto): void {
    const photo = this.#waiting.shift();
    if (!photo) return;
    photo.caption = caption;
    if (credit !== undefined) photo.credit = credit;
    this.#last = photo;
    if (this.#waiting.length === 0) this.#last = undefined;
  }

  /** Names who took the photograph before; tells whether there is one without a name. */
  credit(name: string): boolean {
    const photo = this.photos.at(-1);
    if (photo === undefined || (photo.credit !== undefined && photo.credit !== this.#photographer)) return false;
    photo.credit = name;
    return true;
  }

  /** Other text follows: pictures in a row with fewer captions share the last. */
  close(): void {
    if (this.#last) for (const photo of this.#waiting) Object.assign(photo, { caption: this.#last.caption, credit: this.#last.credit });
    this.#waiting = [];
    this.#last = undefined;
    this.#above = undefined;
  }

  #append(photo: DraftPhoto): DraftPhoto {
    const added = { ...photo, credit: photo.credit ?? this.#photographer };
    this.photos.push(added);
    return added;
  }
}
