import { join } from 'node:path';
import type * as z from 'astro/zod';
import { firstProblems, type Problem } from '../problems/problem.ts';
import { listFiles } from '../cache/list-files.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { LINK_PROBLEM, checkFileName } from './file-names.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';
import { parseYaml, type Position } from './yaml.ts';

/** An entry of a collection, stored as `<id>.yaml`. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

export interface EntriesRead<Data> {
  entries: Entry<Data>[];
  /** Ids of entries whose files are invalid; references to them are not reported. */
  broken: Set<string>;
  problems: Problem[];
}

/**
 * Reads all files `<folder>/<id>.yaml`, sorted by name.
 * @param name the name of the folder in messages.
 */
export function readEntries<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): EntriesRead<z.output<Schema>> {
  const entries: Entry<z.output<Schema>>[] = [];
  const broken = new Set<string>();
  const problems: Problem[] = [];
  for (const { path: relative, isFile } of listFiles(folder)) {
    const file = `${name}/${relative}`;
    const id = relative.replace(/\.yaml$/u, '');
    const misnamed = isFile ? checkFileName(relative, '.yaml', 'ten-khong-dau') : LINK_PROBLEM;
    if (misnamed) {
      broken.add(slugOf(relative.replace(/\.[^.]*$/u, '')));
      problems.push({ file, ...WHOLE_FILE, ...misnamed });
      continue;
    }
    const read = readText(join(folder, relative));
    const { data, problems: found } = read.problems
      ? { problems: read.problems }
      : readData(schema, read.text);
    if (found) {
      broken.add(id);
      problems.push(...firstProblems(found).map((problem) => ({ file, ...problem })));
    } else entries.push({ id, data });
  }
  return { entries, broken, problems };
}

/** Returns a function that locates a field in an entry's file. Reads the file once. */
export function entryLocator(path: string): (field: readonly PropertyKey[]) => Position {
  const file = readText(path);
  const yaml = file.problems ? undefined : parseYaml(file.text).yaml;
  return (field) => yaml?.locate(field) ?? { line: 1, column: 1 };
}
