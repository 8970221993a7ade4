import { gzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexFiles, MissingFile } from '../../../src/search/browser/index-files.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Files of `/pagefind/x/`, as a server answers that is `respond`. */
function served(respond: (address: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(respond(address));
  });
  return { files: indexFiles('/pagefind/x/'), asked };
}

afterEach(() => { vi.unstubAllGlobals(); });

describe('a file of the index', () => {
  it('lies below the index’s address', async () => {
    const { files, asked } = served(() => new Response('kỳ anh'));
    expect(await files.text('vocabulary.txt')).toBe('kỳ anh');
    expect(asked).toEqual(['/pagefind/x/vocabulary.txt']);
  });

  it('of Pagefind is unpacked, without its signature', async () => {
    const { files } = served(() => new Response(gzipSync(new TextEncoder().encode('pagefind_dcdcontent'))));
    expect(new TextDecoder().decode(await files.packed('pagefind.pf_meta'))).toBe('content');
  });

  it('of data is what it should be, or missing', async () => {
    const { files } = served((address) => new Response(address.endsWith('one.json') ? '1' : '"one"'));
    expect(await files.json('one.json', isNumber)).toBe(1);
    await expect(files.json('text.json', isNumber)).rejects.toMatchObject({ status: 200 });
  });

  it.each([404, 500, 503])('that the server answers with %d is missing, and says so', async (status) => {
    const { files } = served(() => new Response('<h1>No</h1>', { status }));
    for (const ask of [() => files.text('a'), () => files.packed('a'), () => files.json('a', isNumber)]) {
      await expect(ask()).rejects.toBeInstanceOf(MissingFile);
      await expect(ask()).rejects.toMatchObject({ status });
    }
  });

  it('that does not come at all is missing, without a status', async () => {
    const { files } = served(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(files.text('a')).rejects.toBeInstanceOf(MissingFile);
    await expect(files.text('a')).rejects.toMatchObject({ status: undefined });
  });
});
