/**
 * The file signatures of JPEG, PNG, WebP and AVIF. Sources: JFIF, PNG (ISO/IEC 15948), RFC 9649,
 * ISO/IEC 23000-22.
 */
const SIGNATURES: readonly RegExp[] = [
  /^\xff\xd8\xff/u,
  /^\x89PNG\r\n\x1a\n/u,
  /^RIFF[^]{4}WEBP/u,
  /^[^]{4}ftyp(?:avif|avis|mif1|miaf)/u,
];

/** The number of bytes that the signatures need. */
const SIGNATURE_BYTES = 16;

/**
 * Whether a file has the signature of a JPEG, PNG, WebP or AVIF, regardless of its name. Check this
 * before passing a file to the image library, which also reads SVG, PDF and other formats that can
 * load further files or expand without limit.
 */
export function isPhotograph(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, SIGNATURE_BYTES));
  return SIGNATURES.some((signature) => signature.test(start));
}

const IMAGE_NAME = /\.(?:jpe?g|png|webp|avif)$/iu;

/** Whether a file name has an image extension, in any case (cameras write `.JPG`). */
export function isImageName(name: string): boolean {
  return IMAGE_NAME.test(name);
}
