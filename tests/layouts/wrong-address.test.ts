import { describe, expect, it } from 'vitest';
import { nearestNames, readWrongAddress } from '../../src/layouts/wrong-address.ts';

describe('a wrong address', () => {
  it.each([
    ['/kyanh/2020/07/giao-ban-thang-8/', ['2020/07/', '2020/'], 'giao-ban-thang-8'],
    ['/kyanh/2020/7/Giao%20Ban.html', ['2020/07/', '2020/'], 'giao ban'],
    ['/kyanh/2020/08/', ['2020/08/', '2020/'], ''],
    ['/kyanh/2031/', ['2031/'], ''],
    ['/kyanh/2020/13/', ['2020/'], '13'],
    ['/kyanh/nhan-vat/bui-quang-ho%C3%A0n/', ['nhan-vat/'], 'bui-quang-hoan'],
    ['/kyanh/luu-tr', [], 'luu-tr'],
    ['/kyanh/%E0%A4%A', [], '%e0%a4%a'],
  ])('says where to look: %s', (path, folders, name) => {
    expect(readWrongAddress(path, '/kyanh/')).toMatchObject({ folders, name });
  });

  it.each([
    ['/kyanh/2020/07/Giao-ban', '/2020/07/giao-ban/'],
    ['/kyanh/2020/07/giao-ban/index.html', '/2020/07/giao-ban/'],
    ['/kyanh/nhan-vat/bui-quang-ho%C3%A0n', '/nhan-vat/bui-quang-hoan/'],
    ['/kyanh/', '/'],
  ])('says which address was meant: %s', (address, path) => {
    expect(readWrongAddress(address, '/kyanh/').path).toBe(path);
  });

  it('has words to search for', () => {
    expect(readWrongAddress('/2020/07/giao-ban-thang-8/', '/').words).toBe('giao ban thang 8');
  });
});

describe('the nearest names', () => {
  const NAMES = ['giao-ban-thang-7-trien-khai-nhiem-vu', 'chong-han', 'phong-chay-rung'];
  it.each([
    ['giao-ban-thang-7-tri', 'giao-ban-thang-7-trien-khai-nhiem-vu'],
    ['chonghan', 'chong-han'],
    ['phong-chay-rugn', 'phong-chay-rung'],
  ])('are those of a cut or mistyped one: %s', (name, nearest) => {
    expect(nearestNames(name, NAMES)[0]).toBe(nearest);
  });

  it('are none if nothing is alike', () => {
    expect(nearestNames('wp-login', NAMES)).toEqual([]);
    expect(nearestNames('', NAMES)).toEqual([]);
  });
});
