import { ANY_SYSTEM, type PortalSystem } from './portal-system.ts';

/**
 * Systems of Vietnamese portals of 2005 to 2025, by the marks and classes that their own templates
 * write; `mark` is what only its pages have. A page of any other system is left to the extraction
 * library.
 */
const PORTAL_SYSTEMS: readonly (PortalSystem & { mark: RegExp })[] = [
  {
    name: 'WordPress',
    mark: /<meta(?=[^>]*generator)[^>]*WordPress|\/wp-content\//iu,
    body: ['.entry-content', '.post-content', '.td-post-content', '.single-content'],
    title: ['h1.entry-title', 'h1.post-title', '.single-title'],
    day: ['time.entry-date', 'time.published', '.posted-on time', '.entry-date', '.post-date'],
    author: ['.entry-meta .author .fn', '.byline .author', '.author.vcard a'],
    lead: ['.entry-excerpt', '.post-excerpt'],
  },
  {
    name: 'Blogger',
    mark: /<meta(?=[^>]*generator)[^>]*blogger|\.blogspot\.com/iu,
    body: ['.post-body'],
    title: ['h3.post-title', 'h1.post-title', '.entry-title'],
    day: ['abbr.published', 'time.published', '.date-header', '.post-timestamp'],
    author: ['.post-author .fn', '[itemprop="author"] [itemprop="name"]'],
  },
  {
    name: 'Joomla',
    mark: /<meta(?=[^>]*generator)[^>]*Joomla|\/index\.php\?option=com_content|class="contentpaneopen"/iu,
    body: [
      '[itemprop="articleBody"]',
      '.item-page',
      'table.contentpaneopen td[valign="top"][colspan]',
      'table.contentpaneopen ~ table.contentpaneopen',
      '.article-content',
    ],
    title: [
      '[itemprop="headline"]',
      '.item-page h2',
      '.page-header h2',
      '.contentheading',
      '.componentheading',
    ],
    day: [
      'time[itemprop="datePublished"]',
      '.published time',
      '.createdate',
      '.create time',
      '.published',
    ],
    author: ['[itemprop="author"] [itemprop="name"]', '.createdby', 'span.small'],
  },
  {
    name: 'NukeViet',
    mark: /<meta(?=[^>]*generator)[^>]*NukeViet|id="news-bodyhtml"|nv_is_user|\/themes\/default\/js\/nv/iu,
    body: ['#news-bodyhtml', '.bodytext', '.news_content'],
    title: ['.news_column h1', 'h1.title', '.newsdetail h1', '.titledetail'],
    day: ['.news_column .time', '.newsdetail .time', 'span.time', 'em.time', 'span.h5'],
    author: ['.news_column .author', 'p.author', '.newsdetail .author'],
    lead: ['.hometext', '#hometext'],
  },
  {
    name: 'Drupal',
    mark: /<meta(?=[^>]*generator)[^>]*Drupal|Drupal\.settings|\/sites\/(?:default|all)\/(?:files|themes|modules)\//iu,
    body: ['.field-name-body .field-item', '.field--name-body', '.node .content', '.node__content'],
    title: ['h1.page-title', '#page-title', 'h1.title', '.node h2'],
    day: ['.submitted', '.field-name-field-ngay', '.node__submitted', '.field--name-created'],
    author: ['.submitted .username', '.field-name-field-tac-gia'],
    lead: ['.field-name-field-sapo', '.field-name-field-tom-tat'],
  },
  {
    name: 'Liferay',
    mark: /Liferay\.|class="journal-content-article|\/documents\/\d+\/\d+\//u,
    body: [
      '.journal-content-article .content-body',
      '.asset-full-content .journal-content-article',
      '.journal-content-article',
      '.asset-content',
    ],
    title: ['.header-title', '.asset-title', '.journal-content-article h1', 'h1.title'],
    day: ['.metadata-publish-date', '.asset-metadata .date', '.modified-date', '.ngay-dang'],
    author: ['.metadata-author', '.asset-user-info', '.tac-gia'],
    lead: ['.journal-content-article .summary', '.asset-summary'],
  },
  {
    name: 'SharePoint',
    mark: /<meta(?=[^>]*generator)[^>]*SharePoint|_layouts\/(?:15\/)?|ctl00_PlaceHolderMain/iu,
    body: [
      '[id$="RichHtmlField"]',
      '.ms-rtestate-field',
      '.article-content',
      '.news-content',
      '[id*="PlaceHolderMain"] .content-detail',
    ],
    title: [
      '.news-title',
      '.article-title',
      '[id$="lblTitle"]',
      '#DeltaPlaceHolderPageTitleInTitleArea',
      'h1',
      'h2.title',
    ],
    day: [
      '.news-date',
      '.article-date',
      '[id$="lblDate"]',
      '[id$="lbDate"]',
      '.ArticleDate',
      '.date-time',
    ],
    author: ['.news-author', '.article-author', '[id$="lblAuthor"]'],
    lead: ['.news-summary', '.article-summary', '[id$="lblSummary"]', '.sapo'],
  },
  {
    name: 'DotNetNuke',
    mark: /<meta(?=[^>]*generator)[^>]*DotNetNuke|id="dnn_|\/Portals\/\d+\//iu,
    body: [
      '[id$="_lblContent"]',
      '[id$="_lblNoiDung"]',
      '[id$="_divContent"]',
      '.NewsDetailContent',
      '.edn_articleContent',
      '.ContentDetail',
    ],
    title: [
      '[id$="_lblTitle"]',
      '[id$="_lblTieuDe"]',
      '.NewsDetailTitle',
      'h1.edn_articleTitle',
      '.TitleDetail',
    ],
    day: [
      '[id$="_lblDate"]',
      '[id$="_lblNgay"]',
      '[id$="_lblNgayDang"]',
      '.NewsDetailDate',
      '.edn_publishDate',
      'time',
    ],
    author: ['[id$="_lblAuthor"]', '[id$="_lblTacGia"]', '.NewsDetailAuthor'],
    lead: ['[id$="_lblHeadline"]', '[id$="_lblTomTat"]', '[id$="_lblDesc"]', '.NewsDetailLead'],
  },
  {
    name: 'Cổng VNPT',
    mark: /vnptportal|vnpt-portal|VNPT Portal|\/portal\/pages\//iu,
    body: [
      '.ArticleContent',
      '.article-detail .content',
      '.detail-content',
      '#divArticleContent',
      '.chi-tiet-noi-dung',
    ],
    title: ['.ArticleHeader', '.article-detail h1', '.detail-title', '.tieu-de-bai'],
    day: ['.ArticleDate', '.article-detail .date', '.detail-date', '.ngay-dang'],
    author: ['.ArticleAuthor', '.article-detail .author', '.detail-author'],
    lead: ['.ArticleSummary', '.article-detail .sapo', '.detail-sapo', '.ArticleLead'],
  },
];

/** The system of a page by its source, else {@link ANY_SYSTEM}. */
export function systemOf(source: string): PortalSystem {
  return PORTAL_SYSTEMS.find(({ mark }) => mark.test(source)) ?? ANY_SYSTEM;
}
