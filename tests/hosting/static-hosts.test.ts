import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caddyDirectives } from '../../src/hosting/caddy.ts';
import { nginxMaps } from '../../src/hosting/nginx.ts';
import { headerPolicies } from '../../src/hosting/policy.ts';
import { SECURITY_HEADERS, type HostingRules } from '../../src/hosting/rules.ts';
import { headersFile, redirectsFile } from '../../src/hosting/static-hosts.ts';

const page = (policy: string) =>
  `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">`;

const rules: HostingRules = {
  base: '/kyanh/',
  policies: headerPolicies(
    [
      page("default-src 'self';base-uri 'none'; script-src 'self' 'sha256-a=';"),
      page("default-src 'self';base-uri 'none'; script-src 'self' 'wasm-unsafe-eval';"),
    ],
    page("default-src 'self';base-uri 'none';img-src blob:; script-src 'self';"),
  ),
  lastingFolders: ['/kyanh/_astro/'],
  moves: [{ from: '/kyanh/2020/07/cu/', to: '/kyanh/2020/08/moi/' }],
  gone: ['/kyanh/2020/07/da-go/'],
};

describe('the policy of a header', () => {
  it('allows what any of the pages needs, and no frames', () => {
    expect(rules.policies.site).toBe(
      "default-src 'self'; base-uri 'none'; script-src 'self' 'sha256-a=' 'wasm-unsafe-eval'; frame-ancestors 'none'",
    );
    expect(rules.policies.form).toBe(
      "default-src 'self'; base-uri 'none'; img-src blob:; script-src 'self'; frame-ancestors 'none'",
    );
  });

  it('holds for every page where a host sends it with all of them', () => {
    expect(rules.policies.common).toBe("base-uri 'none'; frame-ancestors 'none'");
  });

  it('needs the policy of each page', () => {
    expect(() => headerPolicies(['<p>'], page("default-src 'self'"))).toThrow('policy');
  });
});

describe('the files for servers and hosts', () => {
  it('_headers names every header once, and keeps for long only what never changes', () => {
    expect(headersFile(rules)).toBe(
      [
        '/kyanh/*',
        "  Content-Security-Policy: base-uri 'none'; frame-ancestors 'none'",
        '  Strict-Transport-Security: max-age=31536000',
        '  X-Content-Type-Options: nosniff',
        '  Referrer-Policy: same-origin',
        '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
        '/kyanh/_astro/*',
        '  Cache-Control: public, max-age=31536000, immutable',
        '/kyanh/sw.js',
        '  Cache-Control: no-cache',
        '',
      ].join('\n'),
    );
  });

  it('_redirects leads from old addresses to new ones, as many as hosts take', () => {
    expect(redirectsFile(rules)).toBe('/kyanh/2020/07/cu/ /kyanh/2020/08/moi/ 301\n');
    const moves = Array.from({ length: 2500 }, (_unused, at) => ({ from: `/${at}/`, to: '/a/' }));
    expect(
      redirectsFile({ ...rules, moves })
        .trim()
        .split('\n'),
    ).toHaveLength(2000);
  });

  it('tell nginx and Caddy of moved and removed addresses', () => {
    expect(nginxMaps(rules)).toContain('  "/kyanh/2020/07/cu/" "/kyanh/2020/08/moi/";\n');
    expect(nginxMaps(rules)).toContain('  "/kyanh/2020/07/da-go/" "1";\n');
    expect(caddyDirectives(rules)).toContain('\t/kyanh/2020/07/cu/ /kyanh/2020/08/moi/\n');
    expect(caddyDirectives(rules)).toContain('\t/kyanh/2020/07/da-go/ yes\n');
  });

  it('say the same as the configuration that is kept by hand', () => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(readFileSync('deploy/nginx.conf', 'utf8')).toContain(
        `add_header ${name} "${value}" always;`,
      );
      expect(readFileSync('deploy/Caddyfile', 'utf8')).toContain(`\theader ${name} "${value}"\n`);
    }
  });
});
