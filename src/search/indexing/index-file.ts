/** A file below the index's folder; `content` may be produced on demand. */
export interface IndexFile {
  name: string;
  content: Uint8Array | string | (() => Promise<Uint8Array>);
}
