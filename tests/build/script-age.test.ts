import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { tooNewIn } from '../support/script-age.ts';
import { lostRulesIn } from '../support/style-age.ts';
import { filesOf } from '../../tools/site/site-files.ts';

/**
 * All scripts that readers may load, by the file that contains them. The editing form is left out:
 * editors have a newer browser.
 */
function scriptsOf(outDir: string): Map<string, string> {
  const paths = filesOf(outDir).filter((path) => !/^bien-tap\/[^/]+\//u.test(path));
  const scripts = new Map<string, string>();
  for (const path of paths) {
    if (path.endsWith('.js')) scripts.set(path, readFileSync(join(outDir, path), 'utf8'));
    if (!path.endsWith('.html')) continue;
    const inline = parse(readFileSync(join(outDir, path), 'utf8'))
      .querySelectorAll('script:not([src])')
      .filter((script) =>
        [undefined, '', 'module', 'text/javascript'].includes(script.getAttribute('type')),
      );
    for (const { textContent } of inline)
      if (!Array.from(scripts.values()).includes(textContent))
        scripts.set(`${path} (${scripts.size})`, textContent);
  }
  return scripts;
}

describe.each(['real', 'sample'] as const)('the style sheets of the %s site', (name) => {
  const { outDir } = inject(name);
  const sheets = filesOf(outDir).filter((path) => /^_astro\/.*\.css$/u.test(path));

  it('lose no rule that Chrome 80 or Safari 14 could follow for the sake of a newer one', () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.flatMap((path) => lostRulesIn(readFileSync(join(outDir, path), 'utf8')))).toEqual(
      [],
    );
  });
});

describe.each(['real', 'sample'] as const)('the scripts of the %s site', (name) => {
  const scripts = scriptsOf(inject(name).outDir);

  it('include those of pages, the service worker and inline scripts', () => {
    expect(Array.from(scripts.keys())).toEqual(
      expect.arrayContaining([
        'sw.js',
        expect.stringMatching(/^_astro\/page-tools\./u),
        expect.stringMatching(/^_astro\/page\./u),
        expect.stringMatching(/\.html \(/u),
      ]),
    );
  });

  it('use nothing that Chrome 80 or Safari 14 lacks', () => {
    expect(
      Array.from(scripts, ([path, code]) => ({ path, tooNew: tooNewIn(code) })).filter(
        ({ tooNew }) => tooNew.length > 0,
      ),
    ).toEqual([]);
  });
});
