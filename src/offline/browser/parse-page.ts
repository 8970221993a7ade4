/** A page of ours as a document. Without its styles: what reads it needs none, and the policy of the page that reads it allows only its own. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/gsu, ''), 'text/html');
}
