import { describe, expect, it } from 'vitest';
import { isAllowedUrl, mismatchedAddress } from '../../src/mdx/urls.ts';
import { findDisguises } from '../../src/vietnamese/disguises.ts';
import { cleanText, findInvisible } from '../../src/vietnamese/text.ts';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree, read } from '../support/content.ts';

describe('legitimate content', () => {
  it('is accepted: the real archive and 60 sample briefings', async () => {
    const folder = temporaryFolder();
    await writeSampleArchive(60, folder);
    expect((await read(folder)).briefings).toHaveLength(60);
    expect((await read('content')).briefings.length).toBeGreaterThan(0);
  });

  it.each([
    'Ủy ban nhân dân huyện Kỳ Anh: thu ngân sách đạt 54 tỷ đồng, bằng 45% kế hoạch; tăng > 5% so với cùng kỳ, giảm < 3%.',
    'Bụi mịn PM2.5 là 35 μg/m³, điện trở 5 kΩ, nhiệt độ 38ºC (38 ℃), diện tích 1.500 m², khí CO₂, № 5, ½ số hộ, 3 × 4 = 12.',
    'Đoàn của ông François Hollande, bà Dvořák, ông Erdoğan và ông Łukasz, ông Guðni Jóhannesson thăm Thổ Nhĩ Kỳ, São Tomé; tia α, β, γ; hệ số ρ.',
    'Báo Правда của Liên Xô; chữ 福 treo ngày Tết; khách Hàn Quốc (한국), Lào (ທີ່), Thái Lan (ขั้), Ấn Độ (हिन्दी).',
    '👨‍👩‍👧 👩🏽‍🔬 🏳️‍🌈 🏴‍☠️ 📌 Chú ý ❗️ Mưa lớn ⚠️ Nước dâng ☎️ 0239.123.456 ✔️ Sơ tán 1️⃣ 2️⃣ 🇻🇳 👍🏽 ©️ ™',
    'Hoà Bình/Hòa Bình; thuý/thúy; “trích dẫn” ‘trong’ – gạch – dài… 6/7/2020, 06-7-2020, 12/17 chỉ tiêu, QĐ 1989/QĐ-BGDĐT; kỳ họp XIX; a_b; C:\\\\Tin; A&B; 100.000đ; VNĐ; €, £, ¥, §, ±, ≥, ≤, ≈, →.',
    'Cà phê Coca-Cola®, ©2020, §5, 35 µg/m³, 3 × 4, ±2%, ¬, ống Ø114, 5 N·m, £5m, 1ª; ông Loïc, bà Müller, ông Özil, Citroën, São Tomé; où est l’élève?',
    `${' '.repeat(60)}Kỳ Anh, ngày 6 tháng 7 năm 2020`,
    'Email vanphong.kyanh\\@hatinh.gov.vn, điện thoại (0239) 3865 123; #ChuyenDoiSo; giao ban (từ 8h00 đến 11h30), 50-60 người.',
  ])('is accepted: %s', async (text) => {
    expect([findInvisible(text), findDisguises(cleanText(text).text)]).toEqual([[], []]);
    expect(
      (
        await read(
          contentTree({
            'briefings/2020/07/giao-ban.mdx': briefingText({}, text.replaceAll('<', '\\<')),
          }),
        )
      ).briefings,
    ).toHaveLength(1);
  });

  it.each([
    ['Báo Hà Tĩnh', 'https://baohatinh.vn/chinh-tri/hop-giao-ban_123.html?x=1&y=a%20b#doan-2'],
    ['https://baohatinh.vn/tin', 'https://baohatinh.vn/tin'],
    ['baohatinh.vn', 'https://www.baohatinh.vn/'],
    ['www.chinhphu.vn', 'http://chinhphu.vn'],
    ['Nghị quyết.pdf', 'https://vanban.hatinh.gov.vn:8443/nq.pdf'],
    ['nghi-quyet.pdf', 'https://vanban.hatinh.gov.vn/nq.pdf'],
    ['6.7.2020', '/2020/07/'],
    ['văn phòng', 'mailto:van-phong.ky_anh+tin@kyanh.hatinh.gov.vn'],
    ['vp@kyanh.gov.vn', 'mailto:vp@kyanh.gov.vn'],
    ['Van-phong.ky_anh+tin@kyanh.hatinh.gov.vn', 'mailto:van-phong.ky_anh+tin@kyanh.hatinh.gov.vn'],
    ['Thư cho www.baohatinh.vn.', 'mailto:toasoan@baohatinh.vn'],
    ['0239.3865.123', 'tel:+842393865123'],
    ['đường dây nóng', 'tel:(0239)3865-123'],
    ['Kỳ Anh', '/dia-ban/huyen-ky-anh/'],
    ['tìm', '/tim-kiem/?q=chống%20hạn'],
    ...[
      'tr. 3.5',
      'Q.1',
      'v.v...',
      'hết xã.Ông nói',
      'Báo cáo.docx',
      '2.919,8 tỷ',
      'TP.HCM',
      'và/hoặc',
      'tin tức. Việt Nam',
      'A · B · C',
      '1.234.567.890 đồng',
      'Số: 12/QĐ-UBND',
      '0239.3865.123',
      'index.com.mdx',
      '8:30',
      'TP.HCM/Hà Nội',
      'xã/phường',
      'tin: vn',
      'Tr.5/2020',
      'dấu chấm',
      '→',
    ].map((text) => [text, 'https://baohatinh.vn/tin']),
    ['baohatinh.vn/tin/…', 'https://baohatinh.vn/tin/hop-giao-ban.net'],
    ['https://baohatinh.vn/a.com/b.net', 'https://baohatinh.vn/a.com/b.net'],
    ['Gọi (0239) 3865 123, phòng 203', 'tel:+842393865123'],
    ['3865.123', 'tel:02393865123'],
    ['số 113 (6/7/2020)', 'tel:113'],
    ['phòng 12', 'tel:02393865123'],
    ['Gọi 113', 'tel:113'],
    ['bit.ly/kyanh', 'https://bit.ly/kyanh'],
  ])('is accepted: the link [%s](%s)', (text, url) => {
    expect([isAllowedUrl(url), mismatchedAddress(text, url)]).toEqual([true, undefined]);
  });
});
