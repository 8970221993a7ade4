import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { libraryFiles } from '../licences/bundled.ts';
import { librariesOf } from '../licences/collect.ts';
import { writeShipped } from '../licences/shipped.ts';
import { FONT_FILES } from '../share-images/fonts.ts';
import { offlineReading, shareImages } from '../environment.ts';
import { formLibraryFiles } from './editors-form.ts';
import { workerLibraryFiles } from './offline-worker.ts';

/** The search engine is extracted from a program, so no bundler reports it. */
const SEARCH_ENGINE_FILES = ['node_modules/pagefind/package.json'];

/** Collects the libraries and fonts that bundlers put into the site, for the page on licences. */
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

/** Writes the list when the scripts are bundled, which is before pages are rendered. */
function collector(): Plugin {
  const pageFiles: string[] = [];
  return {
    name: 'licences',
    generateBundle: {
      // Must run before Astro removes short scripts from the bundle to inline them.
      order: 'pre',
      async handler(_options, bundle) {
        const isClient = this.environment.name === 'client';
        // Of the server bundle, only assets are published.
        pageFiles.push(
          ...libraryFiles(Object.values(bundle).filter(({ type }) => isClient || type === 'asset')),
        );
        if (!isClient) return;
        writeShipped({
          pages: librariesOf(pageFiles),
          offline: librariesOf(await workerLibraryFiles(offlineReading)),
          search: librariesOf(SEARCH_ENGINE_FILES),
          images: shareImages ? librariesOf(FONT_FILES) : [],
          form: librariesOf(await formLibraryFiles()),
        });
      },
    },
  };
}
