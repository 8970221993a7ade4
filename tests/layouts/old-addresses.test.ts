import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  addressLinks,
  MAX_PART_BYTES,
  partText,
  toParts,
} from '../../src/layouts/address-parts.ts';
import { partOf } from '../../src/layouts/old-addresses.ts';
import { normalAddress } from '../../src/rescue/old-address.ts';

/** Where a former address leads, as the pages' scripts find it. */
function lookUp(files: readonly string[], address: string): string | null | undefined {
  const { document } = parseHTML(`<body>${files[partOf(address, files.length)] ?? ''}</body>`);
  return document.getElementById(address)?.getAttribute('href');
}

const moved = Array.from({ length: 20_000 }, (_unused, at) => ({
  from: `/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam-${at}/`,
  to: `/2020/07/giao-ban-thang-7-${at}/`,
  label: `Giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm (${at})`,
}));
const rescued = addressLinks(
  Array.from({ length: 5_000 }, (_unused, id) => {
    const url = `http://cu.example.vn/Default.aspx?tabid=12&id=${id}&ten="Tin-<${id}>"`;
    const path = `/2016/07/ban-tin-mau-co-ten-dai-nhu-thuong-thay-o-cac-trang-tin-dia-phuong-${id}/`;
    return { url, address: normalAddress(url) ?? '', path, title: `Bản tin mẫu & “số” <${id}>` };
  }),
);

describe.each([
  ['of this site', moved],
  ['of sites that are no more', rescued],
])('former addresses %s', (_name, links) => {
  const parts = toParts(links);
  const files = parts.map(partText);

  it('are each in its own file, which has at most 20 KB', () => {
    expect(parts.flat()).toHaveLength(links.length);
    expect(links.filter((link) => !parts[partOf(link.from, parts.length)]?.includes(link))).toEqual(
      [],
    );
    expect(Math.max(...files.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(
      MAX_PART_BYTES,
    );
    expect(MAX_PART_BYTES).toBeLessThanOrEqual(20_000);
    // Not many more files than needed.
    expect(files.join('').length / files.length).toBeGreaterThan(MAX_PART_BYTES / 4);
  });

  it('lead to their page, with any signs in them', () => {
    for (const { from, to } of links.slice(0, 50)) expect(lookUp(files, from)).toBe(to);
    expect(lookUp(files, 'khong-co')).toBeUndefined();
  });
});

it('without former addresses there are no files', () => {
  expect(toParts([])).toEqual([]);
});

it('addresses that no number of files would part end the search for one', () => {
  const links = Array.from({ length: 3 }, () => ({
    from: '/2020/07/mot-dia-chi/',
    to: '/',
    label: 'x'.repeat(MAX_PART_BYTES),
  }));
  expect(toParts(links).flat()).toHaveLength(3);
});
