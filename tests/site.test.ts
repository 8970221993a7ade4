import { describe, expect, it } from 'vitest';
import { absolute, besidePage, fullAddress, joinBase } from '../src/links.ts';
import { basePathOf, isOn, originOf, repositoryOf } from '../src/environment.ts';
import { siteSchema } from '../src/schemas/site.ts';
import { site, toSite, unsetFacts } from '../src/site.ts';

describe('SITE_URL', () => {
  it('is an origin', () => {
    expect(originOf('https://tin.example/')).toBe('https://tin.example');
    expect(originOf(undefined)).toBeUndefined();
  });

  it.each([
    'tin.example',
    'ftp://tin.example',
    'https://tin.example/kyanh',
    'https://tin.example?x',
    'javascript:1',
  ])('is not %j', (value) => {
    expect(() => originOf(value)).toThrow('SITE_URL phải là địa chỉ gốc');
  });
});

describe('BASE_PATH', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['kyanh', '/kyanh/'],
    ['/kyanh', '/kyanh/'],
    ['/a/b/', '/a/b/'],
  ])('%j is %s', (value, base) => {
    expect(basePathOf(value)).toBe(base);
  });

  it.each(['../x', 'a b', '/a/../b', 'a?b', 'https://x/y'])('is not %j', (value) => {
    expect(() => basePathOf(value)).toThrow('BASE_PATH phải là đường dẫn');
  });

  it('stands before every link', () => {
    expect(joinBase('/', '/2020/07/')).toBe('/2020/07/');
    expect(joinBase('/kyanh/', '/2020/07/')).toBe('/kyanh/2020/07/');
    expect(joinBase('/kyanh/', '/')).toBe('/kyanh/');
  });
});

it('without a SITE_URL pages claim no address, and formats that should have one have the path', () => {
  expect(absolute('/2020/')).toBeUndefined();
  expect(fullAddress('/2020/')).toBe('/2020/');
});

it('what nobody has stated about the site is said, not invented', () => {
  expect(
    unsetFacts(
      { ...site, publisher: 'Hội A', responsible: 'Bà B', contact: 'a@b.example' },
      { repository: undefined, url: 'https://tin.example', basePath: '/' },
    ),
  ).toEqual(['kho mã nguồn (REPOSITORY_URL)']);
});

it('the repository is where REPOSITORY_URL says, without what addresses of it may end with', () => {
  for (const value of [
    'https://github.com/ten/kho-tin',
    'https://github.com/ten/kho-tin/',
    'https://github.com/ten/kho-tin.git',
  ])
    expect(repositoryOf(value)).toBe('https://github.com/ten/kho-tin');
  expect(repositoryOf(undefined)).toBeUndefined();
  for (const value of [
    'ten/kho-tin',
    'git@github.com:ten/kho-tin.git',
    'https://github.com/ten',
    'https://khoa@github.com/ten/kho-tin',
    'javascript:alert(1)',
  ])
    expect(() => repositoryOf(value)).toThrow('REPOSITORY_URL phải là địa chỉ kho mã nguồn');
});

it('a switch of the environment is on or off, and nothing else', () => {
  expect([undefined, '', 'on', 'off'].map((value) => isOn('SHARE_IMAGES', value))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(() => isOn('SHARE_IMAGES', 'no')).toThrow(
    'SHARE_IMAGES phải là on hoặc off, nhưng đang là “no”.',
  );
});

it('files of a briefing are beside its page', () => {
  expect(besidePage('/2020/07/giao-ban/', 'json')).toBe('/2020/07/giao-ban.json');
});

describe('content/site.yaml', () => {
  const school = siteSchema.parse({
    name: 'Kho tin Trường Mẫu',
    short_name: 'Trường Mẫu',
    unit: { kind: 'trường', name: 'THCS Mẫu', until: '2030-06-30', followed_by: 'Trường Mới' },
  });

  it('names the archive and its unit as sentences need them', () => {
    expect(toSite(school)).toMatchObject({
      name: 'Kho tin Trường Mẫu',
      area: 'Trường THCS Mẫu',
      ending: 'Trường THCS Mẫu không còn hoạt động từ ngày 1/7/2030; tiếp nối là Trường Mới.',
      description: 'Kho lưu trữ bản tin Trường THCS Mẫu: đọc lại, tra cứu và trích dẫn.',
      opening: 'Kho lưu trữ bản tin Trường THCS Mẫu: đọc lại, tra cứu và trích dẫn.',
    });
    const commune = { ...school.unit, kind: 'xã' as const, name: 'Mẫu', within: 'tỉnh Mẫu' };
    expect(toSite({ ...school, unit: commune })).toMatchObject({
      area: 'xã Mẫu',
      ending: 'Xã Mẫu không còn là đơn vị hành chính từ ngày 1/7/2030; tiếp nối là Trường Mới.',
      description: 'Kho lưu trữ bản tin xã Mẫu, tỉnh Mẫu: đọc lại, tra cứu và trích dẫn.',
    });
  });

  it('may be missing: the archive then has no name, and claims none', () => {
    expect(toSite(undefined)).toMatchObject({
      name: 'Kho bản tin',
      area: 'địa phương',
      within: undefined,
      ending: undefined,
    });
  });
});
