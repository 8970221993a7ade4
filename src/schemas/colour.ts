/** A colour written `#rrggbb`. */
export const HEX_COLOUR = /^#[0-9a-f]{6}$/iu;

/**
 * The contrast of two colours (`#rrggbb`), 1 to 21. Source: WCAG 2.2, “contrast ratio” and
 * “relative luminance”.
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Mixes a colour with white until it has a contrast with `background`.
 * @param ratio the least contrast; white is returned when even white has less.
 */
export function lightenedFor(background: string, colour: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mixedWithWhite(colour, share);
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return '#ffffff';
}

function mixedWithWhite(colour: string, share: number): string {
  return `#${channels(colour)
    .map((channel) => Math.round(channel + (255 - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
