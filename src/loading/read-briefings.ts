import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import {
  adviseOnDrafts,
  selectRequested,
  type BriefingEntry,
  type BriefingsRead,
  type RemovedEntry,
} from './briefings-read.ts';
import { changeAdvice, changeProblems, removalProblems } from './check-changes.ts';
import { dateProblems } from './check-dates.ts';
import { formerlyProblems, type Addressed } from './check-formerly.ts';
import { figureProblems } from './check-figures.ts';
import { findRepeatedPeople, findRepeats, type Distinct } from './check-repeats.ts';
import { filesToRead, listBriefings, type BriefingFile } from './list-briefings.ts';
import type { PhotoReader } from './photos.ts';
import { briefingLocator } from './read-briefing.ts';
import { spellingAdvice } from './check-spelling.ts';
import type { ReadContext } from './read-batches.ts';
import { danglingReferences, hasBrokenReference, type ReferenceTargets } from './references.ts';
import { type ReportField, checkMonth, checkSlug, attachFiles } from './check-file.ts';
import { photosUsedBy, readWithPhotos } from './read-with-photos.ts';

export interface BriefingContext {
  context: ReadContext;
  photoReader: PhotoReader;
  targets: ReferenceTargets;
  indicators: ReadonlyMap<string, IndicatorData>;
  /** Ids of indicators whose files are invalid. */
  brokenIndicators: ReadonlySet<string>;
  /** The current day in Vietnam. */
  today: CivilDate;
  /** Names of people and places. */
  names: readonly string[];
}

/**
 * Reads all briefings below `folder` and checks them against their paths, their photos and the rest
 * of the archive.
 * @param name the name of the folder in messages.
 * @param requested paths below `folder`: checks only these briefings, and reads only the files that
 * this needs.
 */
export async function readBriefings(
  folder: string,
  name: string,
  briefingContext: BriefingContext,
  requested?: ReadonlySet<string>,
): Promise<BriefingsRead> {
  const { context, targets, indicators, brokenIndicators, today, names } = briefingContext;
  const result = {
    briefings: new Array<BriefingEntry>(),
    removed: new Array<RemovedEntry>(),
    notices: new Array<string>(),
    problems: new Array<Problem>(),
    draftProblems: new Array<Problem>(),
    advice: new Array<Problem>(),
    privacy: new Array<Problem>(),
    checkedBriefings: 0,
  };
  const listed = listBriefings(folder);
  const files = filesToRead(listed, requested);
  const isRequested = ({ path }: BriefingFile) => !requested || requested.has(path);
  const { reads, photoReads } = await readWithPhotos(
    folder,
    files,
    requested && isRequested,
    briefingContext,
  );

  const misspelt = spellingAdvice([...reads.values()], names);
  const toRead = new Set(files);
  const pathBySlug = new Map(
    listed.flatMap((file): [string, string][] =>
      file.misplaced || toRead.has(file) ? [] : [[file.slug, file.path]],
    ),
  );
  const photoByStem = new Map<string, string>();
  const drafts = new Set<string>();
  const distinct: Distinct[] = [];
  /** Unread files count with their present address. */
  const addressed: Addressed[] = listed.flatMap((file) =>
    file.misplaced || toRead.has(file) ? [] : [{ id: idOf(file), formerly: [] }],
  );
  for (const briefingFile of files) {
    const { path, fullPath, misplaced } = briefingFile;
    const file = `${name}/${path}`;
    if (misplaced) {
      result.problems.push({ file, ...WHOLE_FILE, ...misplaced });
      continue;
    }
    const read = reads.get(fullPath);
    if (!read) throw new Error(`${file} was not read.`);
    if (isRequested(briefingFile)) result.checkedBriefings += 1;
    const { digest, data, abbreviations } = read;
    if (read.isDraft ?? data?.draft) drafts.add(file);
    result.problems.push(...read.problems.map((problem) => ({ file, ...problem })));
    const advice = [...read.advice, ...(misspelt.get(fullPath) ?? [])].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    );
    result.advice.push(...advice.map((found) => ({ file, ...found })));
    result.privacy.push(...read.privacy.map((detail) => ({ file, ...detail })));
    let locate: ReturnType<typeof briefingLocator> | undefined;
    const report: ReportField = (field, message, expected) => {
      locate ??= briefingLocator(fullPath);
      result.problems.push({
        file,
        ...(field.length === 0 ? WHOLE_FILE : locate(field)),
        message,
        expected,
      });
    };
    const problemCount = result.problems.length;
    const id = idOf(briefingFile);
    addressed.push({ id, formerly: (read.removed ?? data)?.formerly ?? [] });
    if (read.removed) {
      checkSlug(briefingFile, pathBySlug, report);
      for (const { path: field, message, expected } of removalProblems(
        read.removed,
        briefingFile.month,
        targets,
        today,
      ))
        report(field, message, expected);
      if (result.problems.length === problemCount) result.removed.push({ id, data: read.removed });
      continue;
    }
    if (!data) continue;
    if (read.fingerprint)
      distinct.push({
        path,
        title: data.title,
        date: data.date,
        sourceTitle: data.source?.title,
        fingerprint: read.fingerprint,
      });
    if (context.advice !== 'none')
      for (const { field, ...advice } of [
        ...findRepeatedPeople(data),
        ...changeAdvice(data).map(({ path: field, ...advice }) => ({ field, ...advice })),
      ])
        result.advice.push({ file, ...briefingLocator(fullPath)(field), ...advice });
    checkMonth(briefingFile, data, report);
    checkSlug(briefingFile, pathBySlug, report);
    for (const { path: field, message, expected } of [
      ...danglingReferences(data, targets),
      ...figureProblems(data, indicators, brokenIndicators),
      ...dateProblems(data, today),
      ...changeProblems(data, targets, today),
    ])
      report(field, message, expected);
    const photos = await attachFiles(data.photos, briefingFile, photoReads, photoByStem, report);
    const refersToBrokenEntry =
      hasBrokenReference(data, targets) ||
      data.indicators.some(({ indicator }) => brokenIndicators.has(indicator));
    if (digest === undefined || refersToBrokenEntry || result.problems.length > problemCount)
      continue;
    if (read.notices.length > 0) result.notices.push(`${file}: ${read.notices.join('; ')}`);
    result.briefings.push({
      id,
      data: { ...data, photos, body: digest, abbreviations },
    });
  }
  for (const { id, path: field, ...problem } of formerlyProblems(
    addressed,
    (other) => `${name}/${other}.mdx`,
  ))
    result.problems.push({
      file: `${name}/${id}.mdx`,
      ...briefingLocator(join(folder, `${id}.mdx`))(field),
      ...problem,
    });
  adviseOnDrafts(result, drafts);
  for (const { path, field, ...advice } of findRepeats(distinct, name))
    result.advice.push({
      file: `${name}/${path}`,
      ...(field.length === 0 ? WHOLE_FILE : briefingLocator(join(folder, path))(field)),
      ...advice,
    });
  const usedPhotos = photosUsedBy(
    files.filter(isRequested).flatMap(({ fullPath }) => reads.get(fullPath) ?? []),
    folder,
  );
  return requested
    ? { ...selectRequested(result, name, requested), usedPhotos }
    : { ...result, usedPhotos };
}

/** The id of a briefing's file. */
function idOf({ path }: BriefingFile): string {
  return path.replace(/\.mdx$/u, '');
}
