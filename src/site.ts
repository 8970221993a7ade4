import type { Deployment } from './environment.ts';
import { contentDir } from './folders.ts';
import { readSite } from './loading/read-site.ts';
import { lightenedFor } from './schemas/colour.ts';
import { ALL_SECTIONS, isInSections, type Sections } from './schemas/sections.ts';
import { isTerritory, unitName, type SiteData } from './schemas/site.ts';
import { dayAfter, shortDate } from './vietnamese/dates.ts';
import { capitalised } from './vietnamese/letter-case.ts';

/** Who publishes the archive and whose briefings it holds, from `content/site.yaml`. */
export interface Site {
  /** The archive's name, in headers and page titles. */
  name: string;
  /** The name under an icon on a telephone. */
  shortName: string;
  /** The unit whose briefings these are, as within a sentence: `huyện A`, `Trường THCS B`. */
  area: string;
  /** The unit's name alone: `A`. */
  areaName: string;
  /** Other names of the unit, which titles begin with. */
  areaAliases: readonly string[];
  /** The higher unit that the area belongs to: `tỉnh C`. */
  within: string | undefined;
  /** What happened to the unit, in one or two sentences; undefined for one that still exists. */
  ending: string | undefined;
  /** One sentence that describes the archive. */
  description: string;
  /** The heading of the home page. */
  opening: string;
  /** The first sentence of a loudspeaker script. */
  greeting: string;
  /** The publisher; the footer says when it is `undefined`. */
  publisher: string | undefined;
  /** The person responsible for the content. */
  responsible: string | undefined;
  /** An e-mail address or URL for questions, corrections and removals. */
  contact: string | undefined;
  /** The archive's colour on light and dark pages, and of text upon the latter: `#rrggbb`. */
  accent: { light: string; dark: string; onDark: string };
  /** One or two letters for the logo; undefined for the landscape. */
  mark: string | undefined;
  /** The address of a WebSub hub that feeds name. */
  hub: string | undefined;
  /** Where the list of places was taken from, as a sentence. */
  gazetteer: string | undefined;
  /** The sections that it has. */
  sections: Sections;
}

/** The colours of an archive that names none, as in src/styles/tokens.css. */
const GREEN = { light: '#0a5646', dark: '#86d6be', onDark: '#06231b' };
/** `--paper` of the dark theme there. */
const DARK_PAPER = '#101614';
/** WCAG 2.2's AAA for text. */
const DARK_CONTRAST = 7;

/** A mistake in the file is reported with those of all other files of the content. */
export const site = toSite(readSite(contentDir).data);

/** Derives what pages show from the content's file; without one, of an archive without a name. */
export function toSite(data: SiteData | undefined): Site {
  const area = data ? unitName(data.unit) : 'địa phương';
  const within = data?.unit.within;
  const description =
    data?.description ??
    `Kho lưu trữ bản tin ${[area, within].filter(Boolean).join(', ')}: đọc lại, tra cứu và trích dẫn.`;
  return {
    name: data?.name ?? 'Kho bản tin',
    shortName: data?.short_name ?? 'Bản tin',
    area,
    areaName: data?.unit.name ?? area,
    areaAliases: data?.unit.called ?? [],
    within,
    ending: data && endingOf(data.unit),
    description,
    opening: data?.opening ?? description,
    greeting: data?.greeting ?? 'Kính thưa bà con và các đồng chí!',
    publisher: data?.publisher,
    responsible: data?.responsible,
    contact: data?.contact,
    accent: data?.accent === undefined ? GREEN : accentFrom(data.accent),
    mark: data?.mark,
    hub: data?.hub,
    gazetteer: data?.gazetteer,
    sections: data?.sections ?? ALL_SECTIONS,
  };
}

/**
 * Whether the site publishes a page or file, by its path from the root: all but those of sections
 * that are off. What is not published is neither built nor linked.
 */
export function isPublished(path: string): boolean {
  return isInSections(path, site.sections);
}

function accentFrom(light: string): Site['accent'] {
  return {
    light,
    dark: lightenedFor(DARK_PAPER, light, DARK_CONTRAST),
    onDark: DARK_PAPER,
  };
}

/** `Huyện A không còn là đơn vị hành chính từ ngày 1/7/2025; tiếp nối là …` */
function endingOf(unit: SiteData['unit']): string | undefined {
  if (unit.until === undefined) return undefined;
  const state = isTerritory(unit.kind) ? 'không còn là đơn vị hành chính' : 'không còn hoạt động';
  const successors = unit.followed_by === undefined ? '' : `; tiếp nối là ${unit.followed_by}`;
  return `${capitalised(unitName(unit))} ${state} từ ngày ${shortDate(dayAfter(unit.until))}${successors}.`;
}

/**
 * The Vietnamese names of the facts that are not set, for notices and the footer.
 * @param deployment whether also what environment variables state; `undefined`: only `site.yaml`.
 */
export function unsetFacts(facts: Site, deployment?: Deployment): string[] {
  const named: [string, string | undefined][] = [
    ['đơn vị xuất bản', facts.publisher],
    ['người chịu trách nhiệm nội dung', facts.responsible],
    ['địa chỉ liên hệ', facts.contact],
    ...(deployment
      ? ([
          ['kho mã nguồn (REPOSITORY_URL)', deployment.repository],
          ['địa chỉ công khai (SITE_URL)', deployment.url],
        ] satisfies [string, string | undefined][])
      : []),
  ];
  return named.filter(([, value]) => value === undefined).map(([name]) => name);
}
