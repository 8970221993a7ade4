import { inflateSync } from 'fflate';

/** A file of the index did not come: offline, or the site has been published anew since this page was opened. */
export class MissingFile extends Error {
  /** The server's answer, or `undefined` when there was none. */
  declare readonly status: number | undefined;

  constructor(file: string, status?: number) {
    super(`The search index’s file ${file} did not load (${status ?? 'no answer'})`);
    this.status = status;
  }
}

/** Milliseconds after which a file is given up: a page must not wait for ever. */
const PATIENCE = 30_000;

/** Reads the files of one index, which lies below `base` (`/pagefind/<digest>/`). Its files never change. */
export interface IndexFiles {
  /** A JSON file, checked by `is`. */
  json: <Value>(name: string, is: (value: unknown) => value is Value) => Promise<Value>;
  text: (name: string) => Promise<string>;
  /** One of Pagefind's files, unpacked. */
  packed: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes before the content of Pagefind's files: `pagefind_dcd`. */
const SIGNATURE_LENGTH = 12;
/** How Pagefind's gzip begins (RFC 1952, with no name and no comment), and the bytes before and after what is packed. */
const GZIP = [0x1f, 0x8b, 8, 0];
const [HEAD_LENGTH, TAIL_LENGTH] = [10, 8];

export function indexFiles(base: string): IndexFiles {
  const read = async (name: string): Promise<Response> => {
    let response: Response;
    // Runs on until the whole of the answer is there.
    const giveUp = new AbortController();
    setTimeout(() => { giveUp.abort(); }, PATIENCE);
    try {
      response = await fetch(base + name, { signal: giveUp.signal });
    } catch {
      throw new MissingFile(name);
    }
    if (!response.ok) throw new MissingFile(name, response.status);
    return response;
  };
  return {
    json: async (name, is) => {
      const value: unknown = await (await read(name)).json();
      if (!is(value)) throw new MissingFile(name, 200);
      return value;
    },
    text: async (name) => (await read(name)).text(),
    packed: async (name) => {
      const bytes = new Uint8Array(await (await read(name)).arrayBuffer());
      if (GZIP.some((byte, at) => bytes[at] !== byte)) throw new MissingFile(name, 200);
      return inflateSync(bytes.subarray(HEAD_LENGTH, -TAIL_LENGTH)).slice(SIGNATURE_LENGTH);
    },
  };
}
