import { inflateSync } from 'fflate';

/**
 * A file of the index could not be loaded: offline, or the site was republished since the page was
 * opened.
 */
export class MissingFile extends Error {
  /** The HTTP status, or `undefined` on a network error. */
  declare readonly status: number | undefined;

  constructor(file: string, status?: number) {
    super(`The search index’s file ${file} did not load (${status ?? 'no answer'})`);
    this.status = status;
  }
}

/** Time limit for a file. */
const TIMEOUT_MS = 30_000;

/** Reads the index's files below `base` (`/pagefind/`). File names change with their content. */
export interface IndexFiles {
  /** A JSON file, validated by `is`. */
  json: <Value>(name: string, is: (value: unknown) => value is Value) => Promise<Value>;
  text: (name: string) => Promise<string>;
  /** One of Pagefind's files, decompressed. */
  binary: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Length of the signature in Pagefind's files: `pagefind_dcd`. */
const SIGNATURE_LENGTH = 12;
/**
 * The gzip header (RFC 1952, without name and comment) of Pagefind's files, and the lengths of
 * header and trailer.
 */
const GZIP_MAGIC = [0x1f, 0x8b, 8, 0];
const [HEAD_LENGTH, TAIL_LENGTH] = [10, 8];

export function indexFiles(base: string): IndexFiles {
  /** Fetches a file whole: a connection that breaks in the middle of it counts as no answer. */
  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    // The timeout also covers the body.
    const timeout = new AbortController();
    setTimeout(() => {
      timeout.abort();
    }, TIMEOUT_MS);
    let response: Response;
    let body: ArrayBuffer;
    try {
      response = await fetch(base + name, { signal: timeout.signal });
      body = await response.arrayBuffer();
    } catch {
      throw new MissingFile(name);
    }
    if (!response.ok) throw new MissingFile(name, response.status);
    return new Uint8Array(body);
  };
  const readText = async (name: string) => new TextDecoder().decode(await read(name));
  return {
    json: async (name, is) => {
      const value = parseJson(await readText(name));
      if (!is(value)) throw new MissingFile(name, 200);
      return value;
    },
    text: readText,
    binary: async (name) => {
      const bytes = await read(name);
      if (GZIP_MAGIC.some((byte, at) => bytes[at] !== byte)) throw new MissingFile(name, 200);
      try {
        return inflateSync(bytes.subarray(HEAD_LENGTH, -TAIL_LENGTH)).slice(SIGNATURE_LENGTH);
      } catch {
        throw new MissingFile(name, 200);
      }
    },
  };
}

/** Parses a file; `undefined` if it is no JSON, such as another server's error page. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
