import { describe, expect, it } from 'vitest';
import { normalAddress } from '../../src/rescue/old-address.ts';
import { addressList, nginxMap, redirectsFile } from '../../src/rescue/redirect-maps.ts';
import { rescuedAddresses } from '../../src/rescue/rescued-addresses.ts';

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

describe('the look-up of former addresses', () => {
  it('has all addresses of a briefing, and each once', () => {
    const origin = {
      url: 'http://cu.example.vn/1',
      others: [{ url: 'http://cu.example.vn/2' }, { url: 'http://www.cu.example.vn/1/' }],
      digest: '',
      tool: '',
    };
    expect(
      rescuedAddresses([
        { path: '/2016/07/a/', title: 'Bài a', origin },
        { path: '/2016/07/b/', title: 'Bài b', origin: undefined },
      ]),
    ).toMatchObject([
      { url: 'http://cu.example.vn/1', address: 'cu.example.vn/1', path: '/2016/07/a/' },
      { url: 'http://cu.example.vn/2', address: 'cu.example.vn/2', path: '/2016/07/a/' },
    ]);
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
