import type { BrowserContext, Request } from 'playwright-core';

/** Milliseconds without a request under way after which nothing more is expected. */
const QUIET = 500;

/** What a browser context has received. */
export interface Traffic {
  /** Waits until nothing has been under way for half a second. */
  quiet: () => Promise<void>;
  /** Requests answered so far, and the bytes of their answers as they came over the wire, headers included. */
  total: () => Promise<{ requests: number; bytes: number }>;
}

/** Counts from now on. The sizes are Chromium's own (`encodedDataLength`). */
export function countTraffic(context: BrowserContext): Traffic {
  const done: Request[] = [];
  const underWay = new Set<Request>();
  let last = performance.now();
  const end = (request: Request) => {
    underWay.delete(request);
    last = performance.now();
  };
  context.on('request', (request) => { underWay.add(request); });
  context.on('requestfailed', end);
  context.on('requestfinished', (request) => {
    // A data: address is no traffic.
    if (request.url().startsWith('http')) done.push(request);
    end(request);
  });
  return {
    quiet: async () => {
      last = performance.now();
      while (underWay.size > 0 || performance.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, 25));
    },
    total: async () => {
      const sizes = await Promise.all(done.map((request) => request.sizes()));
      return { requests: done.length, bytes: sizes.reduce((sum, { responseHeadersSize, responseBodySize }) => sum + responseHeadersSize + responseBodySize, 0) };
    },
  };
}
