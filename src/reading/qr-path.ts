import { encode } from 'uqr';

/** A QR code as the path of an SVG: one unit a module, without the quiet zone around it. */
export interface QrPath {
  /** Units on each side. */
  size: number;
  d: string;
}

/** The QR code of an address, with the error correction that survives a fold or a stain (M, 15%). */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const rows = data.flatMap((row, y) => Array.from(runsOf(row), ({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`));
  return { size, d: rows.join('') };
}

/** The stretches of dark modules in a row. */
function* runsOf(row: readonly boolean[]): Generator<{ from: number; to: number }> {
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && from < 0) from = x;
    if (row[x] || from < 0) continue;
    yield { from, to: x };
    from = -1;
  }
}
