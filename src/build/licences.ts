import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { libraryFiles } from '../licences/bundled.ts';
import { librariesOf } from '../licences/collect.ts';
import { writeShipped } from '../licences/shipped.ts';
import { FONT_FILES } from '../share-images/fonts.ts';
import { offlineReading, shareImages } from '../site.ts';
import { formLibraryFiles } from './editors-form.ts';
import { workerLibraryFiles } from './offline-worker.ts';

/** The engine of the search comes out of a program, not through a bundler. */
const SEARCH_ENGINE = ['node_modules/pagefind/package.json'];

/** Finds out whose code and letters the site publishes, by what the bundlers put into its files, for the page on licences. */
export function licences(): AstroIntegration {
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [collector()] } });
      },
    },
  };
}

/** Pages are rendered once the scripts have been bundled. */
function collector(): Plugin {
  const ofPages: string[] = [];
  return {
    name: 'licences',
    generateBundle: {
      // Before Astro takes short scripts out, to write them into the pages.
      order: 'pre',
      async handler(_options, bundle) {
        const isClient = this.environment.name === 'client';
        // Of what renders the pages, only files that they link to are published.
        ofPages.push(...libraryFiles(Object.values(bundle).filter(({ type }) => isClient || type === 'asset')));
        if (!isClient) return;
        writeShipped({
          pages: librariesOf(ofPages),
          offline: librariesOf(await workerLibraryFiles(offlineReading)),
          search: librariesOf(SEARCH_ENGINE),
          images: shareImages ? librariesOf(FONT_FILES) : [],
          form: librariesOf(await formLibraryFiles()),
        });
      },
    },
  };
}
