import type { Loader } from 'astro/loaders';
import { ContentError } from '../problem.ts';
import { inspectContent, type Content, type ReadOptions } from './read-content.ts';
import type { Entry } from './read-entries.ts';

/** The collections of a content tree. */
type CollectionName = Exclude<keyof Content, 'notices'>;

/** Astro loaders for the collections of one content tree while somebody writes; it is read once for all of them. */
export function contentLoaders(options: ReadOptions): (name: CollectionName) => Loader {
  // Read anew after every change, also one that comes while another is being read; all collections share the reading.
  let state = 0;
  let reading: { state: number; inspection: ReturnType<typeof inspectContent> } | undefined;
  let told = false;
  // All collections hear of a change one after another in one turn; it counts once.
  const changed = () => {
    if (!told) state += 1;
    told = true;
    queueMicrotask(() => { told = false; });
  };
  const inspect = () => {
    if (reading?.state !== state) reading = { state, inspection: inspectContent(options) };
    return reading.inspection;
  };

  return (name) => ({
    name: `content-${name}`,
    load: async (context) => {
      const { store, logger, watcher } = context;
      const fill = (content: Content) => {
        const entries = entriesOf(content, name);
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        // Astro keeps an entry whose digest has not changed, so the digest must cover all of it (a photo's size, for example).
        for (const { id, data } of entries) store.set({ id, data: { ...data }, digest: context.generateDigest({ ...data }) });
        if (name === 'briefings') content.notices.forEach((notice) => { logger.warn(notice); });
      };
      // A build reads the tree itself (src/build/build-site.ts), before Astro bundles the pages, and uses no collections.
      if (!watcher) return;
      // In development, valid entries are shown and mistakes are logged (src/writing also shows them on the page).
      const follow = async () => {
        const { sound, problems } = await inspect();
        fill(sound);
        // All collections fail as one, so one of them tells.
        if (problems.length > 0 && name === 'briefings') logger.error(new ContentError(problems).message);
      };
      await follow();
      watcher.add(options.folder);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher.on(event, (path: string) => {
          if (!path.startsWith(options.folder)) return;
          changed();
          follow().catch((error: unknown) => { logger.error(String(error instanceof Error ? error.message : error)); });
        });
      }
    },
  });
}

/** The glossary is one entry, which is there without abbreviations too: Astro warns of empty collections. */
function entriesOf(content: Content, name: CollectionName): Entry<object>[] {
  return name === 'glossary' ? [{ id: 'glossary', data: { abbreviations: content.glossary } }] : content[name];
}
