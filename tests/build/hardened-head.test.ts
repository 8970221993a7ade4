import { describe, expect, it } from 'vitest';
import { hardenHead } from '../../src/build/hardened-head.ts';
import { integrityOf } from '../../src/build/integrity.ts';

const SETTINGS = "document.documentElement.dataset.script='đã có'";
const STYLE = 'p{margin:0}';
const policyOf = (...digests: string[]) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${digests.map((digest) => `'${digest}'`).join(' ')};">`;
const pageWith = (description: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="description" content="${description}"><script>${SETTINGS}</script>${policyOf(integrityOf(SETTINGS), 'sha256-other=', integrityOf(STYLE))}<style>${STYLE}</style></head><body><script type="module" src="/kyanh/_astro/a.js"></script><script type="module" src="/kyanh/_astro/b.js"></script></body></html>`;
const scripts = new Map([['/kyanh/_astro/a.js', 'sha256-aaa=']]);
const hardened = (page: string, digests: ReadonlyMap<string, string>) =>
  Buffer.from(hardenHead(Buffer.from(page), digests)).toString();

describe('the head of a page', () => {
  it('keeps the text of the page', () => {
    expect(hardened(pageWith('Đại hội Đảng bộ huyện 🎉'), scripts)).toContain(
      'content="Đại hội Đảng bộ huyện 🎉"',
    );
  });

  it('states its policy right after the charset, before any script', () => {
    expect(hardened(pageWith('Tin'), scripts)).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"[^>]*><meta name="description"/u,
    );
  });

  it('allows only the inline scripts and styles of the page', () => {
    expect(hardened(pageWith('Tin'), scripts)).toContain(
      policyOf(integrityOf(SETTINGS), integrityOf(STYLE)),
    );
  });

  it.each(['<script>', '<style>', '<script>x</script><style>', '$& $1 $`'])(
    'is not confused by %s in a text',
    (text) => {
      const page = hardened(pageWith(text), scripts);
      expect(page).toContain(policyOf(integrityOf(SETTINGS), integrityOf(STYLE)));
      expect(page).toContain(`content="${text}"`);
    },
  );

  it('preloads a script that is imported later, by its address and digest', () => {
    const page = (name: string) =>
      pageWith('Tin').replace('<style>', `<link rel="modulepreload" data-script="${name}"><style>`);
    const later = new Map([['/kyanh/_astro/page.Cx1.js', 'sha256-ppp=']]);
    expect(hardened(page('page'), later)).toContain(
      '<link rel="modulepreload" href="/kyanh/_astro/page.Cx1.js" integrity="sha256-ppp=">',
    );
    expect(() => hardened(page('gone'), later)).toThrow('gone');
  });

  it('states the digests of known scripts', () => {
    expect(hardened(pageWith('Tin'), scripts)).toContain(
      '<script type="module" src="/kyanh/_astro/a.js" integrity="sha256-aaa="></script><script type="module" src="/kyanh/_astro/b.js"></script>',
    );
  });

  it('does not change when it is hardened again', () => {
    const once = hardened(pageWith('Tin'), scripts);
    expect(hardened(once, scripts)).toBe(once);
  });

  it('without a policy is an error', () => {
    expect(() =>
      hardened('<!DOCTYPE html><html><head><meta charset="utf-8"></head></html>', scripts),
    ).toThrow('without a content security policy');
  });
});
