import type { Loader } from 'astro/loaders';
import { singleFlight } from '../single-flight.ts';
import { readContent, type Content, type ReadOptions } from './read-content.ts';
import type { Entry } from './read-entries.ts';

/** The collections of a content tree. */
type CollectionName = Exclude<keyof Content, 'notices'>;

/** Astro loaders for the collections of one content tree, which is read once for all of them. */
export function contentLoaders(options: ReadOptions): (name: CollectionName) => Loader {
  const read = singleFlight(() => readContent(options));

  return (name) => ({
    name: `content-${name}`,
    load: async (context) => {
      const { store, logger, watcher } = context;
      const fill = async () => {
        const content = await read();
        const entries = entriesOf(content, name);
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        // Astro keeps an entry whose digest has not changed, so the digest must cover all of it (a photo's size, for example).
        for (const { id, data } of entries) store.set({ id, data: { ...data }, digest: context.generateDigest({ ...data }) });
        if (name === 'briefings') content.notices.forEach((notice) => { logger.warn(notice); });
      };
      await fill();

      // Only `astro dev` watches: a mistake made while writing is told, and the last good archive stays on show.
      watcher?.add(options.folder);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path: string) => {
          if (!path.startsWith(options.folder)) return;
          // All collections fail as one, so one of them tells.
          fill().catch((error: unknown) => { if (name === 'briefings') logger.error(String(error instanceof Error ? error.message : error)); });
        });
      }
    },
  });
}

/** The glossary is one entry, which is there without abbreviations too: Astro warns of empty collections. */
function entriesOf(content: Content, name: CollectionName): Entry<object>[] {
  return name === 'glossary' ? [{ id: 'glossary', data: { abbreviations: content.glossary } }] : content[name];
}
