import { describe, expect, inject, it } from 'vitest';
import { documentOf, filesOf, wordsOf } from '../../tools/site/site-files.ts';

const PAGE = '2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam/index.html';
const { outDir, log } = inject('real');
const page = documentOf(outDir, PAGE);
const article = wordsOf(page.querySelector('article'));

describe('the first briefing', () => {
  it.each([
    // Who, when, where.
    'Thứ Hai, ngày 6 tháng 7 năm 2020',
    'Chiều 6/7/2020',
    'Biên tập từ bản tin của Trung Anh',
    'họp giao ban tháng 7',
    'Bùi Quang Hoàn, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện',
    'Phạm Văn Dũng, Phó Chủ tịch UBND huyện',
    'chủ trì hội nghị',
    'lãnh đạo các phòng, ban chuyên môn cấp huyện',
    'lãnh đạo 20 xã trên địa bàn',
    'kỳ họp thứ 12',
    'HĐND huyện khóa XIX',
    'dự thảo nghị quyết',
    // The results and the difficulties.
    'Đại dịch Covid-19 tác động trực tiếp đến mọi mặt',
    'diễn biến khí hậu ảnh hưởng nghiêm trọng',
    'cả hệ thống chính trị',
    '12/17 chỉ tiêu',
    '5 chỉ tiêu còn lại sẽ đánh giá vào cuối năm',
    '2.919,8 tỷ đồng, bằng 45% kế hoạch',
    'Công nghiệp - xây dựng 35,9%',
    'Thương mại - dịch vụ 28,5%',
    'Nông - lâm - ngư nghiệp 35,6%',
    '20.519 tấn, bằng 57% kế hoạch',
    '19 doanh nghiệp',
    '54 tỷ đồng',
    'gieo cấy vụ hè thu hoàn thành 100%',
    // What the delegates raised.
    'đồng tình cao với báo cáo',
    'quốc phòng - an ninh',
    'việc tổ chức xây dựng NTM tại địa phương',
    'nguy cơ cháy rừng',
    'cây ăn quả, cây chè bị chết trắng',
    'giải phóng mặt bằng ở một số dự án',
    'tiến độ chậm',
    // What the chairman concluded.
    'quyết liệt, linh hoạt',
    'phòng chống dịch Covid-19',
    'mô hình kinh tế',
    'chi trả chính sách xã hội',
    'tạo bứt phá',
    'chống hạn cho vụ hè thu',
    'phòng chống cháy rừng ở các địa bàn trọng yếu',
    'rà soát các nguồn thu tại xã',
    'soát xét các biện pháp thu',
    'chào mừng Đại hội Đảng bộ huyện Kỳ Anh',
    'đơn thư khiếu nại tồn đọng của công dân về đất đai',
    'niềm tin của nhân dân với Đảng',
    'tập huấn luật chính quyền địa phương',
    'cán bộ từ cấp huyện đến cơ sở',
    'cấp đổi quyền sử dụng đất ở trước tháng 12 năm 1980',
    'toàn thể nhân dân cùng chung tay xây dựng NTM',
    'quyết tâm hoàn thành mọi chỉ tiêu',
    // The lost photographs.
    'Ảnh không còn lưu',
    'phát biểu chỉ đạo tại hội nghị',
    'tặng hoa cho các đồng chí nguyên Chủ tịch UBND xã nghỉ theo chế độ và thuyên chuyển công tác trong nhiệm kỳ qua',
    // What the page adds.
    'Chủ trì',
    'Kinh tế - xã hội',
    'Trích dẫn bản tin này',
    'Kho tin Kỳ Anh. /2020/07/giao-ban',
  ])('says “%s”', (fact) => {
    expect(article).toContain(fact);
  });

  it('shows a note instead of a broken image for each lost photograph', () => {
    expect(page.querySelectorAll('article img')).toHaveLength(0);
    expect(page.querySelectorAll('.photo-lost')).toHaveLength(2);
  });

  it('explains each abbreviation once', () => {
    const explained = Array.from(
      page.querySelectorAll('abbr'),
      (abbr) => `${abbr.textContent}: ${abbr.getAttribute('title') ?? ''}`,
    );
    expect(explained).toEqual([
      'UBND: Ủy ban nhân dân',
      'HĐND: Hội đồng nhân dân',
      'NTM: nông thôn mới',
    ]);
  });

  it('corrects the typing errors of its source', () => {
    expect(article).not.toMatch(
      /nội dụng|chuyện môn|anh ninh|tổn đọng|sổi nổi|cập cơ sở|theo theo|mô hình tế/u,
    );
  });

  it('is in Vietnamese, with one heading of the first level', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('vi');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });
});

describe('the real archive', () => {
  it('has every main page', () => {
    expect(filesOf(outDir)).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        '2020/index.html',
        '2020/07/index.html',
        PAGE,
        'gioi-thieu/index.html',
        'tim-kiem/index.html',
      ]),
    );
  });

  it('contains no sample briefing', () => {
    expect(wordsOf(documentOf(outDir, 'index.html'))).not.toContain('Bản tin mẫu');
  });

  it('lists its missing settings in the footer and in the build log', () => {
    expect(wordsOf(documentOf(outDir, 'index.html').querySelector('footer'))).toContain(
      'Chưa có thông tin về: đơn vị xuất bản; người chịu trách nhiệm nội dung; liên hệ, đính chính hoặc yêu cầu gỡ bỏ; mã nguồn và lịch sử sửa đổi; địa chỉ công khai.',
    );
    expect(log).toContain(
      'Chưa có thông tin về: đơn vị xuất bản, người chịu trách nhiệm nội dung, địa chỉ liên hệ',
    );
    expect(log).toContain('CHÚ Ý: chưa đặt SITE_URL');
    expect(inject('sample').log).not.toContain('SITE_URL');
  });

  it('has no canonical link while its address is unknown', () => {
    expect(page.querySelector('link[rel=canonical]')).toBeNull();
  });

  it('has an error page in Vietnamese', () => {
    expect(wordsOf(documentOf(outDir, '404.html'))).toContain(
      'Địa chỉ vừa mở không dẫn tới trang nào.',
    );
  });
});
