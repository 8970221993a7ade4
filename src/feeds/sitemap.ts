import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { statementsOf } from '../archive/figure-pages.ts';
import { indicatorPath } from '../archive/indicator-path.ts';
import { groupPages } from '../archive/group-pages.ts';
import { KINDS } from '../archive/kinds.ts';
import { photoPages } from '../archive/photo-pages.ts';
import { fullAddress } from '../links.ts';
import { latestDay, type CivilDate } from '../vietnamese/dates.ts';
import { Departures } from './departures.ts';
import { escapeXml } from './xml.ts';
import type { FixedPage } from './fixed-pages.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface SitemapEntry {
  path: string;
  /** The day on which the page's content last changed, also by what left it, if known. */
  changed?: CivilDate | undefined;
}

/** One file of the sitemap. */
export interface Sitemap {
  /** `/sitemap-2020.xml` */
  path: string;
  entries: SitemapEntry[];
}

/**
 * Splits the site's pages into one sitemap per year and one for lists. Crawlers refetch only the
 * files that changed, and no file comes near the limit of 50,000 addresses.
 */
export function sitemaps(archive: Archive, fixed: readonly FixedPage[]): Sitemap[] {
  const changes = new Map(archive.briefings.map((briefing) => [briefing.path, changeOf(briefing)]));
  const departures = new Departures(archive);
  const latestChange = (
    briefings: readonly { path: string }[],
    departed: readonly (CivilDate | undefined)[] = [],
  ) => latestDay([...briefings.map(({ path }) => changes.get(path)), ...departed]);
  const yearSitemaps = archive.years.map(({ year, path, months }): Sitemap => {
    const briefings = months.flatMap((month) => month.briefings);
    return {
      path: `/sitemap-${year}.xml`,
      entries: [
        { path, changed: latestChange(briefings, [departures.ofAll({ year })]) },
        ...months.map((page) => ({
          path: page.path,
          changed: latestChange(page.briefings, [departures.ofAll(page)]),
        })),
        ...briefings.map((page) => ({ path: page.path, changed: latestChange([page]) })),
      ],
    };
  });
  const archiveChanged = latestDay([...changes.values(), departures.ofAll()]);
  const lists: SitemapEntry[] = [
    ...fixed.map(({ path, showsArchive }) => ({
      path,
      changed: showsArchive ? archiveChanged : undefined,
    })),
    ...archive.indicators.map((series) => ({
      path: indicatorPath(series.id),
      changed: latestChange(
        statementsOf(series, archive).map(({ briefing }) => briefing),
        [series.id, ...(series.parts ?? [])].flatMap((id) => departures.ofIndicator(id)),
      ),
    })),
    ...KINDS.flatMap((kind) => groupPages(archive, kind)).map(
      ({ path, kind, id, period, briefings }) => ({
        path,
        changed: latestChange(briefings, departures.ofGroup(kind, id, period)),
      }),
    ),
    ...photoPages(archive)
      .filter(({ count }) => count > 0)
      .map(({ path, period, photos }) => ({
        path,
        changed: latestChange(
          photos.map(({ briefing }) => briefing),
          departures.ofPhotos(period),
        ),
      })),
  ];
  return [{ path: '/sitemap-danh-sach.xml', entries: lists }, ...yearSitemaps];
}

/** Serializes a sitemap. Source: https://www.sitemaps.org/protocol.html */
export function sitemapXml({ entries }: Sitemap): string {
  return xmlDocument(
    'urlset',
    entries.map((entry) => `<url>${locationXml(entry)}</url>`),
  );
}

/** Serializes the sitemap index, with the latest change of each file. */
export function sitemapIndexXml(files: readonly Sitemap[]): string {
  return xmlDocument(
    'sitemapindex',
    files.map(
      ({ path, entries }) =>
        `<sitemap>${locationXml({ path, changed: latestDay(entries.map(({ changed }) => changed)) })}</sitemap>`,
    ),
  );
}

function locationXml({ path, changed }: SitemapEntry): string {
  return `<loc>${escapeXml(fullAddress(path))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}`;
}

function xmlDocument(root: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}

function changeOf({ date, updated }: Briefing): CivilDate {
  return updated ?? date;
}
