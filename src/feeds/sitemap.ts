import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { statementsOf } from '../archive/figure-pages.ts';
import { indicatorPath } from '../archive/figures.ts';
import { groupPages } from '../archive/group-pages.ts';
import { KINDS } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { escapeXml } from '../xml.ts';
import type { StandingPage } from './standing-pages.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page for crawlers, with the day on which what it shows was last written or changed, where it is known. */
interface SitemapEntry {
  path: string;
  changed?: CivilDate | undefined;
}

/** One file of the sitemap. */
export interface Sitemap {
  /** `/sitemap-2020.xml` */
  path: string;
  entries: SitemapEntry[];
}

/**
 * All pages of the site in files of a year's pages each, and one for pages that lists make: a crawler fetches again only
 * the files that have changed, and no file comes near the 50,000 addresses that one may hold.
 */
export function sitemaps(archive: Archive, standing: readonly StandingPage[]): Sitemap[] {
  const changes = new Map(archive.briefings.map((briefing) => [briefing.path, changeOf(briefing)]));
  const newestOf = (shown: readonly { path: string }[]) => newest(shown.map(({ path }) => changes.get(path)));
  const ofYears = archive.years.map(({ year, path, months }): Sitemap => {
    const briefings = months.flatMap((month) => month.briefings);
    return {
      path: `/sitemap-${year}.xml`,
      entries: [{ path, changed: newestOf(briefings) }, ...[...months, ...briefings].map((page) => ({ path: page.path, changed: newestOf('briefings' in page ? page.briefings : [page]) }))],
    };
  });
  const everything = newest([...changes.values()]);
  const lists: SitemapEntry[] = [
    ...standing.map(({ path, showsArchive }) => ({ path, changed: showsArchive ? everything : undefined })),
    ...archive.indicators.map((series) => ({ path: indicatorPath(series.id), changed: newestOf(statementsOf(series, archive).map(({ briefing }) => briefing)) })),
    ...KINDS.flatMap((kind) => groupPages(archive, kind)).map(({ path, briefings }) => ({ path, changed: newestOf(briefings) })),
  ];
  return [{ path: '/sitemap-danh-sach.xml', entries: lists }, ...ofYears];
}

/** One file. Source: https://www.sitemaps.org/protocol.html */
export function sitemapXml({ entries }: Sitemap): string {
  return xmlDocument('urlset', entries.map((entry) => `<url>${locationXml(entry)}</url>`));
}

/** The index of all files, each with its newest change. */
export function sitemapIndexXml(files: readonly Sitemap[]): string {
  return xmlDocument('sitemapindex', files.map(({ path, entries }) => `<sitemap>${locationXml({ path, changed: newest(entries.map(({ changed }) => changed)) })}</sitemap>`));
}

function locationXml({ path, changed }: SitemapEntry): string {
  return `<loc>${escapeXml(fullAddress(path))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}`;
}

function xmlDocument(root: string, lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join('\n');
}

function changeOf({ date, updated }: Briefing): CivilDate {
  return updated ?? date;
}

function newest(dates: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return dates.reduce((latest, date) => (latest === undefined || (date !== undefined && date > latest) ? date : latest), undefined);
}
