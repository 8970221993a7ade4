import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { MonthKey } from '../layout.ts';
import { CborWriter } from './cbor.ts';

const compress = promisify(gzip);

/** The Pagefind release whose file formats this writes; they are internal and may change. */
export const PAGEFIND_FORMAT = '1.6.0';

/** The signature at the start of every Pagefind file, before compression. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** The engine's file name in Pagefind's index for languages without a stemmer. */
const ENGINE = 'wasm.unknown.pagefind';

/** Encodes a file as Pagefind does: signed and compressed. */
export async function toPagefindFile(...bytes: Uint8Array[]): Promise<Uint8Array> {
  return compress(Buffer.concat([SIGNATURE, ...bytes]));
}

/**
 * Pagefind's metadata: the pages (our months). The mapping of words to files is in our own tables
 * (file-table.ts). Pagefind ranks pages by their number of words; its ranking is not used, so each
 * page states one word, and a new briefing does not change this file. Source of the format:
 * pagefind_web/src/metadata.rs, release 1.6.0.
 */
export function metadata(months: readonly { key: MonthKey }[]): Uint8Array {
  const cbor = new CborWriter();
  cbor.list(6).text(PAGEFIND_FORMAT).list(months.length);
  for (const { key } of months) cbor.list(3).text(key).number(1).text('');
  // No index chunks, filters, sort orders or metadata fields.
  return cbor.list(0).list(0).list(0).list(0).flush();
}

/**
 * Returns Pagefind's WebAssembly, which its npm package writes as part of any index.
 * @throws Error with Pagefind's messages if it fails to start.
 */
export async function pagefindEngine(): Promise<Uint8Array> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
    await index.addCustomRecord({ url: '/', language: 'vi', content: 'x' });
    const { files } = await index.getFiles();
    const engine = files.find(({ path }) => path === ENGINE);
    if (!engine) throw new Error(`Pagefind wrote no ${ENGINE}`);
    // Recompressed without a file name in the gzip header, as the browser code expects
    // (src/search/browser/index-files.ts).
    return gzipSync(gunzipSync(engine.content), { level: 9 });
  } finally {
    await close();
  }
}
