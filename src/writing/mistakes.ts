import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectContent, nameOf, type Inspection, type ReadOptions } from '../loading/read-content.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with a content tree while somebody writes, read anew after each change. */
export interface Mistakes {
  /** Everything that is wrong. */
  all: () => Promise<Problem[]>;
  /** Why there is no page for a briefing (`2020/07/<slug>`) whose file is there; `undefined` when there is one, or no such file. */
  of: (id: string) => Promise<Problem[] | undefined>;
  /** Something has changed: what was read no longer holds. */
  forget: () => void;
}

/** Reads a content tree when somebody asks, and once for each of its states. */
export function mistakesIn(options: ReadOptions): Mistakes {
  let read: Promise<Inspection> | undefined;
  const inspection = () => (read ??= inspectContent(options));
  return {
    all: async () => (await inspection()).problems,
    of: async (id) => {
      if (!existsSync(join(options.folder, 'briefings', `${id}.mdx`))) return undefined;
      const { sound, problems } = await inspection();
      if (sound.briefings.some((briefing) => briefing.id === id)) return undefined;
      const briefings = `${nameOf(options.folder)}/briefings/`;
      const own = problems.filter(({ file }) => file === `${briefings}${id}.mdx`);
      // Nothing wrong with itself: it refers to a file that cannot be read.
      return own.length > 0 ? own : problems.filter(({ file }) => !file.startsWith(briefings));
    },
    forget: () => { read = undefined; },
  };
}
