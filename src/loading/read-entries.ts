import { join } from 'node:path';
import type * as z from 'astro/zod';
import { firstProblems, type Problem } from '../problem.ts';
import { listFiles } from '../list-files.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { LINKED, whyMisnamed } from './file-names.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';
import { parseYaml, type Position } from './yaml.ts';

/** One small YAML file of a collection: its id is its name. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

export interface EntriesRead<Data> {
  entries: Entry<Data>[];
  /** The ids of entries that are there but cannot be read: to refer to one is no mistake of who does. */
  broken: Set<string>;
  problems: Problem[];
}

/** Reads `<folder>/<id>.yaml`, all of them, in the order of their names. `name` is how messages call the folder. */
export function readEntries<Schema extends z.ZodType>(folder: string, name: string, schema: Schema): EntriesRead<z.output<Schema>> {
  const entries: Entry<z.output<Schema>>[] = [];
  const broken = new Set<string>();
  const problems: Problem[] = [];
  for (const { path: relative, isFile } of listFiles(folder)) {
    const file = `${name}/${relative}`;
    const id = relative.replace(/\.yaml$/u, '');
    const misnamed = isFile ? whyMisnamed(relative, '.yaml', 'ten-khong-dau') : LINKED;
    if (misnamed) {
      broken.add(slugOf(relative.replace(/\.[^.]*$/u, '')));
      problems.push({ file, ...WHOLE_FILE, ...misnamed });
      continue;
    }
    const read = readText(join(folder, relative));
    const { data, problems: found } = read.problems ? { problems: read.problems } : readData(schema, read.text);
    if (found) {
      broken.add(id);
      problems.push(...firstProblems(found).map((problem) => ({ file, ...problem })));
    } else entries.push({ id, data });
  }
  return { entries, broken, problems };
}

/** Says where in an entry's file a field stands; for problems that only the other entries show. */
export function locatorInEntry(path: string): (field: readonly PropertyKey[]) => Position {
  const file = readText(path);
  const yaml = file.problems ? undefined : parseYaml(file.text).yaml;
  return (field) => yaml?.locate(field) ?? { line: 1, column: 1 };
}
