import { describe, expect, it } from 'vitest';
import { addressKey, shardOf } from '../../src/rescue/address-key.ts';
import { MAX_SHARD_BYTES, oldAddresses, shardAddresses } from '../../src/rescue/address-shards.ts';
import { normalAddress } from '../../src/rescue/old-address.ts';
import { addressList, nginxMap, redirectsFile } from '../../src/rescue/redirect-maps.ts';

describe('a former address', () => {
  it.each([
    'http://cu.example.vn/Default.aspx?tabid=12&id=3',
    'https://www.cu.example.vn/default.aspx?id=3&TabId=12',
    '  cu.example.vn:80/Default.aspx?tabid=12&id=3#noi-dung ',
    'http://cu.example.vn//Default.aspx?tabid=12&id=3&utm_source=zalo&fbclid=x',
  ])('%s is one with the others', (written) => {
    expect(normalAddress(written)).toBe('cu.example.vn/default.aspx?id=3&tabid=12');
  });

  it('keeps what tells pages apart', () => {
    const addresses = ['/?id=1', '/?id=2', '/tin/1.html', '/tin/1', ':8080/tin/1'].map((path) =>
      normalAddress(`http://cu.example.vn${path}`),
    );
    expect(new Set(addresses).size).toBe(5);
    expect(normalAddress('http://cu.example.vn/tin/1/')).toBe(
      normalAddress('http://cu.example.vn/tin/1'),
    );
    expect(normalAddress('http://cu.example.vn/t%C3%ADn')).toBe(
      normalAddress('http://cu.example.vn/tín'),
    );
  });

  it.each(['', 'tin tức', 'javascript:alert(1)', 'ftp://cu.example.vn/'])(
    'is not “%s”',
    (written) => {
      expect(normalAddress(written)).toBeUndefined();
    },
  );
});

describe('the look-up', () => {
  const addresses = Array.from({ length: 5_000 }, (_unused, id) => ({
    url: `http://cu.example.vn/Default.aspx?tabid=12&id=${id}`,
    path: `/2016/07/ban-tin-mau-co-ten-dai-nhu-thuong-thay-o-cac-trang-tin-dia-phuong-${id}/`,
  }));

  it('finds each of 5,000 addresses in one file of at most 20 KB', () => {
    const shards = shardAddresses(addresses);
    for (const { url, path } of addresses) {
      const key = addressKey(normalAddress(url) ?? '');
      expect(shards[shardOf(key, shards.length)]?.[key]).toBe(path);
    }
    for (const shard of shards)
      expect(JSON.stringify(shard).length).toBeLessThanOrEqual(MAX_SHARD_BYTES);
    expect(MAX_SHARD_BYTES).toBeLessThanOrEqual(20_000);
    expect(shards.length).toBeLessThan(100);
  });

  it('has all addresses of a briefing, and each once', () => {
    const origin = {
      url: 'http://cu.example.vn/1',
      others: [{ url: 'http://cu.example.vn/2' }, { url: 'http://www.cu.example.vn/1/' }],
      digest: '',
      tool: '',
    };
    expect(
      oldAddresses([
        { path: '/2016/07/a/', origin },
        { path: '/2016/07/b/', origin: undefined },
      ]),
    ).toEqual([
      { url: 'http://cu.example.vn/1', path: '/2016/07/a/' },
      { url: 'http://cu.example.vn/2', path: '/2016/07/a/' },
    ]);
  });

  it('of an archive without former addresses has no files', () => {
    expect(shardAddresses([])).toEqual([]);
  });
});

describe('the redirect maps', () => {
  const addresses = [
    { url: 'http://cu.example.vn/tin.aspx?id=1', path: '/2016/07/a/' },
    { url: 'http://cu.example.vn/tin/$x"1.html', path: '/2016/07/b/' },
  ];

  it('have query strings for nginx, and what nginx would read is quoted', () => {
    expect(nginxMap(addresses)).toBe(
      '"cu.example.vn/tin.aspx?id=1" /2016/07/a/;\n"cu.example.vn/tin/%24x%221.html" /2016/07/b/;\n',
    );
  });

  it('leave addresses with query strings out of _redirects, which cannot tell them apart', () => {
    expect(redirectsFile(addresses)).toBe('/tin/$x%221.html /2016/07/b/ 301\n');
    expect(addressList(addresses).split('\n')).toHaveLength(3);
  });
});
