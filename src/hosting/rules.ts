import type { HeaderPolicies } from './policy.ts';

/** What a web server must know of a built site. All addresses include the base path. */
export interface HostingRules {
  /** The base path, `/` or `/tin/`. */
  base: string;
  policies: HeaderPolicies;
  /** Folders whose files have a digest in their name, so that they never change. */
  lastingFolders: readonly string[];
  /** Redirects. */
  moves: readonly { from: string; to: string }[];
  /** Addresses whose content was removed for good. */
  gone: readonly string[];
}

/** How long browsers keep a file whose name contains a digest: a year, the longest that counts. */
export const LASTING = 'public, max-age=31536000, immutable';

/**
 * For all other files browsers ask the server each time whether they have changed. A correction
 * must reach every reader, and an old page may name style sheets that are gone.
 */
export const REVALIDATED = 'no-cache';

/** Headers of every response, besides the content security policy and caching. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Without `includeSubDomains`: other sites of the domain are not ours to decide on.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
