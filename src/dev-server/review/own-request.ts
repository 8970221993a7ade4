import type { IncomingMessage } from 'node:http';

/** Names of this machine: another site's name that leads here must not open its way in. */
const THIS_MACHINE = /^(?:localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/**
 * Whether a request that changes something comes from a page of this server, opened on this
 * machine. Pages of other origins may send forms here, but not with another `Origin`.
 */
export function isOwnRequest({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { host = '', origin = '' } = headers;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  return THIS_MACHINE.test(host) && URL.parse(origin)?.host === host && site === 'same-origin';
}
