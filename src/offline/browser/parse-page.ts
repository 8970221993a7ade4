/** Parses one of our pages; a document from `DOMParser` fetches no style sheets or images. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
