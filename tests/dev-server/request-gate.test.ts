import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RequestGate } from '../../src/dev-server/request-gate.ts';

let gate: RequestGate;
let server: Server;
let url: string;
let state: string;
/** The response to `/slow`, which a test ends. */
let slow: PromiseWithResolvers<ServerResponse>;

beforeEach(async () => {
  gate = new RequestGate();
  state = 'before';
  slow = Promise.withResolvers();
  server = createServer((request, response) => {
    void gate.pass(response).then(() => {
      if (request.url === '/slow') slow.resolve(response);
      else response.end(state);
    });
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object') throw new Error('The server has no port.');
  url = `http://localhost:${address?.port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const textOf = async (path: string) => (await fetch(url + path)).text();
const change = () =>
  gate.change(() => {
    state = 'after';
  });

describe('a change', () => {
  it('waits for the requests that are running, and holds those that come meanwhile', async () => {
    const first = textOf('/slow');
    const response = await slow.promise;
    const changed = change();
    const second = textOf('/');
    response.end(state);
    expect(await first).toBe('before');
    await changed;
    expect(await second).toBe('after');
  });

  it('does not wait for a visitor who has left', async () => {
    const visitor = new AbortController();
    const left = fetch(`${url}/slow`, { signal: visitor.signal }).catch(() => 'left');
    await slow.promise;
    visitor.abort();
    await change();
    expect(await left).toBe('left');
    expect(await textOf('/')).toBe('after');
  });

  it('that fails is reported, and requests pass', async () => {
    await expect(gate.change(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await textOf('/')).toBe('before');
  });
});
