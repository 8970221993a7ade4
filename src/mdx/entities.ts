const ENTITY = /&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>amp|lt|gt|quot|apos|nbsp));/giu;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text or an attribute's value of a segment's HTML, as it was before it was escaped: the entities that hast-util-to-html writes are characters again. */
export function decodeEntities(html: string): string {
  return html.replace(ENTITY, (_entity, hex: string | undefined, decimal: string | undefined, name = '') => {
    if (hex === undefined && decimal === undefined) return NAMED[String(name).toLowerCase()] ?? '';
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
