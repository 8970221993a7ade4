import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorsForm } from './src/build/editors-form.ts';
import { escapedAttributes } from './src/build/escaped-attributes.ts';
import { licences } from './src/build/licences.ts';
import { ownBuild } from './src/build/own-build.ts';
import { scriptIntegrity } from './src/build/script-integrity.ts';
import { scriptTarget } from './src/build/script-target.ts';
import { searchIndex } from './src/build/search-index.ts';
import { showMistakes } from './src/build/show-mistakes.ts';
import { cacheDir, readOptions } from './src/folders.ts';
import { settingsScriptHash } from './src/reading/settings-script.ts';
import { site } from './src/site.ts';

export default defineConfig({
  ...(site.url && { site: site.url }),
  base: site.basePath,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  cacheDir: `${cacheDir}/astro/`,
  // Briefings hold no code, and Shiki's inline styles would not pass the policy below.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [scriptTarget(), scriptIntegrity()],
    // Browsers of before 2024 do not know light-dark(): Lightning CSS writes it so that they do.
    build: { cssTarget: ['chrome107', 'safari16', 'firefox104'] },
    // The page tools with all that they share with other scripts are one file: on a slow line a request costs more than bytes.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page-tools', test: /(?:layouts\/page-tools|offline\/saved|reading\/set-children)\.ts$/u }] } } } } } },
  },
  devToolbar: { enabled: false },
  // One round trip: the style sheet is small and comes with the page.
  build: { inlineStylesheets: 'always' },
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
  integrations: [ownBuild(), mdx(), escapedAttributes(), searchIndex(readOptions), showMistakes(readOptions), editorsForm(site.basePath), licences()],
});
