/** Where the site is published, by environment variables. */
export interface Deployment {
  /** The URL of the source repository, from `REPOSITORY_URL`, for the footer and the form. */
  repository: string | undefined;
  /** The public origin (`https://example.vn`), from `SITE_URL`. */
  url: string | undefined;
  /** The base path, `/` or `/tin/`, from `BASE_PATH`. */
  basePath: string;
}

export const deployment: Deployment = {
  repository: repositoryOf(process.env['REPOSITORY_URL']),
  url: originOf(process.env['SITE_URL']),
  basePath: basePathOf(process.env['BASE_PATH']),
};

/**
 * Whether to draw share images for briefings without a photograph. Drawing hundreds takes a minute;
 * `SHARE_IMAGES=off` skips them.
 */
export const shareImages = isOn('SHARE_IMAGES', process.env['SHARE_IMAGES']);

/** Whether pages can be read offline. `OFFLINE=off` removes the service worker and its caches. */
export const offlineReading = isOn('OFFLINE', process.env['OFFLINE']);

/**
 * Parses `SITE_URL`; returns its origin, or `undefined` when it is not set.
 * @throws Error when it is not an http(s) URL, or has a path (which belongs in `BASE_PATH`).
 */
export function originOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/u.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL phải là địa chỉ gốc như https://example.vn (đường dẫn con đặt ở BASE_PATH), nhưng đang là “${value}”.`,
    );
  }
  return url.origin;
}

/**
 * Parses `REPOSITORY_URL` (`https://github.com/ten/kho-tin`); returns `undefined` when it is not
 * set.
 * @throws Error when it is not the http(s) URL of an owner's repository.
 */
export function repositoryOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.parse(value);
  if (
    !url ||
    !/^https?:$/u.test(url.protocol) ||
    !/^\/[\w.\-]+\/[\w.\-]+\/?$/u.test(url.pathname) ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw new Error(
      `REPOSITORY_URL phải là địa chỉ kho mã nguồn như https://github.com/ten/kho-tin, nhưng đang là “${value}”.`,
    );
  }
  return url.href.replace(/(?:\.git)?\/?$/u, '');
}

/**
 * Normalizes a base path: `tin`, `/tin` and `/tin/` become `/tin/`, an empty one `/`.
 * @throws Error when it contains anything but letters, digits, `-`, `_`, `.`, `~` and slashes.
 */
export function basePathOf(value: string | undefined): string {
  const segments = (value ?? '').split('/').filter(Boolean);
  if (segments.some((segment) => !/^[\w.~-]+$/u.test(segment) || /^\.+$/u.test(segment))) {
    throw new Error(`BASE_PATH phải là đường dẫn như /tin/, nhưng đang là “${value ?? ''}”.`);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/**
 * Parses an on/off environment variable; unset means on.
 * @throws Error for any value other than `on` and `off`.
 */
export function isOn(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'on') return true;
  if (value === 'off') return false;
  throw new Error(`${name} phải là on hoặc off, nhưng đang là “${value}”.`);
}
