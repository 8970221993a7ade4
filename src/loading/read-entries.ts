import { join } from 'node:path';
import type * as z from 'astro/zod';
import type { Problem } from '../problem.ts';
import { listFiles } from '../list-files.ts';
import { LINKED, whyMisnamed } from './file-names.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './yaml.ts';

/** One small YAML file of a collection: its id is its name. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

/** Reads `<folder>/<id>.yaml`, all of them, in the order of their ids. `name` is how messages call the folder. */
export function readEntries<Schema extends z.ZodType>(folder: string, name: string, schema: Schema): { entries: Entry<z.output<Schema>>[]; problems: Problem[] } {
  const entries: Entry<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  for (const { path: relative, isFile } of listFiles(folder)) {
    const file = `${name}/${relative}`;
    const id = relative.replace(/\.yaml$/u, '');
    const misnamed = isFile ? whyMisnamed(relative, '.yaml', 'ten-khong-dau') : LINKED;
    if (misnamed) {
      problems.push({ file, line: 1, column: 1, ...misnamed });
      continue;
    }
    const read = readText(join(folder, relative));
    const { data, problems: found } = read.problems ? { problems: read.problems } : readData(schema, read.text);
    if (found) problems.push(...found.map((problem) => ({ file, ...problem })));
    else entries.push({ id, data });
  }
  return { entries, problems };
}

/** Where in an entry's file a field stands; for problems that only the other entries show. */
export function locateInEntry(path: string, field: readonly PropertyKey[]): { line: number; column: number } {
  const file = readText(path);
  return (file.problems ? undefined : parseYaml(file.text).yaml?.locate(field)) ?? { line: 1, column: 1 };
}
