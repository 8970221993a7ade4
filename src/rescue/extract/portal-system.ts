/** A system that portals ran on, and where its pages hold an article. */
export interface PortalSystem {
  /** Its name in the report. */
  name: string;
  /** CSS selectors, the most telling first. */
  body: readonly string[];
  title?: readonly string[];
  day?: readonly string[];
  author?: readonly string[];
  lead?: readonly string[];
}

/** Where pages of no known system hold an article, by what their authors usually call it. */
export const ANY_SYSTEM: PortalSystem = {
  name: 'Hệ khác',
  body: [
    '[itemprop="articleBody"]',
    '.noidung-chitiet',
    '.chitiet-noidung',
    '.noi-dung-chi-tiet',
    '.content-detail',
    '.detail-content',
    '.news-detail-content',
    '#noidung',
    '#NoiDung',
    '.NoiDung',
    '.fck_detail',
    '.article-body',
  ],
  title: [
    'h1[itemprop="headline"]',
    '.tieude-chitiet',
    '.chitiet-tieude',
    '.tieudetin',
    '.TieuDe',
    '.title-detail',
    '.news-title',
  ],
  day: [
    '[itemprop="datePublished"]',
    '.ngaydang',
    '.ngay-dang',
    '.ngay_dang',
    '.NgayDang',
    '.news-date',
    '.date-detail',
    '.post-date',
  ],
  author: ['[itemprop="author"]', '.tacgia', '.tac-gia', '.TacGia', '.news-author'],
  lead: ['.sapo', '.tomtat', '.tom-tat', '.TomTat', '.news-lead', '.lead'],
};
