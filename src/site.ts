/** Who and where: the one place that says what this archive is, who stands behind it and at which address it lives. */
export interface Site {
  /** The archive's short name, in headers and page titles. */
  name: string;
  /** One sentence that says what this is. */
  description: string;
  /** Who publishes the archive. `undefined` until somebody does: the footer then says so. */
  publisher: string | undefined;
  /** The person who answers for the content. */
  responsible: string | undefined;
  /** An address for questions, corrections and removals: an e-mail address or a web address. */
  contact: string | undefined;
  /** The web address of the source repository, from `REPOSITORY_URL`: the footer and the editors' form go there. */
  repository: string | undefined;
  /** The public address, origin only (`https://example.vn`), from `SITE_URL`. */
  url: string | undefined;
  /** The path below which the site is served: `/` or `/kyanh/`, from `BASE_PATH`. */
  basePath: string;
}

export const site: Site = {
  name: 'Kho tin Kỳ Anh',
  description: 'Kho lưu trữ bản tin huyện Kỳ Anh, tỉnh Hà Tĩnh: đọc lại, tra cứu và trích dẫn.',
  publisher: undefined,
  responsible: undefined,
  contact: undefined,
  repository: repositoryOf(process.env['REPOSITORY_URL']),
  url: originOf(process.env['SITE_URL']),
  basePath: basePathOf(process.env['BASE_PATH']),
};

/** Hosts that serve all sites of an owner from one origin. Source: https://docs.github.com/en/pages, https://docs.gitlab.com/user/project/pages/, https://docs.codeberg.org/codeberg-pages/ */
const SHARED_HOSTS = /\.(?:github\.io|gitlab\.io|codeberg\.page)$/u;

/** Whether other sites may live on the host of this one, as below a base path: they then share its storage in every browser. */
export function sharesHost({ url, basePath }: Pick<Site, 'url' | 'basePath'>): boolean {
  return basePath !== '/' || (url !== undefined && SHARED_HOSTS.test(new URL(url).hostname));
}

/** Whether briefings without a photograph have share images: drawing hundreds takes a minute, so `SHARE_IMAGES=off` leaves them out. */
export const shareImages = isOn('SHARE_IMAGES', process.env['SHARE_IMAGES']);

/** Whether devices may keep pages: `OFFLINE=off` takes back the service worker and all that it has kept. */
export const offlineReading = isOn('OFFLINE', process.env['OFFLINE']);

/** What {@link site} leaves open, in words for the build's notice and the footer. */
export function unsetFacts(of: Site): string[] {
  const facts: [string, string | undefined][] = [
    ['đơn vị xuất bản', of.publisher],
    ['người chịu trách nhiệm nội dung', of.responsible],
    ['địa chỉ liên hệ', of.contact],
    ['kho mã nguồn (REPOSITORY_URL)', of.repository],
    ['địa chỉ công khai (SITE_URL)', of.url],
  ];
  return facts.filter(([, value]) => value === undefined).map(([name]) => name);
}

/**
 * The origin that `SITE_URL` names, or `undefined` when it is not set.
 * @throws Error when it is not an http(s) address, or carries a path (that belongs in `BASE_PATH`).
 */
export function originOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/u.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`SITE_URL phải là địa chỉ gốc như https://example.vn (đường dẫn con đặt ở BASE_PATH), nhưng đang là “${value}”.`);
  }
  return url.origin;
}

/**
 * The repository's address that `REPOSITORY_URL` names (`https://github.com/ten/kho-tin`), or `undefined` when it is not set.
 * @throws Error when it is not the http(s) address of a repository of somebody's.
 */
export function repositoryOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/u.test(url.protocol) || !/^\/[\w.\-]+\/[\w.\-]+\/?$/u.test(url.pathname) || url.search || url.hash || url.username) {
    throw new Error(`REPOSITORY_URL phải là địa chỉ kho mã nguồn như https://github.com/ten/kho-tin, nhưng đang là “${value}”.`);
  }
  return url.href.replace(/(?:\.git)?\/?$/u, '');
}

/**
 * The base path with a slash at both ends: `kyanh`, `/kyanh` and `/kyanh/` give `/kyanh/`; nothing gives `/`.
 * @throws Error when it holds anything but letters, digits, `-`, `_`, `.`, `~` and slashes.
 */
export function basePathOf(value: string | undefined): string {
  const segments = (value ?? '').split('/').filter(Boolean);
  if (segments.some((segment) => !/^[\w.~-]+$/u.test(segment) || /^\.+$/u.test(segment))) {
    throw new Error(`BASE_PATH phải là đường dẫn như /kyanh/, nhưng đang là “${value ?? ''}”.`);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/**
 * What a switch of the environment says: `off`, or on when it says `on` or nothing.
 * @throws Error when it says anything else.
 */
export function isOn(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'on') return true;
  if (value === 'off') return false;
  throw new Error(`${name} phải là on hoặc off, nhưng đang là “${value}”.`);
}
