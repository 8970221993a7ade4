/**
 * Decodes UTF-8 or UTF-16; `undefined` for bytes that are neither. Detects the encoding by the
 * byte-order mark; UTF-16 without one by the zero upper bytes of spaces, digits and most letters.
 */
export function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (guessUtf16(bytes) ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * In Vietnamese UTF-16, at least this share of the upper bytes is zero, and at most that of the
 * lower.
 */
const MIN_ZEROS_IN_UPPER_BYTES = 0.5;
const MAX_ZEROS_IN_LOWER_BYTES = 0.05;

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (bytes.length / 2));
  if (odd >= MIN_ZEROS_IN_UPPER_BYTES && even <= MAX_ZEROS_IN_LOWER_BYTES) return 'utf-16le';
  return even >= MIN_ZEROS_IN_UPPER_BYTES && odd <= MAX_ZEROS_IN_LOWER_BYTES
    ? 'utf-16be'
    : undefined;
}
