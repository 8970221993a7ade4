import type { BrowserContext, Request } from 'playwright-core';

/** Milliseconds without pending requests after which the network counts as idle. */
const IDLE_MS = 500;

/** Network traffic of a browser context. */
export interface Traffic {
  /** Waits until the network is idle. */
  idle: () => Promise<void>;
  /** Finished requests so far, and their response bytes on the wire, headers included. */
  total: () => Promise<{ requests: number; bytes: number }>;
}

/** Starts recording. Sizes are Chromium's own (`encodedDataLength`). */
export function recordTraffic(context: BrowserContext): Traffic {
  const finished: Request[] = [];
  const pending = new Set<Request>();
  let lastActivity = performance.now();
  const onEnd = (request: Request) => {
    pending.delete(request);
    lastActivity = performance.now();
  };
  context.on('request', (request) => {
    pending.add(request);
  });
  context.on('requestfailed', onEnd);
  context.on('requestfinished', (request) => {
    // data: URLs cause no traffic.
    if (request.url().startsWith('http')) finished.push(request);
    onEnd(request);
  });
  return {
    idle: async () => {
      lastActivity = performance.now();
      while (pending.size > 0 || performance.now() - lastActivity < IDLE_MS)
        await new Promise((resolve) => setTimeout(resolve, 25));
    },
    total: async () => {
      const sizes = await Promise.all(finished.map((request) => request.sizes()));
      return {
        requests: finished.length,
        bytes: sizes.reduce(
          (sum, { responseHeadersSize, responseBodySize }) =>
            sum + responseHeadersSize + responseBodySize,
          0,
        ),
      };
    },
  };
}
