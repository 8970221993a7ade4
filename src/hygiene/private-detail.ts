/** Something in a text that belongs to one person alone. */
export interface PrivateDetail {
  /** Position in the text, in UTF-16 units. */
  offset: number;
  length: number;
  /** As written, with single spaces. */
  written: string;
  /** What it is and what to do with it, as Vietnamese sentences. */
  message: string;
  remedy: string;
}
