/** What the files of the four kinds of photographs begin with. Sources: JFIF, PNG (ISO/IEC 15948), RFC 9649, ISO/IEC 23000-22. */
const SIGNATURES: readonly RegExp[] = [
  /^\xff\xd8\xff/u,
  /^\x89PNG\r\n\x1a\n/u,
  /^RIFF[^]{4}WEBP/u,
  /^[^]{4}ftyp(?:avif|avis|mif1|miaf)/u,
];

/** How many bytes say what kind a file is of. */
const ENOUGH = 16;

/**
 * Whether a file begins as a JPEG, PNG, WebP or AVIF does, whatever its name says. Asked before an image library sees it: such a
 * library also reads SVG, PDF and others, which may ask for other files or unfold without end.
 */
export function isPhotograph(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, ENOUGH));
  return SIGNATURES.some((signature) => signature.test(start));
}
