import { gzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexFiles, MissingFile } from '../../../src/search/browser/index-files.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Files of `/pagefind/x/` from a server that answers with `respond`. */
function served(respond: (address: string) => Response | Promise<Response>) {
  const words: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    words.push(address);
    return Promise.resolve(respond(address));
  });
  return { files: indexFiles('/pagefind/x/'), words };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file of the index', () => {
  it('is fetched from below the index’s URL', async () => {
    const { files, words } = served(() => new Response('kỳ anh'));
    expect(await files.text('vocabulary.txt')).toBe('kỳ anh');
    expect(words).toEqual(['/pagefind/x/vocabulary.txt']);
  });

  it('of Pagefind is decompressed, and its signature removed', async () => {
    const { files } = served(
      () => new Response(gzipSync(new TextEncoder().encode('pagefind_dcdcontent'))),
    );
    expect(new TextDecoder().decode(await files.binary('pagefind.pf_meta'))).toBe('content');
  });

  it('with JSON is validated, and missing if invalid', async () => {
    const { files } = served(
      (address) => new Response(address.endsWith('one.json') ? '1' : '"one"'),
    );
    expect(await files.json('one.json', isNumber)).toBe(1);
    await expect(files.json('text.json', isNumber)).rejects.toMatchObject({ status: 200 });
  });

  it.each([404, 500, 503])(
    'is missing if the server responds with %d, with that status',
    async (status) => {
      const { files } = served(() => new Response('<h1>No</h1>', { status }));
      for (const ask of [
        () => files.text('a'),
        () => files.binary('a'),
        () => files.json('a', isNumber),
      ]) {
        await expect(ask()).rejects.toBeInstanceOf(MissingFile);
        await expect(ask()).rejects.toMatchObject({ status });
      }
    },
  );

  it('is missing without a status on a network error', async () => {
    const { files } = served(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(files.text('a')).rejects.toBeInstanceOf(MissingFile);
    await expect(files.text('a')).rejects.toMatchObject({ status: undefined });
  });

  it('is missing without a status if the connection breaks in the middle of it', async () => {
    const { files } = served(() => {
      const half = new ReadableStream({
        pull: (controller) => {
          controller.error(new TypeError('network error'));
        },
      });
      return new Response(half);
    });
    await expect(files.json('a', isNumber)).rejects.toBeInstanceOf(MissingFile);
    await expect(files.json('a', isNumber)).rejects.toMatchObject({ status: undefined });
  });

  it('is missing if it is another server’s page in its place', async () => {
    const { files } = served(() => new Response('<h1>Log in</h1>'));
    await expect(files.json('a', isNumber)).rejects.toMatchObject({ status: 200 });
    await expect(files.binary('a')).rejects.toMatchObject({ status: 200 });
  });
});
