import { encode } from 'uqr';

/** A QR code as an SVG path: one unit per module, without the quiet zone. */
export interface QrPath {
  /** Width and height in units. */
  size: number;
  d: string;
}

/**
 * Encodes a URL as a QR code with error correction level M (15%), which survives a fold or a stain.
 */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const rows = data.flatMap((row, y) =>
    Array.from(darkRuns(row), ({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`),
  );
  return { size, d: rows.join('') };
}

/** The runs of dark modules in a row; `to` is exclusive. */
function* darkRuns(row: readonly boolean[]): Generator<{ from: number; to: number }> {
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && from < 0) from = x;
    if (row[x] || from < 0) continue;
    yield { from, to: x };
    from = -1;
  }
}
