import type { Archive } from './archive.ts';
import { neighbours, type CountedLink, type Neighbours, type PageLink } from './page-links.ts';
import { countPhotos, newestPhotos, photosOf, PHOTOS_PATH, type BriefingPhoto } from './photos.ts';
import { monthJump, yearJump } from './year-and-month-pages.ts';
import {
  briefingsOfYear,
  emptiedPeriods,
  formerOf,
  groupByYear,
  type Month,
  type Period,
  type Year,
} from './years.ts';

/** The photographs of the archive, a year or a month. */
export interface PhotoPage extends Neighbours {
  path: string;
  /** Undefined for the whole archive. */
  period?: Period | undefined;
  /** Number of photographs. */
  count: number;
  /** Newest first: of a month all that fit on a page, else the newest. */
  photos: BriefingPhoto[];
  /** The years or months with photographs, each with their number. */
  parts: CountedLink[];
  /** On the page of a year or month: all years with photographs, newest first. */
  years: PageLink[];
  /** On the page of a month: the months of its year, January first. */
  months: PageLink[];
}

/** How many photographs the page of a month shows at most, which fits into one round trip. */
const MAX_OF_MONTH = 60;
/** How many the pages of a year and of the archive show besides links to the others. */
const NEWEST_SHOWN = 12;

/**
 * The data of all pages of photographs: of the archive, its years and its months. None if no
 * briefing has or may have had a photograph: the pages of withdrawn and removed ones stay, as their
 * addresses may be known, but show nothing.
 */
export function photoPages({ briefings, withdrawn, removed }: Archive): PhotoPage[] {
  const pictured = briefings.filter((briefing) => photosOf(briefing).length > 0);
  const years = groupByYear(pictured, PHOTOS_PATH);
  // A removed briefing no longer states whether it had photographs.
  const unlisted = [...withdrawn.filter((briefing) => photosOf(briefing).length > 0), ...removed];
  const emptied = emptiedPeriods(
    years,
    [...unlisted, ...formerOf([...pictured, ...unlisted])],
    PHOTOS_PATH,
  );
  if (pictured.length === 0 && emptied.years.length === 0) return [];
  const allYears = yearJump(years);
  const allMonths = years.flatMap(({ months }) => months);
  const monthsOf = new Map(years.map((year) => [year.year, monthJump(year)]));
  return [
    {
      path: PHOTOS_PATH,
      count: countPhotos(pictured),
      photos: newestPhotos(pictured, NEWEST_SHOWN),
      parts: years.map(yearPart),
      years: [],
      months: [],
    },
    ...years.map((year, index) => ({
      path: year.path,
      period: { year: year.year },
      count: countPhotos(briefingsOfYear(year)),
      photos: newestPhotos(briefingsOfYear(year), NEWEST_SHOWN),
      parts: year.months.toReversed().map(monthPart),
      years: allYears,
      months: [],
      ...neighbours(years, index, (other) => `Năm ${other.year}`),
    })),
    ...allMonths.map((month, index) => ({
      path: month.path,
      period: { year: month.year, month: month.month },
      count: countPhotos(month.briefings),
      photos: newestPhotos(month.briefings, MAX_OF_MONTH),
      parts: [],
      years: allYears,
      months: monthsOf.get(month.year) ?? [],
      ...neighbours(allMonths, index, (other) => `Tháng ${other.month}/${other.year}`),
    })),
    ...[
      ...emptied.years.map(({ path, year }) => ({ path, period: { year } })),
      ...emptied.months.map(({ path, year, month }) => ({ path, period: { year, month } })),
    ].map((page) => ({
      ...page,
      count: 0,
      photos: [],
      parts: [],
      years: allYears,
      months: [],
    })),
  ];
}

function yearPart(year: Year): CountedLink {
  return {
    path: year.path,
    label: `Năm ${year.year}`,
    count: countPhotos(briefingsOfYear(year)),
  };
}

function monthPart({ path, month, briefings }: Month): CountedLink {
  return { path, label: `Tháng ${month}`, count: countPhotos(briefings) };
}
