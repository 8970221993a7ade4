import type { Archive } from '../archive/archive.ts';
import { newestChange, historyOf, type HistoryEntry } from '../archive/history.ts';
import { besidePage, fullAddress } from '../links.ts';
import { startOfDay, type CivilDate } from '../vietnamese/dates.ts';
import { escapeXml } from './xml.ts';

/** Where harvesters begin: what this source offers. */
const SOURCE_PATH = '/resourcesync.xml';
/** The lists of the source. */
export const CAPABILITIES_PATH = '/capabilitylist.xml';
const RESOURCES_PATH = '/resourcelist.xml';
const CHANGES_PATH = '/changelist.xml';

/**
 * The newest changes that are listed, about 0.5 kB each. A harvester that has missed more compares
 * the lists of resources instead, as the standard foresees.
 */
const MAX_CHANGES = 2000;

/** The size and digest of a published file. */
export interface FileState {
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** Describes a published file by its path from the site's root. */
export type DescribeFile = (path: string) => FileState;

/** In the words of ResourceSync: a withdrawn briefing leaves what is offered, as its lists. */
const CHANGES: Record<HistoryEntry['kind'], 'created' | 'updated' | 'deleted'> = {
  created: 'created',
  updated: 'updated',
  corrected: 'updated',
  withdrawn: 'deleted',
  removed: 'deleted',
};

/** An element `<url>` or `<sitemap>` of a list. */
interface Item {
  path: string;
  changed?: CivilDate | undefined;
  /** Attributes of `<rs:md>`. */
  facts: Record<string, string | number | undefined>;
  /** The page that a record describes. */
  page?: string | undefined;
}

/**
 * Files with which harvesters find changes without reading the whole site
 * (ResourceSync, ANSI/NISO Z39.99-2017): the records of listed briefings with their digests, a list
 * a year, and the newest changes. They follow from the content alone; a briefing is created on the
 * day of what it tells.
 * @returns their texts by path from the site's root.
 */
export function resourceSyncFiles(archive: Archive, describe: DescribeFile): Map<string, string> {
  const date = newestChange(archive);
  const at = date && startOfDay(date);
  const years = archive.years.map(({ year, months }) => ({
    path: `/resourcelist-${year}.xml`,
    briefings: months.flatMap(({ briefings }) => briefings),
  }));
  const list = (path: string, capability: string): Item => ({ path, facts: { capability } });
  return new Map([
    [
      SOURCE_PATH,
      listXml('urlset', { capability: 'description' }, [list(CAPABILITIES_PATH, 'capabilitylist')]),
    ],
    [
      CAPABILITIES_PATH,
      listXml(
        'urlset',
        { capability: 'capabilitylist' },
        [list(RESOURCES_PATH, 'resourcelist'), list(CHANGES_PATH, 'changelist')],
        { up: SOURCE_PATH },
      ),
    ],
    [
      RESOURCES_PATH,
      listXml(
        'sitemapindex',
        { capability: 'resourcelist', at },
        years.map(({ path }) => ({ path, facts: { at } })),
        { up: CAPABILITIES_PATH },
      ),
    ],
    ...years.map(({ path, briefings }): [string, string] => [
      path,
      listXml(
        'urlset',
        { capability: 'resourcelist', at },
        briefings.map((briefing) => ({
          path: recordOf(briefing.path),
          changed: briefing.updated ?? briefing.date,
          facts: stateOf(describe(recordOf(briefing.path))),
          page: briefing.path,
        })),
        { up: CAPABILITIES_PATH, index: RESOURCES_PATH },
      ),
    ]),
    [CHANGES_PATH, changesXml(archive, describe)],
  ]);
}

/** The newest changes, oldest first as the standard demands. */
function changesXml(archive: Archive, describe: DescribeFile): string {
  const newest = historyOf(archive).slice(-MAX_CHANGES);
  const listed = new Set(archive.briefings.map(({ path }) => path));
  // What a record was before its last change is not known any more.
  const last = new Map(newest.map((entry) => [entry.path, entry]));
  const [first] = newest;
  return listXml(
    'urlset',
    { capability: 'changelist', from: startOfDay(first?.date ?? '1970-01-01') },
    newest.map((entry) => {
      const { kind, date, path } = entry;
      const isPresent = listed.has(path) && last.get(path) === entry;
      return {
        path: recordOf(path),
        changed: date,
        facts: {
          change: CHANGES[kind],
          datetime: startOfDay(date),
          ...(isPresent && stateOf(describe(recordOf(path)))),
        },
        page: path,
      };
    }),
    { up: CAPABILITIES_PATH },
  );
}

function recordOf(page: string): string {
  return besidePage(page, 'json');
}

function stateOf({ bytes, sha256 }: FileState): Item['facts'] {
  return { hash: `sha-256:${sha256}`, length: bytes, type: 'application/json' };
}

/** @param links other files by how they relate to this one: `up` lists it, `index` is its index. */
function listXml(
  root: 'urlset' | 'sitemapindex',
  facts: Item['facts'],
  items: readonly Item[],
  links: Record<string, string> = {},
): string {
  const tag = root === 'urlset' ? 'url' : 'sitemap';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/">`,
    ...Object.entries(links).map(([rel, path]) => linkXml(rel, path)),
    factsXml(facts),
    ...items.map(
      ({ path, changed, facts: ofItem, page }) =>
        `<${tag}><loc>${escapeXml(fullAddress(path))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}${factsXml(ofItem)}${page === undefined ? '' : linkXml('describes', page)}</${tag}>`,
    ),
    `</${root}>`,
    '',
  ].join('\n');
}

function factsXml(facts: Item['facts']): string {
  const attributes = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`],
  );
  return `<rs:md${attributes.join('')}/>`;
}

function linkXml(rel: string, path: string): string {
  return `<rs:ln rel="${rel}" href="${escapeXml(fullAddress(path))}"/>`;
}
