import { join } from 'node:path';
import type { LocatedProblem } from '../problems/problem.ts';
import { siteSchema, type SiteData } from '../schemas/site.ts';
import { readOptional } from './read-optional.ts';

/** The file of a content tree that says who publishes the archive, and whose briefings it holds. */
export const SITE_FILE = 'site.yaml';

/** Reads {@link SITE_FILE} of a content folder; no data when it is missing or invalid. */
export function readSite(folder: string): { data?: SiteData; problems: LocatedProblem[] } {
  return readOptional(join(folder, SITE_FILE), siteSchema, 'Tệp khai báo kho tin');
}
