import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { accentStyles } from './src/build/accent-styles.ts';
import { scriptTarget, STYLE_TARGET } from './src/build/browser-target.ts';
import { editorsForm } from './src/build/editors-form.ts';
import { escapedAttributes } from './src/build/escaped-attributes.ts';
import { licences } from './src/build/licences.ts';
import { ownBuild } from './src/build/own-build.ts';
import { scriptIntegrity } from './src/build/script-integrity.ts';
import { searchIndex } from './src/build/search-index.ts';
import { developmentContent } from './src/dev-server/development-content.ts';
import { cacheDir, readOptions } from './src/folders.ts';
import { settingsScriptHash } from './src/reading/settings-script.ts';
import { deployment } from './src/environment.ts';

export default defineConfig({
  ...(deployment.url && { site: deployment.url }),
  base: deployment.basePath,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  cacheDir: `${cacheDir}/astro/`,
  // Briefings hold no code, and Shiki's inline styles would not pass the policy below.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [accentStyles(), scriptTarget(), scriptIntegrity()],
    // Lightning CSS rewrites light-dark() and the like for browsers that do not know them.
    build: { cssTarget: STYLE_TARGET },
    // The page tools with all that they share with other scripts are one file: on a slow line a
    // request costs more than bytes.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'page-tools',
                    test: /(?:layouts\/browser\/page-tools|offline\/saved-briefings|reading\/browser\/set-children)\.ts$/u,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  /*
   * Twenty thousand pages share their style sheets: 15 KB less each, and nothing to fetch for the
   * second page. Their names change with their content, so a page from a cache of minutes ago may
   * name one that the host has no more. That happens only in the minutes after the styles
   * themselves have changed; the page is then read without them, and whole again when it is loaded
   * anew.
   */
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      scriptDirective: { hashes: [settingsScriptHash] },
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "worker-src 'self'",
      ],
    },
  },
  integrations: [
    ownBuild(),
    mdx(),
    escapedAttributes(),
    searchIndex(),
    developmentContent(readOptions),
    editorsForm(deployment.basePath),
    licences(),
  ],
});
