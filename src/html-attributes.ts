const REFERENCES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A value as it stands between the double quotes of an attribute: without any sign that could end a tag or begin one. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&"<>]/gu, (sign) => REFERENCES[sign] ?? sign);
}

/** A tag of HTML that `hast-util-to-html` has written: it escapes `<` in texts, and `"` in attributes, which it puts into double quotes. */
const TAG = /<\/?[a-z][^\s>]*(?:"[^"]*"|[^">])*>/giu;

/**
 * HTML of `hast-util-to-html` with `<` and `>` escaped in attributes too, which it has no setting for. A text then holds these signs
 * in no other place than a tag's own ends.
 */
export function escapeInAttributes(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(/"[^"]*"/gu, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')));
}
